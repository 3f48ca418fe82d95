/**
 * What is done with cases: reported, routed, moved, listed, followed, and woken by their clocks.
 */
@NullMarked
package org.fengqiao.application.cases;

import org.jspecify.annotations.NullMarked;
