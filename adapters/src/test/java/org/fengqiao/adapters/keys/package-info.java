/** Keys in files that are right and wrong, and what they seal, against published vectors. */
@NullMarked
package org.fengqiao.adapters.keys;

import org.jspecify.annotations.NullMarked;
