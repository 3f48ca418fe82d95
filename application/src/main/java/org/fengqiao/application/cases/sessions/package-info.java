/**
 * What is done with joint sessions: convened, held, resolved, handed in to, closed, listed, and
 * woken by their clocks.
 */
@NullMarked
package org.fengqiao.application.cases.sessions;

import org.jspecify.annotations.NullMarked;
