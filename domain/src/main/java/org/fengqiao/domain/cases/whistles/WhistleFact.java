package org.fengqiao.domain.cases.whistles;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/** One thing decided about a whistle. Words stand in contents. */
public sealed interface WhistleFact extends Fact {
  /** It was blown (吹哨). */
  record Blown(
      WhistleId id,
      Blower blower,
      Patch patch,
      WhistleItemCode item,
      ContentRef reason,
      Optional<CaseId> about,
      Instant time)
      implements WhistleFact {}

  /**
   * An organ was called, and its time runs.
   *
   * @param run which run of that clock on the whistle, from 1
   */
  record OrganCalled(
      Role organ,
      Role superior,
      PostId post,
      UnitId unit,
      SpecRef spec,
      int run,
      Instant time,
      Optional<Instant> due)
      implements WhistleFact {}

  /** It came (报到), and its time runs no more. */
  record ReportedIn(Role organ, OfficerId officer, Instant time, boolean late)
      implements WhistleFact {}

  /** It did its part. */
  record OutcomeRecorded(Role organ, OfficerId officer, ContentRef outcome, Instant time)
      implements WhistleFact {}

  /** Somebody scored it (评价). */
  record Appraised(Role organ, Appraisal appraisal) implements WhistleFact {}

  /** The blower says that it is settled (哨结). */
  record Settled(OfficerId officer, ContentRef outcome, Instant time) implements WhistleFact {}

  /** The blower took it back (撤哨); no time runs any more. */
  record Withdrawn(OfficerId officer, ContentRef reason, Instant time) implements WhistleFact {}

  /** A rung of an organ's clock fired; once, whatever crashes. */
  record RungFired(Role organ, FiredRung rung) implements WhistleFact {}

  /** An organ's due time came out otherwise, because a calendar was published. */
  record DueTimeMoved(Role organ, Optional<Instant> from, Instant to, boolean provisional)
      implements WhistleFact {}
}
