package org.fengqiao.examples.partner;

import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_CLOSED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_DISPATCHED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_DISPUTED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_IN_MEDIATION;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_IN_PROGRESS;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_MERGED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_ON_THE_BOOKS;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_REDIRECTED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_REJECTED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_REPORTED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_RESOLVED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_SIGNED_FOR;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_SUSPENDED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_TRIAGED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_UNSPECIFIED;
import static org.fengqiao.proto.cases.v1.CaseState.CASE_STATE_WITHDRAWN;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.proto.cases.v1.CaseFact;
import org.fengqiao.proto.cases.v1.CaseState;

/** The table of moves of {@code CaseService}, as facts: from where each leads, and where to. */
final class CaseTable {
  private static final Set<CaseState> UNTAKEN = EnumSet.of(CASE_STATE_REPORTED, CASE_STATE_TRIAGED);
  private static final Set<CaseState> IN_HAND =
      EnumSet.of(CASE_STATE_SIGNED_FOR, CASE_STATE_IN_PROGRESS);
  private static final Set<CaseState> UNDISPUTED = with(IN_HAND, CASE_STATE_DISPATCHED);
  private static final Set<CaseState> GIVEN = with(UNDISPUTED, CASE_STATE_DISPUTED);
  private static final Set<CaseState> BEFORE_RESOLVED =
      with(GIVEN, CASE_STATE_REPORTED, CASE_STATE_TRIAGED);
  private static final Set<CaseState> DISPUTED = EnumSet.of(CASE_STATE_DISPUTED);
  private static final Set<CaseState> WAITING = EnumSet.of(CASE_STATE_SUSPENDED);
  private static final Set<CaseState> ON_THE_BOOKS = EnumSet.of(CASE_STATE_ON_THE_BOOKS);
  private static final Set<CaseState> MEDIATED = EnumSet.of(CASE_STATE_IN_MEDIATION);
  private static final Set<CaseState> MERGED_AWAY = EnumSet.of(CASE_STATE_MERGED);
  private static final Set<CaseState> WITHDRAWABLE =
      with(BEFORE_RESOLVED, CASE_STATE_SUSPENDED, CASE_STATE_ON_THE_BOOKS, CASE_STATE_RESOLVED);
  private static final Set<CaseState> OPEN = with(WITHDRAWABLE, CASE_STATE_IN_MEDIATION);

  /**
   * The state after the fact; empty when the table does not allow it.
   *
   * @param before unspecified before the first fact of a case
   */
  static Optional<CaseState> after(CaseState before, CaseFact fact) {
    return switch (fact.getFactCase()) {
      case REPORTED -> lead(before, EnumSet.of(CASE_STATE_UNSPECIFIED), CASE_STATE_REPORTED);
      case TRIAGED -> lead(before, UNTAKEN, CASE_STATE_TRIAGED);
      case DISPATCHED -> lead(before, with(UNTAKEN, CASE_STATE_DISPATCHED), CASE_STATE_DISPATCHED);
      case SIGNED_FOR -> lead(before, EnumSet.of(CASE_STATE_DISPATCHED), CASE_STATE_SIGNED_FOR);
      case SUBMITTED -> lead(before, UNDISPUTED, CASE_STATE_DISPATCHED);
      case LADDER_MOVED -> lead(before, GIVEN, CASE_STATE_DISPATCHED);
      case HANDED_OVER ->
          lead(
              before,
              with(
                  IN_HAND,
                  CASE_STATE_DISPUTED,
                  CASE_STATE_SUSPENDED,
                  CASE_STATE_ON_THE_BOOKS,
                  CASE_STATE_IN_MEDIATION),
              before);
      case OBJECTED -> lead(before, UNDISPUTED, CASE_STATE_DISPUTED);
      case OBJECTION_UPHELD -> lead(before, DISPUTED, CASE_STATE_DISPATCHED);
      case OBJECTION_DISMISSED -> lead(before, DISPUTED, fact.getObjectionDismissed().getState());
      case SUSPENDED -> lead(before, IN_HAND, CASE_STATE_SUSPENDED);
      case RESUMED -> lead(before, WAITING, fact.getResumed().getState());
      case PUT_ON_THE_BOOKS -> lead(before, IN_HAND, CASE_STATE_ON_THE_BOOKS);
      case REVIEWED_ON_THE_BOOKS -> lead(before, ON_THE_BOOKS, before);
      case TAKEN_OFF_THE_BOOKS -> lead(before, ON_THE_BOOKS, fact.getTakenOffTheBooks().getState());
      case REFERRED_TO_MEDIATION -> lead(before, IN_HAND, CASE_STATE_IN_MEDIATION);
      case BACK_FROM_MEDIATION -> lead(before, MEDIATED, fact.getBackFromMediation().getState());
      case CLOCK_EXTENDED ->
          lead(before, with(GIVEN, CASE_STATE_SUSPENDED, CASE_STATE_IN_MEDIATION), before);
      case PROGRESS_RECORDED -> lead(before, IN_HAND, CASE_STATE_IN_PROGRESS);
      case RESOLVED -> lead(before, IN_HAND, CASE_STATE_RESOLVED);
      case CLOSED -> lead(before, EnumSet.of(CASE_STATE_RESOLVED), CASE_STATE_CLOSED);
      case CALLBACK_TRIED, CALLED_BACK, SURVEY_SENT, SURVEY_ANSWERED ->
          lead(before, EnumSet.of(CASE_STATE_CLOSED), CASE_STATE_CLOSED);
      case REOPENED -> lead(before, EnumSet.of(CASE_STATE_CLOSED), CASE_STATE_DISPATCHED);
      case WITHDRAWN -> lead(before, WITHDRAWABLE, CASE_STATE_WITHDRAWN);
      // A merged case ends with the one it was merged into.
      case REJECTED -> lead(before, with(UNTAKEN, CASE_STATE_MERGED), CASE_STATE_REJECTED);
      case REDIRECTED ->
          lead(before, with(BEFORE_RESOLVED, CASE_STATE_MERGED), CASE_STATE_REDIRECTED);
      case CLOSED_WITH_PRIMARY -> lead(before, MERGED_AWAY, CASE_STATE_CLOSED);
      case MERGED -> lead(before, without(WITHDRAWABLE, CASE_STATE_RESOLVED), CASE_STATE_MERGED);
      case UNMERGED -> lead(before, MERGED_AWAY, fact.getUnmerged().getState());
      case CONTACT_RECORDED -> lead(before, without(OPEN, CASE_STATE_RESOLVED), before);
      case PART_ASSIGNED ->
          lead(before, with(UNDISPUTED, CASE_STATE_SUSPENDED, CASE_STATE_IN_MEDIATION), before);
      case PART_HANDED_IN, PART_DROPPED ->
          lead(
              before,
              with(GIVEN, CASE_STATE_SUSPENDED, CASE_STATE_ON_THE_BOOKS, CASE_STATE_IN_MEDIATION),
              before);
      case JOINED, PARTED, TRANSFERRED, CORRECTED, CLAIMANTS_ADDED, CLAIMANT_DROPPED ->
          lead(before, OPEN, before);
      // A closed case may have the time of a callback.
      case CLOCK_STARTED, RUNG_FIRED, DUE_TIME_MOVED ->
          lead(before, with(OPEN, CASE_STATE_CLOSED), before);
      // A move that ends a case stops its clocks after it; content may be erased at any time; and
      // what we do not know is from a newer contract, and leaves the state to the entry.
      case CLOCK_STOPPED, CLAIMANT_ERASED, CONTENT_ERASED, FACT_NOT_SET -> Optional.of(before);
    };
  }

  private static Optional<CaseState> lead(CaseState before, Set<CaseState> from, CaseState to) {
    return from.contains(before) ? Optional.of(to) : Optional.empty();
  }

  private static Set<CaseState> without(Set<CaseState> some, CaseState one) {
    var rest = EnumSet.copyOf(some);
    rest.remove(one);
    return rest;
  }

  private static Set<CaseState> with(Set<CaseState> some, CaseState... more) {
    var all = EnumSet.copyOf(some);
    all.addAll(Set.of(more));
    return all;
  }

  private CaseTable() {}
}
