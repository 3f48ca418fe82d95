package org.fengqiao.domain.cases.supervisions;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Supervised;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.OfficerId;

/** One thing decided about a supervision. Words stand in contents. */
public sealed interface SupervisionFact extends Fact {
  /** It was ordered (督办). */
  record Ordered(
      SupervisionId id,
      Superior superior,
      Supervised supervised,
      Patch patch,
      Optional<CaseId> about,
      ContentRef demand,
      Instant time)
      implements SupervisionFact {}

  /**
   * The time to reply began.
   *
   * @param budget the time given in place of the pack's
   * @param run which run of that clock on the supervision, from 1
   */
  record LimitBegun(
      SpecRef spec, Optional<Budget> budget, int run, Instant time, Optional<Instant> due)
      implements SupervisionFact {}

  /** The unit replied, and its time runs no more. */
  record Replied(OfficerId officer, ContentRef words, Instant time, boolean late)
      implements SupervisionFact {}

  /** The superior returned the reply (退回); a new limit begins in the same entry. */
  record Returned(OfficerId officer, ContentRef reason, Instant time) implements SupervisionFact {}

  /** The superior accepted the reply, which ends it (销号). */
  record Accepted(OfficerId officer, Optional<ContentRef> words, Instant time)
      implements SupervisionFact {}

  /** The superior took it back; no time runs any more. */
  record Withdrawn(OfficerId officer, ContentRef reason, Instant time) implements SupervisionFact {}

  /** A rung of the running limit fired; once, whatever crashes. */
  record RungFired(FiredRung rung) implements SupervisionFact {}

  /** The due time came out otherwise, because a calendar was published. */
  record DueTimeMoved(Optional<Instant> from, Instant to, boolean provisional)
      implements SupervisionFact {}
}
