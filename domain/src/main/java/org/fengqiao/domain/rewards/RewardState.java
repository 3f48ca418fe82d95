package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.people.OfficerWords;

/** Where the reward of a clue stands. */
public sealed interface RewardState {
  ClueStatus status();

  /** Graded by its effect. */
  record Graded(Grading grading, Optional<OfficerWords> returned) implements RewardState {
    /** Takes on record why the last proposal was returned. */
    public Graded {
      Objects.requireNonNull(grading);
      Objects.requireNonNull(returned);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.GRADED;
    }

    Graded grade(Grading other) {
      return new Graded(other, returned);
    }

    Proposed propose(Reward reward, OfficerWords said) {
      return new Proposed(grading, reward, said);
    }
  }

  /** A reward is proposed. */
  record Proposed(Grading grading, Reward reward, OfficerWords said) implements RewardState {
    public Proposed {
      Objects.requireNonNull(grading);
      Objects.requireNonNull(reward);
      Objects.requireNonNull(said);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.PROPOSED;
    }

    Graded giveBack(OfficerWords why) {
      return new Graded(grading, Optional.of(why));
    }

    Approved approve(BudgetId budget, YearMonth month, OfficerWords why) {
      return new Approved(this, budget, month, why);
    }
  }

  /**
   * A reward is approved, and set aside in the budget.
   *
   * @param month in which, by which it counts
   */
  record Approved(Proposed was, BudgetId budget, YearMonth month, OfficerWords said)
      implements RewardState {
    public Approved {
      Objects.requireNonNull(was);
      Objects.requireNonNull(budget);
      Objects.requireNonNull(month);
      Objects.requireNonNull(said);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.APPROVED;
    }

    Told tell(Telling telling) {
      return new Told(this, telling, Optional.empty());
    }
  }

  /**
   * Whoever reported it was told, and may claim it.
   *
   * @param extended why the time to do so was made longer
   */
  record Told(Approved was, Telling telling, Optional<OfficerWords> extended)
      implements RewardState {
    public Told {
      Objects.requireNonNull(was);
      Objects.requireNonNull(telling);
      Objects.requireNonNull(extended);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.TOLD;
    }

    Told extend(OfficerWords why) {
      return new Told(was, telling, Optional.of(why));
    }

    Claimed claim(Claiming claiming) {
      return new Claimed(this, claiming);
    }

    Expired expire(Instant time) {
      return new Expired(this, time);
    }
  }

  /** It was claimed, and is to be paid. */
  record Claimed(Told was, Claiming claiming) implements RewardState {
    public Claimed {
      Objects.requireNonNull(was);
      Objects.requireNonNull(claiming);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.CLAIMED;
    }

    /** What is to be paid. */
    public Reward reward() {
      return was.was().was().reward();
    }

    Paying pay(List<Payment> orders) {
      return new Paying(this, orders);
    }
  }

  /**
   * Orders to pay were given.
   *
   * @param payments every order, those that came to nothing too, in the order they were given
   */
  record Paying(Claimed was, List<Payment> payments) implements RewardState {
    public Paying {
      Objects.requireNonNull(was);
      payments = List.copyOf(payments);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.PAYING;
    }

    Paying pay(List<Payment> orders) {
      return new Paying(was, Stream.concat(payments.stream(), orders.stream()).toList());
    }

    /** Claimed once more, with another payee. */
    Paying claimAgain(Claiming claiming) {
      return new Paying(was.was().claim(claiming), payments);
    }

    /** Which share was not paid, and is not being paid, with the next attempt at each. */
    List<Payment> due(ClueId clue) {
      return due(clue, was.reward(), payments);
    }

    static List<Payment> due(ClueId clue, Reward reward, List<Payment> given) {
      var due = new ArrayList<Payment>();
      for (int payee = 1; payee <= reward.shares().size(); payee++) {
        int one = payee;
        var last = given.stream().filter(had -> had.payee() == one).reduce((_, later) -> later);
        if (last.filter(had -> had.state() != PaymentState.REJECTED).isEmpty()) {
          int attempt = last.map(had -> had.attempt() + 1).orElse(1);
          due.add(Payment.ordered(clue, payee, attempt, reward.shares().get(payee - 1)));
        }
      }
      return due;
    }

    /** Gives no more of it than was paid. */
    Paid declineRest(Declining why) {
      return new Paid(was, payments, Optional.of(why));
    }

    /** What an order came to; paid, once each share is. */
    RewardState settle(Payment settled) {
      var all =
          payments.stream().map(one -> one.id().equals(settled.id()) ? settled : one).toList();
      long paid = all.stream().filter(one -> one.state() == PaymentState.PAID).count();
      return paid == was.reward().shares().size()
          ? new Paid(was, all, Optional.empty())
          : new Paying(was, all);
    }
  }

  /**
   * It is paid, each share once at most.
   *
   * @param rest why some shares are not; empty where each is
   */
  record Paid(Claimed was, List<Payment> payments, Optional<Declining> rest)
      implements RewardState {
    public Paid {
      Objects.requireNonNull(was);
      payments = List.copyOf(payments);
      Objects.requireNonNull(rest);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.PAID;
    }

    Reversed reverse(ReverseCause cause, OfficerWords said) {
      return new Reversed(this, cause, said, 0);
    }
  }

  /**
   * It was paid wrongly, and is to be given back.
   *
   * @param recoveredFen of which so much was, in fen
   */
  record Reversed(Paid was, ReverseCause cause, OfficerWords said, long recoveredFen)
      implements RewardState {
    public Reversed {
      Objects.requireNonNull(was);
      Objects.requireNonNull(cause);
      Objects.requireNonNull(said);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.REVERSED;
    }

    Reversed recover(long fen) {
      return new Reversed(was, cause, said, Math.addExact(recoveredFen, fen));
    }
  }

  /** It was not claimed in time. */
  record Expired(Told was, Instant time) implements RewardState {
    public Expired {
      Objects.requireNonNull(was);
      Objects.requireNonNull(time);
    }

    @Override
    public ClueStatus status() {
      return ClueStatus.EXPIRED;
    }
  }
}
