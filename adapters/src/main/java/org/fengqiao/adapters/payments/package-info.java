/** 奖金支付文件: orders to pay as lines of a file that somebody carries out. */
@NullMarked
package org.fengqiao.adapters.payments;

import org.jspecify.annotations.NullMarked;
