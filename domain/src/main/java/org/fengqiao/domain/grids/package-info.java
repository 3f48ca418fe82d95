/** The ground: divisions, grids, micro-grids and the QR codes that lead to them. */
@NullMarked
package org.fengqiao.domain.grids;

import org.jspecify.annotations.NullMarked;
