/** 奖金支付: how orders to pay rewards are handed over, and what comes of them. */
@NullMarked
package org.fengqiao.application.rewards.payments;

import org.jspecify.annotations.NullMarked;
