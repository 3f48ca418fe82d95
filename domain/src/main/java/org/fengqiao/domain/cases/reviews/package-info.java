/**
 * 调度: what is open in a division, gone through each week, ten days or month, and what was told to
 * be done.
 */
@NullMarked
package org.fengqiao.domain.cases.reviews;

import org.jspecify.annotations.NullMarked;
