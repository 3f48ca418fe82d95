package org.fengqiao.application.rewards.payments;

import org.fengqiao.domain.rewards.PaymentId;

/** Orders on paper, which somebody carries out: each is in hand until that is recorded. */
public final class PaperPayments implements Payments {
  private boolean service;

  /** Whether a service does so from now on. */
  void carryOutByService(boolean service) {
    this.service = service;
  }

  @Override
  public boolean isService() {
    return service;
  }

  @Override
  public PaymentOutcome order(PaymentOrder order) {
    return new PaymentOutcome.Pending();
  }

  @Override
  public PaymentOutcome ask(PaymentId payment) {
    return new PaymentOutcome.Pending();
  }
}
