package org.fengqiao.domain.rewards;

/** Why a payment was wrong (追回原因). */
public enum ReverseCause {
  /** Won by fraud (骗取奖励). */
  FRAUD,
  /** To somebody else than who reported it (错付). */
  WRONG_PAYEE,
  /** Of another amount than is due (金额错误). */
  WRONG_AMOUNT,
  /** To somebody who may have none (不符合条件). */
  NOT_ENTITLED
}
