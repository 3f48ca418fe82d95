package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * What a resolution has one unit do (会办任务).
 *
 * @param number from 1, in the order of the resolution
 * @param words what it is to do
 * @param clock its latest run; each return starts another
 * @param report what was handed in and not returned; empty while it is open
 * @param returns in order, at most {@value #MOST_RETURNS}
 */
public record SessionTask(
    int number,
    UnitId unit,
    ContentRef words,
    Limit clock,
    Optional<TaskReport> report,
    List<TaskReturn> returns) {
  static final int MOST_RETURNS = 10;

  public SessionTask {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(words);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(report);
    returns = List.copyOf(returns);
  }

  public SessionTaskStatus status() {
    return report.isEmpty() ? SessionTaskStatus.OPEN : SessionTaskStatus.HANDED_IN;
  }

  SessionTask with(Limit changed) {
    return new SessionTask(number, unit, words, changed, report, returns);
  }

  SessionTask handIn(TaskReport said) {
    if (report.isPresent()) {
      throw new IllegalStateException("task " + number + " was handed in");
    }
    return new SessionTask(
        number, unit, words, clock.stop(said.time()), Optional.of(said), returns);
  }

  SessionTask giveBack(OfficerId officer, ContentRef reason, Instant now, Limit again) {
    var all = new ArrayList<>(returns);
    all.add(new TaskReturn(report.orElseThrow(), officer, reason, now));
    return new SessionTask(number, unit, words, again, Optional.empty(), all);
  }
}
