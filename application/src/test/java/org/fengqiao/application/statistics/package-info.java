/** The rollup in memory, what every one keeps to, and what single cases are counted as. */
@NullMarked
package org.fengqiao.application.statistics;

import org.jspecify.annotations.NullMarked;
