/** 有奖举报: clues of risks, from submission to the reward, who reported them, and the money. */
@NullMarked
package org.fengqiao.domain.rewards;

import org.jspecify.annotations.NullMarked;
