package org.fengqiao.domain.policies;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.Level;

/**
 * How joint sessions are convened in a place (提级会办规则).
 *
 * @param levels at which, the lowest first, each once
 * @param call what a unit is told when it is called; its {due} is when the session is to be held
 * @param cancel what a unit that was called is told when the session was withdrawn, or was raised;
 *     its {due} is when it was to be held; empty where it is told nothing
 * @param task what a unit is told when it is given a task
 * @param holding within which a session is to be held once it was convened
 * @param tasks within which a task is to be done where the resolution gives it no time of its own
 */
public record SessionRule(
    List<SessionLevel> levels,
    NoticeTemplate call,
    Optional<NoticeTemplate> cancel,
    NoticeTemplate task,
    LimitRule holding,
    LimitRule tasks) {
  public SessionRule {
    levels = List.copyOf(levels);
    Objects.requireNonNull(call);
    Objects.requireNonNull(cancel);
    Objects.requireNonNull(task);
    Objects.requireNonNull(holding);
    Objects.requireNonNull(tasks);
  }

  /** What it says of a level; empty if none is convened there. */
  public Optional<SessionLevel> at(Level level) {
    return levels.stream().filter(one -> one.level() == level).findFirst();
  }

  /** The next level above that one; empty at the top. */
  public Optional<SessionLevel> above(Level level) {
    return levels.stream().filter(one -> one.level().compareTo(level) < 0).findFirst();
  }

  /** The limit of that name, which is one of the two. */
  public Optional<LimitRule> limit(ClockName name) {
    return Stream.of(holding, tasks).filter(limit -> limit.name().equals(name)).findFirst();
  }
}
