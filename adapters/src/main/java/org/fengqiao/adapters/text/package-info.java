/** How alike texts read. */
@NullMarked
package org.fengqiao.adapters.text;

import org.jspecify.annotations.NullMarked;
