/** Tests of time limits, on fixed instants and against a recount minute by minute. */
@NullMarked
package org.fengqiao.domain.clocks;

import org.jspecify.annotations.NullMarked;
