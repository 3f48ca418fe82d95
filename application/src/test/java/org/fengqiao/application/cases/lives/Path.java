package org.fengqiao.application.cases.lives;

import static org.fengqiao.domain.cases.CaseStatus.CLOSED;
import static org.fengqiao.domain.cases.CaseStatus.DISPATCHED;
import static org.fengqiao.domain.cases.CaseStatus.DISPUTED;
import static org.fengqiao.domain.cases.CaseStatus.IN_MEDIATION;
import static org.fengqiao.domain.cases.CaseStatus.IN_PROGRESS;
import static org.fengqiao.domain.cases.CaseStatus.MERGED;
import static org.fengqiao.domain.cases.CaseStatus.ON_THE_BOOKS;
import static org.fengqiao.domain.cases.CaseStatus.REDIRECTED;
import static org.fengqiao.domain.cases.CaseStatus.REJECTED;
import static org.fengqiao.domain.cases.CaseStatus.REPORTED;
import static org.fengqiao.domain.cases.CaseStatus.RESOLVED;
import static org.fengqiao.domain.cases.CaseStatus.SIGNED_FOR;
import static org.fengqiao.domain.cases.CaseStatus.SUSPENDED;
import static org.fengqiao.domain.cases.CaseStatus.TRIAGED;
import static org.fengqiao.domain.cases.CaseStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseStatus;

/**
 * The way of one case through its states, by its facts alone: the table of moves written down once
 * more, so that it does not agree with the domain's by being the same.
 */
final class Path {
  private static final Set<CaseStatus> NEW = EnumSet.of(REPORTED, TRIAGED);
  private static final Set<CaseStatus> IN_HAND = EnumSet.of(SIGNED_FOR, IN_PROGRESS);
  private static final Set<CaseStatus> UNDISPUTED = with(IN_HAND, DISPATCHED);
  private static final Set<CaseStatus> GIVEN = with(UNDISPUTED, DISPUTED);
  private static final Set<CaseStatus> HELD = with(GIVEN, SUSPENDED, ON_THE_BOOKS, IN_MEDIATION);
  private static final Set<CaseStatus> UNRESOLVED = with(HELD, REPORTED, TRIAGED);
  private static final Set<CaseStatus> OPEN = with(UNRESOLVED, RESOLVED);
  private static final int MOST_ROUNDS = 3;
  private static final int MOST_OBJECTIONS = 3;

  private final Set<Integer> openParts = new HashSet<>();
  private Optional<CaseStatus> at = Optional.empty();
  private final Set<CaseId> joined = new HashSet<>();
  private Optional<CaseStatus> before = Optional.empty();
  private Optional<CaseStatus> beforeMerging = Optional.empty();
  private Optional<AggregateRef> mediation = Optional.empty();
  private boolean closedWithAnother;
  private int parts;
  private int rounds = 1;
  private int objections;
  private boolean answered;
  private boolean surveyed;

  /** Where it stands; empty before the report. */
  Optional<CaseStatus> at() {
    return at;
  }

  /** Goes on by a fact; whether that may come here. */
  boolean take(CaseFact fact) {
    var to = after(fact);
    to.ifPresent(status -> {
      if (fact instanceof CaseFact.Objected
          || fact instanceof CaseFact.Suspended
          || fact instanceof CaseFact.PutOnTheBooks
          || fact instanceof CaseFact.ReferredToMediation) {
        before = at;
      }
      if (fact instanceof CaseFact.Merged) {
        beforeMerging = at;
      }
      at = Optional.of(status);
    });
    return to.isPresent();
  }

  private Optional<CaseStatus> after(CaseFact fact) {
    return switch (fact) {
      case CaseFact.Reported _ -> at.isEmpty() ? Optional.of(REPORTED) : Optional.empty();
      case CaseFact.Triaged _ -> lead(NEW, TRIAGED);
      case CaseFact.Dispatched _ -> lead(with(NEW, DISPATCHED), DISPATCHED);
      case CaseFact.SignedFor _ -> lead(EnumSet.of(DISPATCHED), SIGNED_FOR);
      case CaseFact.ContactRecorded _ -> stay(UNRESOLVED);
      case CaseFact.Submitted _ -> lead(UNDISPUTED, DISPATCHED);
      case CaseFact.LadderMoved _ -> lead(GIVEN, DISPATCHED);
      case CaseFact.HandedOver _ -> stay(without(HELD, DISPATCHED));
      case CaseFact.Objected _ ->
          ++objections <= MOST_OBJECTIONS ? lead(UNDISPUTED, DISPUTED) : Optional.empty();
      case CaseFact.ObjectionUpheld _ -> lead(EnumSet.of(DISPUTED), DISPATCHED);
      case CaseFact.ObjectionDismissed f -> back(DISPUTED, f.to());
      case CaseFact.PartAssigned f ->
          f.part().number() == ++parts && openParts.add(parts)
              ? stay(with(UNDISPUTED, SUSPENDED, IN_MEDIATION))
              : Optional.empty();
      case CaseFact.PartHandedIn f -> done(f.part());
      case CaseFact.PartDropped f -> done(f.part());
      case CaseFact.Suspended _ -> lead(IN_HAND, SUSPENDED);
      case CaseFact.Resumed f -> back(SUSPENDED, f.to());
      case CaseFact.PutOnTheBooks _ -> lead(IN_HAND, ON_THE_BOOKS);
      case CaseFact.ReviewedOnTheBooks _ -> stay(EnumSet.of(ON_THE_BOOKS));
      case CaseFact.TakenOffTheBooks f -> back(ON_THE_BOOKS, f.to());
      case CaseFact.ReferredToMediation f -> {
        mediation = Optional.of(f.mediation());
        yield lead(IN_HAND, IN_MEDIATION);
      }
      case CaseFact.BackFromMediation f ->
          mediation.equals(Optional.of(f.mediation()))
              ? back(IN_MEDIATION, f.to())
              : Optional.empty();
      case CaseFact.ClockExtended _ -> stay(with(GIVEN, SUSPENDED, IN_MEDIATION));
      case CaseFact.ProgressRecorded _ -> lead(IN_HAND, IN_PROGRESS);
      case CaseFact.Resolved _ -> openParts.isEmpty() ? lead(IN_HAND, RESOLVED) : Optional.empty();
      case CaseFact.Closed _ -> lead(EnumSet.of(RESOLVED), CLOSED);
      case CaseFact.CallbackTried _ -> answered ? Optional.empty() : stay(EnumSet.of(CLOSED));
      case CaseFact.CalledBack _ -> answer();
      case CaseFact.SurveySent _ -> ask();
      case CaseFact.SurveyAnswered _ -> surveyed ? answer() : Optional.empty();
      case CaseFact.Reopened _ -> {
        answered = false;
        surveyed = false;
        yield ++rounds <= MOST_ROUNDS && !closedWithAnother
            ? lead(EnumSet.of(CLOSED), DISPATCHED)
            : Optional.empty();
      }
      case CaseFact.Withdrawn _ ->
          joined.isEmpty() ? lead(without(OPEN, IN_MEDIATION), WITHDRAWN) : Optional.empty();
      // What was merged ends with the other, as that one does.
      case CaseFact.Rejected _ -> lead(with(NEW, MERGED), REJECTED);
      case CaseFact.Redirected _ -> lead(with(GIVEN, REPORTED, TRIAGED, MERGED), REDIRECTED);
      case CaseFact.Corrected _,
          CaseFact.Transferred _,
          CaseFact.ClaimantsAdded _,
          CaseFact.ClaimantDropped _ ->
          stay(OPEN);
      case CaseFact.Joined f -> joined.add(f.merged()) ? stay(OPEN) : Optional.empty();
      case CaseFact.Parted f -> joined.remove(f.merged()) ? stay(OPEN) : Optional.empty();
      case CaseFact.Merged _ ->
          joined.isEmpty() ? lead(without(UNRESOLVED, IN_MEDIATION), MERGED) : Optional.empty();
      case CaseFact.Unmerged f ->
          beforeMerging.equals(Optional.of(f.to()))
              ? lead(EnumSet.of(MERGED), f.to())
              : Optional.empty();
      case CaseFact.ClosedWithPrimary _ -> {
        closedWithAnother = true;
        yield lead(EnumSet.of(MERGED), CLOSED);
      }
      // A closed case may have the time of a callback.
      case CaseFact.ClockStarted _, CaseFact.RungFired _, CaseFact.DueTimeMoved _ ->
          stay(with(OPEN, CLOSED));
      // What ends a case stops its clocks after it, and content may be erased at any time.
      case CaseFact.ClockStopped _, CaseFact.ClaimantErased _, CaseFact.ContentErased _ -> at;
    };
  }

  private Optional<CaseStatus> done(int part) {
    return openParts.remove(part) ? stay(HELD) : Optional.empty();
  }

  private Optional<CaseStatus> answer() {
    var first = !answered;
    answered = true;
    return first ? stay(EnumSet.of(CLOSED)) : Optional.empty();
  }

  private Optional<CaseStatus> ask() {
    var first = !surveyed && !answered;
    surveyed = true;
    return first ? stay(EnumSet.of(CLOSED)) : Optional.empty();
  }

  private Optional<CaseStatus> back(CaseStatus from, CaseStatus to) {
    return before.equals(Optional.of(to)) ? lead(EnumSet.of(from), to) : Optional.empty();
  }

  private Optional<CaseStatus> stay(Set<CaseStatus> where) {
    return at.filter(where::contains);
  }

  private Optional<CaseStatus> lead(Set<CaseStatus> from, CaseStatus to) {
    return at.filter(from::contains).map(_ -> to);
  }

  private static Set<CaseStatus> with(Set<CaseStatus> some, CaseStatus... more) {
    var all = EnumSet.copyOf(some);
    all.addAll(Set.of(more));
    return all;
  }

  private static Set<CaseStatus> without(Set<CaseStatus> some, CaseStatus... fewer) {
    var rest = EnumSet.copyOf(some);
    rest.removeAll(Set.of(fewer));
    return rest;
  }
}
