package org.fengqiao.domain.rewards;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.OfficerWords;

/** Where a clue stands, and what came of it. */
public sealed interface ClueState {
  ClueStatus status();

  /** To be verified. */
  record Submitted() implements ClueState {
    @Override
    public ClueStatus status() {
      return ClueStatus.SUBMITTED;
    }

    Valid verify(OfficerWords said) {
      return new Valid(said);
    }

    Invalid findInvalid(OfficerWords said) {
      return new Invalid(said);
    }

    Duplicate findDuplicate(ClueId of, OfficerWords said) {
      return new Duplicate(of, said);
    }
  }

  /** Verified as true (属实). */
  record Valid(OfficerWords said) implements ClueState {
    public Valid {
      Objects.requireNonNull(said);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.VALID;
    }

    Duplicate findDuplicate(ClueId of, OfficerWords said) {
      return new Duplicate(of, said);
    }

    Disposed dispose(Disposal disposal) {
      return new Disposed(this, disposal);
    }
  }

  /** The risk is removed (已处置). */
  record Disposed(Valid was, Disposal disposal) implements ClueState {
    public Disposed {
      Objects.requireNonNull(was);
      Objects.requireNonNull(disposal);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.DISPOSED;
    }

    Rewarding grade(Grading grading) {
      return with(new RewardState.Graded(grading, Optional.empty()));
    }

    Rewarding with(RewardState reward) {
      return new Rewarding(this, reward);
    }
  }

  /** A reward is on its way, or came to its end. */
  record Rewarding(Disposed was, RewardState reward) implements ClueState {
    public Rewarding {
      Objects.requireNonNull(was);
      Objects.requireNonNull(reward);
    }

    @Override
    public ClueStatus status() {
      return reward.status();
    }
  }

  /** Found untrue (不属实). */
  record Invalid(OfficerWords said) implements ClueState {
    public Invalid {
      Objects.requireNonNull(said);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.INVALID;
    }
  }

  /**
   * Somebody reported it earlier (重复举报).
   *
   * @param of the earlier one, which is true
   */
  record Duplicate(ClueId of, OfficerWords said) implements ClueState {
    public Duplicate {
      Objects.requireNonNull(of);
      Objects.requireNonNull(said);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.DUPLICATE;
    }
  }

  /**
   * No reward is given (不予奖励).
   *
   * @param was true, with nothing paid
   */
  record Declined(ClueState was, Declining why) implements ClueState {
    public Declined {
      Objects.requireNonNull(was);
      Objects.requireNonNull(why);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.DECLINED;
    }
  }
}
