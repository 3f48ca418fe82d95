package org.fengqiao.application.cases.lives;

import java.util.Set;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.Move;

/** How a move is known in the journal. */
final class Marks {
  private Marks() {}

  /** The facts of which the entry of that move has one. */
  static Set<Class<? extends CaseFact>> of(Move move) {
    return switch (move) {
      case TRIAGE -> Set.of(CaseFact.Triaged.class);
      case DISPATCH -> Set.of(CaseFact.Dispatched.class);
      case SIGN_FOR -> Set.of(CaseFact.SignedFor.class);
      case RECORD_CONTACT -> Set.of(CaseFact.ContactRecorded.class);
      case SUBMIT -> Set.of(CaseFact.Submitted.class);
      case RECORD_PROGRESS -> Set.of(CaseFact.ProgressRecorded.class);
      case HAND_OVER -> Set.of(CaseFact.HandedOver.class);
      case OBJECT -> Set.of(CaseFact.Objected.class);
      case DECIDE_OBJECTION ->
          Set.of(CaseFact.ObjectionUpheld.class, CaseFact.ObjectionDismissed.class);
      case ASSIGN_PART -> Set.of(CaseFact.PartAssigned.class);
      case HAND_IN_PART -> Set.of(CaseFact.PartHandedIn.class);
      case DROP_PART -> Set.of(CaseFact.PartDropped.class);
      case SUSPEND -> Set.of(CaseFact.Suspended.class);
      case RESUME -> Set.of(CaseFact.Resumed.class);
      case EXTEND -> Set.of(CaseFact.ClockExtended.class);
      case RESOLVE -> Set.of(CaseFact.Resolved.class);
      case CLOSE -> Set.of(CaseFact.Closed.class);
      case RECORD_CALLBACK -> Set.of(CaseFact.CallbackTried.class, CaseFact.CalledBack.class);
      case REOPEN -> Set.of(CaseFact.Reopened.class);
      case WITHDRAW -> Set.of(CaseFact.Withdrawn.class);
      case REJECT -> Set.of(CaseFact.Rejected.class);
      case REDIRECT -> Set.of(CaseFact.Redirected.class);
      case CORRECT -> Set.of(CaseFact.Corrected.class);
      case TRANSFER -> Set.of(CaseFact.Transferred.class);
      case MERGE -> Set.of(CaseFact.Merged.class);
      case UNMERGE -> Set.of(CaseFact.Unmerged.class);
      case ADD_CLAIMANTS -> Set.of(CaseFact.ClaimantsAdded.class);
      case DROP_CLAIMANT -> Set.of(CaseFact.ClaimantDropped.class);
      case SEND_SURVEY -> Set.of(CaseFact.SurveySent.class);
      case ANSWER_SURVEY -> Set.of(CaseFact.SurveyAnswered.class);
      case PUT_ON_THE_BOOKS -> Set.of(CaseFact.PutOnTheBooks.class);
      case REVIEW_ON_THE_BOOKS -> Set.of(CaseFact.ReviewedOnTheBooks.class);
      case TAKE_OFF_THE_BOOKS -> Set.of(CaseFact.TakenOffTheBooks.class);
      case REFER_TO_MEDIATION -> Set.of(CaseFact.ReferredToMediation.class);
    };
  }
}
