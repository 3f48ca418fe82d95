/**
 * The ground as it is set up, imported and read: divisions, grids, micro-grids, their boundaries,
 * QR codes.
 */
@NullMarked
package org.fengqiao.application.grids;

import org.jspecify.annotations.NullMarked;
