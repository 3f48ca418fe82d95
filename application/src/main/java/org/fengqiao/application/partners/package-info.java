/** Who calls, what they may do and see, and how that is given and taken. */
@NullMarked
package org.fengqiao.application.partners;

import org.jspecify.annotations.NullMarked;
