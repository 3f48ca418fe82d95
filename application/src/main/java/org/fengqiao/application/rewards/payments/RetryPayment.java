package org.fengqiao.application.rewards.payments;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.outward.TryAgain;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.domain.rewards.RewardReason;

/** Has an order to pay that is stuck asked for again, by its id. */
public final class RetryPayment {
  private final Access access;
  private final PaymentTries tries;
  private final TryAgain tryAgain;

  /** Which. */
  public record Command(Request request, PaymentId payment) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(payment);
    }
  }

  @Inject
  public RetryPayment(Access access, PaymentTries tries, InstantSource clock) {
    this.access = access;
    this.tries = tries;
    this.tryAgain = new TryAgain(tries, clock);
  }

  /**
   * Orders it; answers whether that was ordered before.
   *
   * @throws Refusal RIGHT_MISSING; PAYMENT_NOT_FOUND, also where the caller does not act for the
   *     unit that pays; PAYMENT_NOT_STUCK, REQUEST_ID_REUSED; CONTENDED
   */
  public boolean retry(Caller caller, Command command) {
    access.require(caller, Right.RETRY_PAYMENT);
    var payment = command.payment();
    return tryAgain
        .order(command.request(), payment.value(), () -> requireStuck(caller, payment))
        .repeated();
  }

  private void requireStuck(Caller caller, PaymentId payment) {
    var found =
        tries
            .find(payment)
            .filter(one -> caller.rights().actsFor().contains(one.unit()))
            .orElseThrow(() -> Refusal.notFound(RewardReason.PAYMENT_NOT_FOUND, payment.name()));
    if (!found.stuck()) {
      throw Refusal.illegalNow(
          RewardReason.PAYMENT_NOT_STUCK, List.of(), Map.of("name", payment.name()));
    }
  }
}
