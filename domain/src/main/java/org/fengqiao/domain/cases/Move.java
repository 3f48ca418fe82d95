package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseStatus.CLOSED;
import static org.fengqiao.domain.cases.CaseStatus.DISPATCHED;
import static org.fengqiao.domain.cases.CaseStatus.DISPUTED;
import static org.fengqiao.domain.cases.CaseStatus.IN_MEDIATION;
import static org.fengqiao.domain.cases.CaseStatus.IN_PROGRESS;
import static org.fengqiao.domain.cases.CaseStatus.MERGED;
import static org.fengqiao.domain.cases.CaseStatus.ON_THE_BOOKS;
import static org.fengqiao.domain.cases.CaseStatus.REPORTED;
import static org.fengqiao.domain.cases.CaseStatus.RESOLVED;
import static org.fengqiao.domain.cases.CaseStatus.SIGNED_FOR;
import static org.fengqiao.domain.cases.CaseStatus.SUSPENDED;
import static org.fengqiao.domain.cases.CaseStatus.TRIAGED;
import static org.fengqiao.domain.cases.Mover.CALLING_OFFICER;
import static org.fengqiao.domain.cases.Mover.CODE_BEARER;
import static org.fengqiao.domain.cases.Mover.DISPATCHER;
import static org.fengqiao.domain.cases.Mover.LEAD_OFFICER;
import static org.fengqiao.domain.cases.Mover.LEAD_PARTNER;
import static org.fengqiao.domain.cases.Mover.PART_OFFICER;
import static org.fengqiao.domain.cases.Mover.PLACING_DISPATCHER;
import static org.fengqiao.domain.cases.Mover.REPORTING_PARTNER;
import static org.fengqiao.domain.cases.Mover.UNIT_OFFICER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.partners.Right;

/** The moves of a case, and the one table of by whom and in which states each may be made. */
public enum Move {
  TRIAGE(DISPATCHER, REPORTED, TRIAGED),
  DISPATCH(DISPATCHER, REPORTED, TRIAGED, DISPATCHED),
  SIGN_FOR(LEAD_OFFICER, DISPATCHED),
  RECORD_CONTACT(
      UNIT_OFFICER,
      REPORTED,
      TRIAGED,
      DISPATCHED,
      SIGNED_FOR,
      IN_PROGRESS,
      DISPUTED,
      SUSPENDED,
      ON_THE_BOOKS,
      IN_MEDIATION),
  SUBMIT(LEAD_OFFICER, DISPATCHED, SIGNED_FOR, IN_PROGRESS),
  RECORD_PROGRESS(LEAD_OFFICER, SIGNED_FOR, IN_PROGRESS),
  HAND_OVER(LEAD_PARTNER, SIGNED_FOR, IN_PROGRESS, DISPUTED, SUSPENDED, ON_THE_BOOKS, IN_MEDIATION),
  OBJECT(LEAD_OFFICER, DISPATCHED, SIGNED_FOR, IN_PROGRESS),
  DECIDE_OBJECTION(DISPATCHER, DISPUTED),
  ASSIGN_PART(DISPATCHER, DISPATCHED, SIGNED_FOR, IN_PROGRESS, SUSPENDED, IN_MEDIATION),
  HAND_IN_PART(
      PART_OFFICER,
      DISPATCHED,
      SIGNED_FOR,
      IN_PROGRESS,
      DISPUTED,
      SUSPENDED,
      ON_THE_BOOKS,
      IN_MEDIATION),
  DROP_PART(
      DISPATCHER,
      DISPATCHED,
      SIGNED_FOR,
      IN_PROGRESS,
      DISPUTED,
      SUSPENDED,
      ON_THE_BOOKS,
      IN_MEDIATION),
  SUSPEND(LEAD_OFFICER, SIGNED_FOR, IN_PROGRESS),
  RESUME(LEAD_OFFICER, SUSPENDED),
  EXTEND(LEAD_OFFICER, DISPATCHED, SIGNED_FOR, IN_PROGRESS, DISPUTED, SUSPENDED, IN_MEDIATION),
  RESOLVE(LEAD_OFFICER, SIGNED_FOR, IN_PROGRESS),
  CLOSE(DISPATCHER, RESOLVED),
  RECORD_CALLBACK(CALLING_OFFICER, CLOSED),
  REOPEN(DISPATCHER, CLOSED),
  WITHDRAW(
      REPORTING_PARTNER,
      REPORTED,
      TRIAGED,
      DISPATCHED,
      SIGNED_FOR,
      IN_PROGRESS,
      DISPUTED,
      SUSPENDED,
      ON_THE_BOOKS,
      RESOLVED),
  REJECT(DISPATCHER, REPORTED, TRIAGED),
  REDIRECT(DISPATCHER, REPORTED, TRIAGED, DISPATCHED, SIGNED_FOR, IN_PROGRESS, DISPUTED),
  CORRECT(
      DISPATCHER,
      REPORTED,
      TRIAGED,
      DISPATCHED,
      SIGNED_FOR,
      IN_PROGRESS,
      DISPUTED,
      SUSPENDED,
      ON_THE_BOOKS,
      RESOLVED,
      IN_MEDIATION),
  TRANSFER(
      PLACING_DISPATCHER,
      REPORTED,
      TRIAGED,
      DISPATCHED,
      SIGNED_FOR,
      IN_PROGRESS,
      DISPUTED,
      SUSPENDED,
      ON_THE_BOOKS,
      RESOLVED,
      IN_MEDIATION),
  MERGE(
      DISPATCHER,
      REPORTED,
      TRIAGED,
      DISPATCHED,
      SIGNED_FOR,
      IN_PROGRESS,
      DISPUTED,
      SUSPENDED,
      ON_THE_BOOKS),
  UNMERGE(DISPATCHER, MERGED),
  ADD_CLAIMANTS(
      DISPATCHER,
      REPORTED,
      TRIAGED,
      DISPATCHED,
      SIGNED_FOR,
      IN_PROGRESS,
      DISPUTED,
      SUSPENDED,
      ON_THE_BOOKS,
      RESOLVED,
      IN_MEDIATION),
  DROP_CLAIMANT(
      DISPATCHER,
      REPORTED,
      TRIAGED,
      DISPATCHED,
      SIGNED_FOR,
      IN_PROGRESS,
      DISPUTED,
      SUSPENDED,
      ON_THE_BOOKS,
      RESOLVED,
      IN_MEDIATION),
  SEND_SURVEY(DISPATCHER, CLOSED),
  ANSWER_SURVEY(CODE_BEARER, CLOSED),
  PUT_ON_THE_BOOKS(LEAD_OFFICER, SIGNED_FOR, IN_PROGRESS),
  REVIEW_ON_THE_BOOKS(DISPATCHER, ON_THE_BOOKS),
  TAKE_OFF_THE_BOOKS(DISPATCHER, ON_THE_BOOKS),
  /** Made as a mediation begins, whose end alone lets the case go on. */
  REFER_TO_MEDIATION(LEAD_OFFICER, SIGNED_FOR, IN_PROGRESS);

  private final Mover by;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final Set<CaseStatus> from;

  Move(Mover by, CaseStatus... from) {
    this.by = by;
    this.from = Set.of(from);
  }

  /** Who makes it. */
  public Mover by() {
    return by;
  }

  /** The right to the call that makes it. */
  public Right right() {
    return switch (this) {
      case TRIAGE -> Right.TRIAGE_CASE;
      case DISPATCH -> Right.DISPATCH_CASE;
      case SIGN_FOR -> Right.SIGN_FOR_CASE;
      case RECORD_CONTACT -> Right.RECORD_CONTACT;
      case SUBMIT -> Right.SUBMIT_CASE;
      case RECORD_PROGRESS -> Right.RECORD_PROGRESS;
      case HAND_OVER -> Right.HAND_OVER_WORK;
      case OBJECT -> Right.OBJECT_TO_CASE;
      case DECIDE_OBJECTION -> Right.DECIDE_OBJECTION;
      case ASSIGN_PART -> Right.ASSIGN_PART;
      case HAND_IN_PART -> Right.HAND_IN_PART;
      case DROP_PART -> Right.DROP_PART;
      case SUSPEND -> Right.SUSPEND_CASE;
      case RESUME -> Right.RESUME_CASE;
      case EXTEND -> Right.EXTEND_CLOCK;
      case RESOLVE -> Right.RESOLVE_CASE;
      case CLOSE -> Right.CLOSE_CASE;
      case RECORD_CALLBACK -> Right.RECORD_CALLBACK;
      case REOPEN -> Right.REOPEN_CASE;
      case WITHDRAW -> Right.WITHDRAW_CASE;
      case REJECT -> Right.REJECT_CASE;
      case REDIRECT -> Right.REDIRECT_CASE;
      case CORRECT -> Right.CORRECT_CASE;
      case TRANSFER -> Right.TRANSFER_CASE;
      case MERGE -> Right.MERGE_CASE;
      case UNMERGE -> Right.UNMERGE_CASE;
      case ADD_CLAIMANTS -> Right.ADD_CLAIMANTS;
      case DROP_CLAIMANT -> Right.DROP_CLAIMANT;
      case SEND_SURVEY -> Right.SEND_SURVEY;
      case ANSWER_SURVEY -> Right.ANSWER_SURVEY;
      case PUT_ON_THE_BOOKS -> Right.PUT_ON_THE_BOOKS;
      case REVIEW_ON_THE_BOOKS -> Right.REVIEW_ON_THE_BOOKS;
      case TAKE_OFF_THE_BOOKS -> Right.TAKE_OFF_THE_BOOKS;
      case REFER_TO_MEDIATION -> Right.REFER_CASE;
    };
  }

  /** Whether it may be made in that state. */
  public boolean isLegalIn(CaseStatus status) {
    return from.contains(status);
  }

  /** Whether it may be made of that case: in its state, and where there is what it is made of. */
  public boolean isLegalOf(Case c) {
    return isLegalIn(c.status())
        && switch (this) {
          case HAND_OVER -> c.state().inHandOf().isPresent();
          case RECORD_CALLBACK -> c.caller().isPresent();
          // What was closed with another is opened again with none: that other is.
          case REOPEN -> c.mergedInto().isEmpty();
          case HAND_IN_PART, DROP_PART -> !c.openParts().isEmpty();
          case DROP_CLAIMANT -> c.claimants().filter(all -> all.standing() > 0).isPresent();
          // A reporter is asked by one survey a round, and answers once.
          case SEND_SURVEY -> c.survey().isEmpty() && c.answer().isEmpty();
          case ANSWER_SURVEY -> c.survey().isPresent() && c.answer().isEmpty();
          case TRIAGE,
              DISPATCH,
              SIGN_FOR,
              RECORD_CONTACT,
              SUBMIT,
              RECORD_PROGRESS,
              OBJECT,
              DECIDE_OBJECTION,
              ASSIGN_PART,
              SUSPEND,
              RESUME,
              EXTEND,
              RESOLVE,
              CLOSE,
              WITHDRAW,
              REJECT,
              REDIRECT,
              CORRECT,
              TRANSFER,
              MERGE,
              UNMERGE,
              ADD_CLAIMANTS,
              PUT_ON_THE_BOOKS,
              REVIEW_ON_THE_BOOKS,
              TAKE_OFF_THE_BOOKS,
              REFER_TO_MEDIATION ->
              true;
        };
  }

  /** The moves that may be made of that case. */
  public static List<Move> movesOf(Case c) {
    return Arrays.stream(values()).filter(move -> move.isLegalOf(c)).toList();
  }
}
