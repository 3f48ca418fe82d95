package org.fengqiao.application.rewards.vault;

/** How a share of a reward is paid (支付方式). */
public enum PayMethod {
  /** To an account with a bank (银行转账). */
  BANK,
  /** To a wallet on a telephone (移动支付). */
  WALLET
}
