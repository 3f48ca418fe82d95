/** What a whistle may become, and what its clocks do to it. */
@NullMarked
package org.fengqiao.domain.cases.whistles;

import org.jspecify.annotations.NullMarked;
