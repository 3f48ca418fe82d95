/** What a joint session may become, and what its clocks do to it. */
@NullMarked
package org.fengqiao.domain.cases.sessions;

import org.jspecify.annotations.NullMarked;
