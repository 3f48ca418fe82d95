/** Orders to pay rewards, on memory. */
@NullMarked
package org.fengqiao.application.rewards.payments;

import org.jspecify.annotations.NullMarked;
