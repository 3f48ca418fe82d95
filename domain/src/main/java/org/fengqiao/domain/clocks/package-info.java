/**
 * Time limits: working calendars, budgets, suspensions, and clocks whose due times are derived from
 * them and never stored as the truth. Nothing here reads a clock.
 */
@NullMarked
package org.fengqiao.domain.clocks;

import org.jspecify.annotations.NullMarked;
