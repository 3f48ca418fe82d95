package org.fengqiao.domain.rewards;

/** What is known of an order to pay (支付状态). */
public enum PaymentState {
  /** It was given, and what came of it is not known yet (支付中). */
  ORDERED,
  /** The money went (已支付). */
  PAID,
  /** The money did not go, and will not by this order (支付失败). */
  REJECTED
}
