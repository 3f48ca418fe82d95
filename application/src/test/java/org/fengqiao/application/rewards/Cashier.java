package org.fengqiao.application.rewards;

import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueAt;
import org.fengqiao.domain.rewards.CluePaymentAt;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentState;

/** Whoever pays in a town at once all that is ordered, and says so. */
public final class Cashier {
  private final RewardTown town;
  private final ClueLimits limits;

  public Cashier(RewardTown town) {
    this.town = town;
    this.limits = new ClueLimits(town.cases.rules);
  }

  /** The clue, with each share that was ordered paid and booked. */
  public Clue paid(Clue ordered) {
    ordered.path().payments().stream()
        .filter(one -> one.state() == PaymentState.ORDERED)
        .forEach(one -> settle(ordered, one, PaymentState.PAID));
    return town.now(ordered);
  }

  /** Takes on record what one order came to. */
  public void settle(Clue clue, Payment payment, PaymentState outcome) {
    town.store.act(() -> {
      var found = town.memory.find(Clue.class, clue.ref()).orElseThrow();
      var c = found.aggregate();
      var at = new ClueAt(c, limits, limits.terms(c), town.cases.town.now());
      var settled = new CluePaymentAt(at).settle(payment.id(), outcome, "B-1", at.now());
      return settled.map(decided -> {
        var changes = Changes.moving(Actor.FENGQIAO, at.now(), found, decided);
        return outcome == PaymentState.PAID
            ? changes.and(
                town.guards.booked(c, budget -> budget.payOut(c.id(), payment.id(), payment.fen())))
            : changes;
      });
    });
  }
}
