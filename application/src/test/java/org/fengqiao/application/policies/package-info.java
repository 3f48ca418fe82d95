/** What publishing refuses and keeps, and which pack applies where; in memory, on a set clock. */
@NullMarked
package org.fengqiao.application.policies;

import org.jspecify.annotations.NullMarked;
