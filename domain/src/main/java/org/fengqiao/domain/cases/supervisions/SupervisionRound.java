package org.fengqiao.domain.cases.supervisions;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.people.OfficerId;

/**
 * One limit of a supervision, the reply within it, and why that was returned.
 *
 * @param clock within which the unit must reply; stopped once it did, or the whole was withdrawn
 * @param budget the time given in place of the pack's
 * @param toldDue the due time as it was last told; the truth is derived
 */
public record SupervisionRound(
    RunningClock clock,
    Optional<Budget> budget,
    Optional<Instant> toldDue,
    Optional<Reply> reply,
    Optional<Return> returned) {
  /**
   * What the unit says (督办回复).
   *
   * @param words with the evidence
   * @param late whether its time had run out
   */
  public record Reply(OfficerId officer, ContentRef words, Instant time, boolean late) {
    public Reply {
      Objects.requireNonNull(officer);
      Objects.requireNonNull(words);
      Objects.requireNonNull(time);
    }
  }

  /** Why the superior is not content (退回). */
  public record Return(OfficerId officer, ContentRef reason, Instant time) {
    public Return {
      Objects.requireNonNull(officer);
      Objects.requireNonNull(reason);
      Objects.requireNonNull(time);
    }
  }

  public SupervisionRound {
    Objects.requireNonNull(clock);
    Objects.requireNonNull(budget);
    Objects.requireNonNull(toldDue);
    Objects.requireNonNull(reply);
    Objects.requireNonNull(returned);
  }

  SupervisionRound with(RunningClock changed) {
    return new SupervisionRound(changed, budget, toldDue, reply, returned);
  }

  SupervisionRound told(Instant due) {
    return new SupervisionRound(clock, budget, Optional.of(due), reply, returned);
  }

  SupervisionRound with(Reply given) {
    return new SupervisionRound(
        clock.stop(given.time()), budget, toldDue, Optional.of(given), returned);
  }

  SupervisionRound with(Return given) {
    return new SupervisionRound(clock, budget, toldDue, reply, Optional.of(given));
  }
}
