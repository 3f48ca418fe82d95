/** What a supervision may become, and what its clocks do to it. */
@NullMarked
package org.fengqiao.domain.cases.supervisions;

import org.jspecify.annotations.NullMarked;
