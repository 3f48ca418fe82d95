/** Many clues live at once, moved by chance, and all that is counted of them is counted over. */
@NullMarked
package org.fengqiao.application.rewards.lives;

import org.jspecify.annotations.NullMarked;
