package org.fengqiao.domain.cases.spotchecks;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.Callback;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * A case of a sample, and what its reporter said (抽查件).
 *
 * @param lead the unit that led it when it was closed
 * @param round which time of its handling is checked, from 1
 * @param missedCalls how often its reporter was called and not reached
 * @param lastMissed the last such call
 */
public record SpotCheckItem(
    CaseId subject,
    UnitId lead,
    int round,
    int missedCalls,
    Optional<Missed> lastMissed,
    Optional<Answer> answer) {
  public SpotCheckItem {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(lead);
    Objects.requireNonNull(lastMissed);
    Objects.requireNonNull(answer);
  }

  /** A call that reached nobody. */
  public record Missed(OfficerId officer, Instant time, Optional<ContentRef> note) {
    public Missed {
      Objects.requireNonNull(officer);
      Objects.requireNonNull(time);
      Objects.requireNonNull(note);
    }
  }

  /** What the reporter answered, and what became of the case for it. */
  public record Answer(Callback said, SpotCheckConsequence consequence) {
    public Answer {
      Objects.requireNonNull(said);
      Objects.requireNonNull(consequence);
    }
  }

  /** One whose reporter was not called yet. */
  static SpotCheckItem of(SpotCheckDraw.Member drawn) {
    return new SpotCheckItem(
        drawn.id(), drawn.lead(), drawn.round(), 0, Optional.empty(), Optional.empty());
  }

  /** Whether it is checked as it still stands: closed, and not handled once more since. */
  public boolean isStill(Case c) {
    return c.status() == CaseStatus.CLOSED && c.rounds().size() + 1 == round;
  }

  /** Whether its reporter was ever called. */
  boolean wasCalled() {
    return missedCalls > 0 || answer.isPresent();
  }

  SpotCheckItem missed(Missed call) {
    return new SpotCheckItem(subject, lead, round, missedCalls + 1, Optional.of(call), answer);
  }

  SpotCheckItem answered(Answer given) {
    return new SpotCheckItem(subject, lead, round, missedCalls, lastMissed, Optional.of(given));
  }
}
