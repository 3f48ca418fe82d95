package org.fengqiao.application.rewards.payments;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.rewards.ClueLimits;
import org.fengqiao.application.rewards.RewardGuards;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueAt;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.CluePaymentAt;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.RewardReason;

/**
 * Takes on record what an order to pay came to, once, and books it: with the clue, the budget it
 * was set aside in.
 */
final class SettlePayment {
  private final Aggregates aggregates;
  private final RewardGuards guards;
  private final ClueLimits limits;
  private final InstantSource clock;

  @Inject
  SettlePayment(
      Aggregates aggregates, RewardGuards guards, Policies policies, InstantSource clock) {
    this.aggregates = aggregates;
    this.guards = guards;
    this.limits = new ClueLimits(policies);
    this.clock = clock;
  }

  /**
   * What is written; empty if it was known before.
   *
   * @param outcome PAID or REJECTED
   * @throws Refusal PAYMENT_NOT_FOUND, PAYMENT_SETTLED_OTHERWISE
   */
  Optional<Changes<Clue>> changes(
      Actor actor, ClueId id, PaymentId payment, PaymentState outcome, String reference) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found =
        aggregates
            .find(Clue.class, id.ref())
            .orElseThrow(() -> Refusal.notFound(RewardReason.PAYMENT_NOT_FOUND, payment.name()));
    var clue = found.aggregate();
    var at = new CluePaymentAt(new ClueAt(clue, limits, limits.terms(clue), now));
    return at.settle(payment, outcome, reference, now)
        .map(decided -> Changes.moving(actor, now, found, decided))
        .map(changes -> outcome == PaymentState.PAID ? booked(changes, clue, payment) : changes);
  }

  private Changes<Clue> booked(Changes<Clue> changes, Clue clue, PaymentId payment) {
    long fen =
        clue.path().payments().stream()
            .filter(one -> one.id().equals(payment))
            .mapToLong(Payment::fen)
            .sum();
    return changes.and(guards.booked(clue, budget -> budget.payOut(clue.id(), payment, fen)));
  }
}
