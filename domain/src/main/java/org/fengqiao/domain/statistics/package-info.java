/** Figures of what was reported and what became of it (统计): what is counted, and what it rates. */
@NullMarked
package org.fengqiao.domain.statistics;

import org.jspecify.annotations.NullMarked;
