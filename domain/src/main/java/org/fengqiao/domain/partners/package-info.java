/** The outside systems that call, what they may do and see. */
@NullMarked
package org.fengqiao.domain.partners;

import org.jspecify.annotations.NullMarked;
