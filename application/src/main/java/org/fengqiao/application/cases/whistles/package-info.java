/**
 * What is done with whistles: blown, reported in to, appraised, settled, listed, and woken by their
 * clocks.
 */
@NullMarked
package org.fengqiao.application.cases.whistles;

import org.jspecify.annotations.NullMarked;
