/** How a sample is drawn, and what its answers come to. */
@NullMarked
package org.fengqiao.domain.cases.spotchecks;

import org.jspecify.annotations.NullMarked;
