/** Whether lines enclose ground, by the JTS Topology Suite. */
@NullMarked
package org.fengqiao.adapters.geo;

import org.jspecify.annotations.NullMarked;
