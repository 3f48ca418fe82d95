package org.fengqiao.application.rewards.payments;

import org.fengqiao.domain.Text;

/** What is known of an order to pay by whoever pays. */
public sealed interface PaymentOutcome {
  /** The money went; {@code reference} is what whoever pays calls it, 1 to 100 characters. */
  record Paid(String reference) implements PaymentOutcome {
    public Paid {
      reference = Text.required("reference", reference, PaymentOrder.LONGEST_REFERENCE);
    }
  }

  /** The money did not go and never will by this order; {@code why} has 1 to 100 characters. */
  record Rejected(String why) implements PaymentOutcome {
    public Rejected {
      why = Text.required("reference", why, PaymentOrder.LONGEST_REFERENCE);
    }
  }

  /** It is in hand. */
  record Pending() implements PaymentOutcome {}

  /** No such order ever came. */
  record NeverSeen() implements PaymentOutcome {}
}
