package org.fengqiao.application.rewards.payments;

import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.domain.rewards.PaymentId;

/**
 * Whoever pays rewards (支付渠道): a service of a bank or a treasury, or a file of orders that somebody
 * carries out. Knows each order by its id, which never changes.
 */
public interface Payments {
  /**
   * Whether a service carries orders out: it must be told to whom, and says itself what became of
   * each. Else somebody does, who looks up to whom and records what came of it.
   */
  boolean isService();

  /**
   * Hands an order over. The same one may come twice: it is carried out once, by its id.
   *
   * @throws NotTaken if nothing certain is known of it; it is asked for, and never ordered by
   *     another id
   */
  PaymentOutcome order(PaymentOrder order);

  /**
   * What became of an order that was handed over, perhaps.
   *
   * @throws NotTaken if that could not be learnt
   */
  PaymentOutcome ask(PaymentId payment);
}
