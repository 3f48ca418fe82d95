package org.fengqiao.domain.policies;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.people.Role;

/**
 * Who is told at once when something happens to a case (即时通知). What a clock's rungs tell stands
 * with the clock. Of several of a pack that name one officer for the same entry of a case the first
 * speaks.
 *
 * @param channels for reports of these alone; empty for all
 * @param to 1 to 20 roles, {@link RoleRule#ACTING} among them where the acting post is told
 * @param clock the clock that {limit} and {due} speak of
 */
public record NoticeRule(
    ClockEvent on,
    Set<Channel> channels,
    List<Role> to,
    NoticeTemplate text,
    Optional<ClockName> clock) {
  private static final int MOST_ROLES = 20;

  public NoticeRule {
    Objects.requireNonNull(on);
    channels = Collections.unmodifiableSet(new TreeSet<>(channels));
    to = List.copyOf(to);
    Objects.requireNonNull(text);
    Objects.requireNonNull(clock);
    var problems = new Problems();
    problems.sized("notify", to.size(), 1, MOST_ROLES);
    problems.distinct("notify", to, role -> role);
    if (clock.isEmpty() && text.fields().stream().anyMatch(NoticeField::isOfClock)) {
      problems.add("clock", "is named where the text says {limit} or {due}");
    }
    problems.refuseIfAny();
  }

  /** Whether it speaks of a co-handler's part. */
  boolean isOfParts() {
    return on == ClockEvent.PART_ASSIGNED || on == ClockEvent.PART_DONE;
  }

  /** Whether it speaks of that event on a report of that channel. */
  public boolean speaksOf(ClockEvent event, Channel channel) {
    return on == event && (channels.isEmpty() || channels.contains(channel));
  }
}
