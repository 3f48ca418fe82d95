package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.UnitId;

/** One thing decided about a joint session. Words stand in contents. */
public sealed interface SessionFact extends Fact {
  /**
   * It was convened (召集), the units are called, and the time to hold it runs.
   *
   * @param spec the rule of that time
   */
  record Convened(
      SessionId id,
      Convener convener,
      Patch patch,
      List<CaseId> cases,
      SessionGrounds grounds,
      ContentRef reason,
      SessionPlan plan,
      List<UnitId> units,
      Optional<SessionId> raisedFrom,
      SpecRef spec,
      Budget budget,
      Instant time,
      Optional<Instant> due)
      implements SessionFact {
    public Convened {
      cases = List.copyOf(cases);
      units = List.copyOf(units);
    }

    Limit clock() {
      return Limit.started(spec, budget, 1, time).told(due);
    }

    Convened due(Optional<Instant> reckoned) {
      return new Convened(
          id,
          convener,
          patch,
          cases,
          grounds,
          reason,
          plan,
          units,
          raisedFrom,
          spec,
          budget,
          time,
          reckoned);
    }
  }

  /** It was held (召开); the time to hold it stopped when it was. */
  record Held(SessionHolding holding) implements SessionFact {}

  /** What was resolved was written (决议). */
  record Resolved(OfficerWords resolution) implements SessionFact {}

  /**
   * A unit was given a task, and its time runs.
   *
   * @param run which run of that clock on the session, from 1
   */
  record TaskGiven(
      int number,
      UnitId unit,
      ContentRef words,
      SpecRef spec,
      Budget budget,
      int run,
      Instant time,
      Optional<Instant> due)
      implements SessionFact {}

  /** A unit says that its task is done, and its time runs no more. */
  record TaskHandedIn(int number, TaskReport report) implements SessionFact {}

  /**
   * The convener did not take a task as done (退回), and its time runs once more.
   *
   * @param run which run of that clock on the session
   */
  record TaskReturned(
      int number,
      OfficerId officer,
      ContentRef reason,
      int run,
      Instant time,
      Optional<Instant> due)
      implements SessionFact {}

  /** The convener says that it is settled. */
  record Closed(OfficerWords outcome) implements SessionFact {}

  /** It failed, and the next level up convened another (提级); no time of it runs any more. */
  record Raised(SessionId to, OfficerWords why) implements SessionFact {}

  /** The convener took it back; no time of it runs any more. */
  record Withdrawn(OfficerWords why) implements SessionFact {}

  /**
   * A rung fired; once, whatever crashes.
   *
   * @param task of whose time; empty for that to hold the session
   */
  record RungFired(Optional<Integer> task, FiredRung rung) implements SessionFact {}

  /**
   * A due time came out otherwise, because a calendar was published.
   *
   * @param task of whose time; empty for that to hold the session
   */
  record DueTimeMoved(
      Optional<Integer> task, Optional<Instant> from, Instant to, boolean provisional)
      implements SessionFact {}
}
