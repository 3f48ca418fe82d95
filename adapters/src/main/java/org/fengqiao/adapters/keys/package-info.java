/** Keys in a file outside the database, what they seal, and slow digests of claim codes. */
@NullMarked
package org.fengqiao.adapters.keys;

import org.jspecify.annotations.NullMarked;
