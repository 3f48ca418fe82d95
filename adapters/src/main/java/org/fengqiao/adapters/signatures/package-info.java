/** Signatures of agreements that no outside service takes: the record here is all there is. */
@NullMarked
package org.fengqiao.adapters.signatures;

import org.jspecify.annotations.NullMarked;
