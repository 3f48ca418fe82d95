/** What a case may become, and what its clocks do to it. */
@NullMarked
package org.fengqiao.domain.cases;

import org.jspecify.annotations.NullMarked;
