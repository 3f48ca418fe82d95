/** One matter from report to close: its states, moves, clocks and trace. */
@NullMarked
package org.fengqiao.domain.cases;

import org.jspecify.annotations.NullMarked;
