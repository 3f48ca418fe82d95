package org.fengqiao.application.rewards.payments;

import org.fengqiao.domain.rewards.Payment;

/** What is known of an order to pay by whoever pays. */
public sealed interface PaymentOutcome {
  /** The money went; {@code reference} is what whoever pays calls it. */
  record Paid(String reference) implements PaymentOutcome {
    public Paid {
      reference = Payment.reference(reference);
    }
  }

  /** The money did not go and never will by this order; {@code why} is a code. */
  record Rejected(String why) implements PaymentOutcome {
    public Rejected {
      why = Payment.reference(why);
    }
  }

  /** It is in hand. */
  record Pending() implements PaymentOutcome {}

  /** No such order ever came. */
  record NeverSeen() implements PaymentOutcome {}
}
