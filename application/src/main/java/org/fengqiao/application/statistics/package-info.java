/** Figures: counters that follow the journal, and what is read off them. */
@NullMarked
package org.fengqiao.application.statistics;

import org.jspecify.annotations.NullMarked;
