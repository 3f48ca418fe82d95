/** The ground in memory, and what their ports and use cases promise on any store. */
@NullMarked
package org.fengqiao.application.grids;

import org.jspecify.annotations.NullMarked;
