/** Notices in memory, a small town to tell, and what keeps and sends them by example. */
@NullMarked
package org.fengqiao.application.notices;

import org.jspecify.annotations.NullMarked;
