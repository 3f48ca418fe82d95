package org.fengqiao.application.rewards.lives;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.rewards.payments.PaymentOrder;
import org.fengqiao.application.rewards.payments.PaymentOutcome;
import org.fengqiao.application.rewards.payments.Payments;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.domain.rewards.PaymentState;

/**
 * Pays by chance: at once, later, never, or so that nobody learns of it; but each order as it is
 * told first, and once.
 */
final class MoodyBank implements Payments {
  private final Random random;
  private final Map<PaymentId, PaymentOrder> orders = new HashMap<>();
  private final Map<PaymentId, PaymentState> states = new HashMap<>();

  /** Whether it tells all at once, and truly. */
  private boolean honest;

  MoodyBank(Random random) {
    this.random = random;
  }

  /** Ends all that is in hand, and answers whatever it is asked from now on. */
  void settleDown() {
    honest = true;
    states.replaceAll((_, state) -> state == PaymentState.ORDERED ? PaymentState.PAID : state);
  }

  /** What it has paid. */
  Stream<PaymentOrder> paid() {
    return orders.values().stream().filter(one -> states.get(one.id()) == PaymentState.PAID);
  }

  /** What an order came to; empty of one that is in hand, or never came. */
  Optional<PaymentState> ended(PaymentId payment) {
    return Optional.ofNullable(states.get(payment)).filter(one -> one != PaymentState.ORDERED);
  }

  @Override
  public boolean isService() {
    return true;
  }

  @Override
  public PaymentOutcome order(PaymentOrder order) {
    if (!honest && random.nextInt(6) == 0) {
      throw new NotTaken("lost on its way");
    }
    var had = orders.putIfAbsent(order.id(), order);
    if (had != null && had.fen() != order.fen()) {
      throw new AssertionError(order.id() + " was of another amount");
    }
    states.putIfAbsent(order.id(), drawn());
    return told(order.id());
  }

  @Override
  public PaymentOutcome ask(PaymentId payment) {
    if (states.get(payment) == PaymentState.ORDERED) {
      states.put(payment, drawn());
    }
    return told(payment);
  }

  private PaymentState drawn() {
    int dice = honest ? 0 : random.nextInt(10);
    return dice < 6 ? PaymentState.PAID : dice < 8 ? PaymentState.ORDERED : PaymentState.REJECTED;
  }

  private PaymentOutcome told(PaymentId payment) {
    if (!honest && random.nextInt(4) == 0) {
      throw new NotTaken("the answer was lost");
    }
    return switch (states.get(payment)) {
      case PAID -> new PaymentOutcome.Paid("B-" + payment.value());
      case REJECTED -> new PaymentOutcome.Rejected("NO_ACCOUNT");
      case ORDERED -> new PaymentOutcome.Pending();
      case null -> new PaymentOutcome.NeverSeen();
    };
  }
}
