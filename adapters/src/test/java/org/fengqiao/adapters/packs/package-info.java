/** How packs and holiday notices are read, and what is refused in them. */
@NullMarked
package org.fengqiao.adapters.packs;

import org.jspecify.annotations.NullMarked;
