package org.fengqiao.adapters.payments;

import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.rewards.payments.PaymentOrder;
import org.fengqiao.application.rewards.payments.PaymentOutcome;
import org.fengqiao.application.rewards.payments.Payments;
import org.fengqiao.domain.rewards.PaymentId;

/** Hands no order over, where nothing says to whom: they wait, and lose no try. */
public final class NoPayments implements Payments {
  private static final String UNSET = "it is not set where orders go";

  @Override
  public boolean isService() {
    return false;
  }

  @Override
  public PaymentOutcome order(PaymentOrder order) {
    throw NotTaken.untried(UNSET);
  }

  /** None was ever handed over by this server; another may have. */
  @Override
  public PaymentOutcome ask(PaymentId payment) {
    throw NotTaken.untried(UNSET);
  }
}
