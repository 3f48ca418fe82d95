/** Files to courts that no court's service takes: the record here is all there is. */
@NullMarked
package org.fengqiao.adapters.courts;

import org.jspecify.annotations.NullMarked;
