/** The ground: divisions, grids and micro-grids, their boundaries, and QR codes that lead there. */
@NullMarked
package org.fengqiao.domain.grids;

import org.jspecify.annotations.NullMarked;
