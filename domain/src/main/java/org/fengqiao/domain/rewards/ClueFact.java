package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.ActorName;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Extension;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.domain.clocks.LimitStart;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.UnitId;

/**
 * One thing decided about a clue. Words stand in contents; who reported it stands apart from it
 * altogether.
 */
public sealed interface ClueFact extends Fact {
  /**
   * It was submitted (提交举报), and the time to verify it runs.
   *
   * @param text what is reported, and the files that were sent with it
   * @param finder the first part of its claim code
   * @param secret by which the second is checked
   */
  record Submitted(
      ClueId id,
      ClueFiling filing,
      ContentRef text,
      String finder,
      CodeHash secret,
      LimitStart verify)
      implements ClueFact {}

  /** Another unit is to verify it and to see that the risk is removed. */
  record Assigned(UnitId handler, OfficerWords said) implements ClueFact {}

  /** It is true. */
  record Verified(OfficerWords said) implements ClueFact {}

  /** It is untrue. */
  record FoundInvalid(OfficerWords said) implements ClueFact {}

  /** Somebody reported it earlier. */
  record FoundDuplicate(ClueId of, OfficerWords said) implements ClueFact {}

  /** A case removes the risk. */
  record CaseLinked(CaseId linked, OfficerId officer, Instant time) implements ClueFact {}

  /** The risk is removed, and the time to begin with the reward runs. */
  record Disposed(Disposal disposal, LimitStart start) implements ClueFact {}

  /** It was graded by its effect. */
  record Graded(Grading grading) implements ClueFact {}

  /** A reward was proposed. */
  record Proposed(Reward reward, OfficerWords said) implements ClueFact {}

  /** The proposal was returned. */
  record Returned(OfficerWords said) implements ClueFact {}

  /**
   * The reward was approved, and the time to tell it runs.
   *
   * @param budget in which it is set aside
   * @param month by which it counts
   */
  record Approved(BudgetId budget, YearMonth month, OfficerWords said, LimitStart tell)
      implements ClueFact {}

  /** No reward is given. */
  record Declined(DeclineCause cause, OfficerWords said) implements ClueFact {}

  /** Whoever reported it was told, and the time to claim it runs. */
  record Told(Telling telling, LimitStart claim) implements ClueFact {}

  /**
   * The time to claim it was made longer.
   *
   * @param approver another officer than who asked
   */
  record ClaimExtended(OfficerWords why, OfficerId approver, Budget added, Optional<Instant> due)
      implements ClueFact {
    Extension extension() {
      return new Extension(why.time(), added, why.words(), name(why.officer()), name(approver));
    }

    private static ActorName name(OfficerId officer) {
      return new ActorName("officers/" + officer.value());
    }
  }

  /**
   * Somebody who asked for it could not prove who it is.
   *
   * @param shutUntil nobody is asked for that proof before, where it was missed too often
   */
  record Missed(ClaimProof proof, Instant time, Optional<Instant> shutUntil) implements ClueFact {}

  /** The reward was claimed. */
  record Claimed(Claiming claiming) implements ClueFact {}

  /** Orders to pay it were given. */
  record PaymentsOrdered(List<Payment> payments, OfficerWords said) implements ClueFact {
    public PaymentsOrdered {
      payments = List.copyOf(payments);
    }
  }

  /**
   * What an order came to.
   *
   * @param reference what whoever pays calls it, or why it did not
   */
  record PaymentSettled(PaymentId payment, PaymentState outcome, String reference, Instant time)
      implements ClueFact {}

  /** It was paid wrongly, and is to be given back. */
  record Reversed(ReverseCause cause, OfficerWords said) implements ClueFact {}

  /** So much of it was given back. */
  record Recovered(long fen, OfficerWords said) implements ClueFact {}

  /** It was not claimed in time. */
  record Expired(Instant time) implements ClueFact {}

  /** A rung fired; once, whatever crashes. */
  record RungFired(ClueLimit of, FiredRung rung) implements ClueFact {}

  /** A due time came out otherwise, because a calendar was published. */
  record DueTimeMoved(ClueLimit of, Optional<Instant> from, Instant to, boolean provisional)
      implements ClueFact {}
}
