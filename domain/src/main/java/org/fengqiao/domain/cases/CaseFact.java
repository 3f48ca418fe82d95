package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * One thing decided about a case. Every {@code note} is the words given with the move, every {@code
 * to} the state it was in before, and is in again.
 */
public sealed interface CaseFact extends Fact {
  /** It was reported (上报). */
  record Reported(
      CaseId id,
      CaseNumber number,
      Origin origin,
      Patch patch,
      Classing classing,
      Words words,
      Routing routing)
      implements CaseFact {}

  /** It was classed (分拨). */
  record Triaged(Classing classing, Patch patch, Routing routing, Optional<ContentRef> note)
      implements CaseFact {}

  /** It was given to the first post of a ladder, or to a unit named by hand (派单). */
  record Dispatched(
      Climb climb,
      List<OfficerId> holders,
      boolean automatic,
      Instant time,
      Optional<ContentRef> note)
      implements CaseFact {
    public Dispatched {
      holders = List.copyOf(holders);
    }
  }

  /** The lead unit took it in hand (签收). */
  record SignedFor(UnitId unit, OfficerId officer, Instant time) implements CaseFact {}

  /** Somebody tried to speak to the reporter (联系). */
  record ContactRecorded(
      OfficerId officer, boolean reached, Instant time, Optional<ContentRef> note)
      implements CaseFact {}

  /** It was submitted to the level above (提交). */
  record Submitted(
      Tier from, Climb climb, List<OfficerId> holders, Instant time, Optional<ContentRef> note)
      implements CaseFact {
    public Submitted {
      holders = List.copyOf(holders);
    }
  }

  /** A post's silence moved it one post up its ladder. */
  record LadderMoved(int from, int to, List<OfficerId> holders, Instant time) implements CaseFact {
    public LadderMoved {
      holders = List.copyOf(holders);
    }
  }

  /** It went from one officer's hand into another's of the same unit (工作移交). */
  record HandedOver(OfficerId from, OfficerId to, Instant time, Optional<ContentRef> note)
      implements CaseFact {}

  /** Its unit says that it is not its own (派单异议). */
  record Objected(Objection objection) implements CaseFact {}

  /** The objection was upheld: it was given to another unit (异议成立，改派). */
  record ObjectionUpheld(Climb climb, List<OfficerId> holders, Instant time, ContentRef note)
      implements CaseFact {
    public ObjectionUpheld {
      holders = List.copyOf(holders);
    }
  }

  /** The objection was dismissed: it stays where it is (异议不成立). */
  record ObjectionDismissed(CaseStatus to, Instant time, ContentRef note) implements CaseFact {}

  /** Another unit was given a part of it (协办). */
  record PartAssigned(Part part, List<OfficerId> holders) implements CaseFact {
    public PartAssigned {
      holders = List.copyOf(holders);
    }
  }

  /** A part is in (协办反馈); the words say what was done, and bring the evidence. */
  record PartHandedIn(int part, OfficerId officer, ContentRef words, Instant time)
      implements CaseFact {}

  /** A part is not needed any more (撤销协办). */
  record PartDropped(int part, Instant time, ContentRef note) implements CaseFact {}

  /** It waits for something outside, and every clock of it with it (中止). */
  record Suspended(Grant grant, Instant time) implements CaseFact {}

  /** It waits no longer: its clocks run on (恢复). */
  record Resumed(OfficerId officer, CaseStatus to, Instant time, Optional<ContentRef> note)
      implements CaseFact {}

  /** It cannot be solved now, and is kept and reviewed; its clocks stand still (挂账). */
  record PutOnTheBooks(Grant grant, Instant time) implements CaseFact {}

  /** It was looked at and kept on the books (复核). */
  record ReviewedOnTheBooks(Instant time, ContentRef reason) implements CaseFact {}

  /** It is off the books: handling goes on (销账). */
  record TakenOffTheBooks(CaseStatus to, Instant time, Optional<ContentRef> note)
      implements CaseFact {}

  /** Its unit referred it: it waits for a mediation, and every clock of it with it (移送调解). */
  record ReferredToMediation(
      AggregateRef mediation, OfficerId officer, Instant time, ContentRef reason)
      implements CaseFact {}

  /**
   * The mediation has ended: its clocks run on (调解结束).
   *
   * @param settled whether by an agreement that settles it: it is resolved next, if no part is open
   */
  record BackFromMediation(
      AggregateRef mediation,
      boolean settled,
      CaseStatus to,
      Instant time,
      Optional<ContentRef> note)
      implements CaseFact {}

  /**
   * A clock was given more time (延期).
   *
   * @param added in the unit of the clock's budget
   */
  record ClockExtended(ClockName clock, int run, Budget added, Grant grant, Instant time)
      implements CaseFact {}

  /** Something was done (办理进展). */
  record ProgressRecorded(OfficerId officer, ContentRef note) implements CaseFact {}

  /** The handler is done (办结). */
  record Resolved(Resolution resolution) implements CaseFact {}

  /**
   * It is closed (结案).
   *
   * @param caller the post that is to call its reporter back; empty where none is
   */
  record Closed(Instant time, Optional<ContentRef> note, Optional<LadderPost> caller)
      implements CaseFact {}

  /** Its reporter was called back and not reached (回访未接通). */
  record CallbackTried(OfficerId officer, Instant time, Optional<ContentRef> note)
      implements CaseFact {}

  /** Its reporter was called back and answered (回访). */
  record CalledBack(Callback callback) implements CaseFact {}

  /**
   * Its reporter was asked by a survey (发送调查).
   *
   * @param code the hash of what lets one answer
   */
  record SurveySent(Digest code, Instant time, Instant expireTime) implements CaseFact {}

  /** Its reporter answered the survey (答复调查). */
  record SurveyAnswered(SurveyAnswer answer) implements CaseFact {}

  /** It is handled once more, by the post that had it (重启). */
  record Reopened(List<OfficerId> holders, Instant time, Optional<ContentRef> note)
      implements CaseFact {
    public Reopened {
      holders = List.copyOf(holders);
    }
  }

  /** The reporter took it back (撤回). */
  record Withdrawn(Instant time, Optional<ContentRef> note) implements CaseFact {}

  /** It is not taken up (不予受理). */
  record Rejected(Instant time, ContentRef note) implements CaseFact {}

  /** It went to another route (转出). */
  record Redirected(
      RedirectRoute route, Optional<CaseId> earlier, Instant time, Optional<ContentRef> note)
      implements CaseFact {}

  /**
   * What it says, or is classed as, was put right (更正); what stood before stays in the trace.
   *
   * @param report its words from now on; empty where they stand
   * @param routing as it was dealt with, with the catalogue it is classed by from now on
   */
  record Corrected(Optional<ContentRef> report, Classing classing, Routing routing, ContentRef note)
      implements CaseFact {}

  /** It was merged into another case of the same matter (并入). */
  record Merged(CaseId into, Instant time, ContentRef reason) implements CaseFact {}

  /** Another case of the same matter was merged into it (合并). */
  record Joined(CaseId merged, ContentRef reason) implements CaseFact {}

  /**
   * It goes on by itself again (拆分).
   *
   * @param from the case it was merged into
   */
  record Unmerged(CaseId from, CaseStatus to, Instant time, ContentRef reason)
      implements CaseFact {}

  /** A case that was merged into it goes on by itself again (拆分). */
  record Parted(CaseId merged, ContentRef reason) implements CaseFact {}

  /**
   * It is closed with the case it was merged into, by the same answer (结案).
   *
   * @param handling who had that one when it was resolved
   */
  record ClosedWithPrimary(CaseId primary, Handling handling, Resolution resolution, Instant time)
      implements CaseFact {}

  /** It stands on another patch from now on (移交). */
  record Transferred(Patch patch, Optional<ContentRef> note) implements CaseFact {}

  /**
   * So many more stand behind it (登记诉求人); who, is on sheets of their own.
   *
   * @param fen what they claim together, in fen
   * @param opened the sheet that was begun for them
   */
  record ClaimantsAdded(int count, long fen, Optional<ClaimSheetId> opened) implements CaseFact {}

  /**
   * One stands behind it no more (注销诉求人); why, is on the sheet.
   *
   * @param fen what was claimed, in fen; 0 where no sum was
   */
  record ClaimantDropped(int number, long fen) implements CaseFact {}

  /** What was known of one was destroyed (删除个人信息); which contents, is on the sheet. */
  record ClaimantErased(int number) implements CaseFact {}

  /**
   * A clock began to run.
   *
   * @param part whose time it is; empty for that of the whole case
   */
  record ClockStarted(
      SpecRef spec,
      int run,
      ClockEvent startedBy,
      Set<ClockEvent> stopsOn,
      Instant time,
      Optional<Instant> due,
      Optional<Integer> part)
      implements CaseFact {
    public ClockStarted {
      stopsOn = Collections.unmodifiableSet(new TreeSet<>(stopsOn));
    }
  }

  /** A clock stopped. */
  record ClockStopped(ClockName clock, int run, ClockEvent stoppedBy, Instant time)
      implements CaseFact {}

  /** A rung of a clock fired; once, whatever crashes. */
  record RungFired(ClockName clock, int run, FiredRung rung) implements CaseFact {}

  /** A due time came out otherwise, because a calendar was published. */
  record DueTimeMoved(
      ClockName clock, int run, Optional<Instant> from, Instant to, boolean provisional)
      implements CaseFact {}

  /** A content of it was destroyed; its digest stands. */
  record ContentErased(ContentId content) implements CaseFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(content);
    }
  }
}
