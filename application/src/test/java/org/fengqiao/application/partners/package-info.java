/** Partners in memory, and the use cases about them by example. */
@NullMarked
package org.fengqiao.application.partners;

import org.jspecify.annotations.NullMarked;
