/** What is counted of cases, and how counters move. */
@NullMarked
package org.fengqiao.domain.statistics;

import org.jspecify.annotations.NullMarked;
