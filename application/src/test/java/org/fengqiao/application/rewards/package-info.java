/** Clues and their rewards, on memory. */
@NullMarked
package org.fengqiao.application.rewards;

import org.jspecify.annotations.NullMarked;
