/**
 * What every noun of the domain is built from: aggregates that change by facts, decisions,
 * refusals.
 *
 * <p>Nothing here reads a clock, draws an id, or knows a database.
 */
@NullMarked
package org.fengqiao.domain;

import org.jspecify.annotations.NullMarked;
