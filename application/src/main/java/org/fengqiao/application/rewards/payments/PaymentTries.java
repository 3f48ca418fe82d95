package org.fengqiao.application.rewards.payments;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.outward.Retries;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.PaymentId;

/** What becomes of orders to pay while they are handed over. */
public interface PaymentTries extends Retries {
  /**
   * Takes some that are to be handed over, or asked for, by {@code now}: first those that never
   * were, by their clues' ids, then those that wait longest. None is taken by two processes at
   * once; one of which nothing is told by {@code until} is there again.
   *
   * @param limit 1 to 100
   */
  List<Claimed> claim(Instant now, Instant until, int limit);

  /** Keeps what became of one that was taken; counts only while the caller still holds it. */
  void end(Claimed claimed, Ending ending, Instant now);

  /**
   * Keeps that it is known what an order came to, whoever holds it. Of one that was never taken
   * nothing is kept: it is found to be settled when it is.
   */
  void settle(PaymentId payment, Instant now);

  /** What is not settled, of clues that are being paid. */
  Backlog backlog();

  /** The clue that an order is of; empty if there is no such order. */
  Optional<ClueId> clueOf(PaymentId payment);

  /**
   * A page of those of a unit that are not settled, by their ids; the key is the id.
   *
   * @param stuck those that were given up; else those that wait
   */
  Page<PaymentRecord> list(UnitId unit, boolean stuck, PageRequest page);

  /** One that is not settled. */
  Optional<PaymentRecord> find(PaymentId payment);

  /**
   * One that is to be handed over or asked for now.
   *
   * @param tries how often it was taken without an answer since, this time included
   * @param handed whether it may have been handed over before
   * @param holds how often it was taken in all, by which it is told who took it last
   */
  record Claimed(PaymentId payment, ClueId clue, int tries, boolean handed, int holds) {
    public Claimed {
      Objects.requireNonNull(payment);
      Objects.requireNonNull(clue);
    }
  }

  /** What became of one that was taken. */
  sealed interface Ending {
    /** It is known what it came to. */
    record Settled() implements Ending {}

    /** It is in hand; asked for again then. */
    record Pending(Instant next) implements Ending {
      public Pending {
        Objects.requireNonNull(next);
      }
    }

    /**
     * Nothing certain is known of it.
     *
     * @param why at most 200 characters are kept; without name or account
     * @param tries how often it was tried by now
     * @param next empty to leave it until somebody orders that it be asked for again
     */
    record Unknown(String why, int tries, Optional<Instant> next) implements Ending {
      public Unknown {
        Objects.requireNonNull(why);
        Objects.requireNonNull(next);
      }
    }
  }

  /**
   * What is not settled.
   *
   * @param stuck of which nothing certain is known, and nobody asks any more
   */
  record Backlog(long waiting, long stuck) {}
}
