@NullMarked
package org.fengqiao.domain.rewards;

import org.jspecify.annotations.NullMarked;
