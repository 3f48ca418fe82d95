/** Where time and ids come from: the only place that asks the machine for either. */
@NullMarked
package org.fengqiao.bootstrap.clock;

import org.jspecify.annotations.NullMarked;
