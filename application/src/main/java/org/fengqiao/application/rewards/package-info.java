/** 有奖举报: what is done about clues and their rewards. */
@NullMarked
package org.fengqiao.application.rewards;

import org.jspecify.annotations.NullMarked;
