/** How the rules of the ground behave. */
@NullMarked
package org.fengqiao.domain.grids;

import org.jspecify.annotations.NullMarked;
