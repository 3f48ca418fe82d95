/**
 * What is done with supervisions: ordered, replied to, accepted, returned, withdrawn, listed, and
 * woken by their clocks.
 */
@NullMarked
package org.fengqiao.application.cases.supervisions;

import org.jspecify.annotations.NullMarked;
