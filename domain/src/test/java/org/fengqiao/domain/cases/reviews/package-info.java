/** What a progress review may become, and which are due. */
@NullMarked
package org.fengqiao.domain.cases.reviews;

import org.jspecify.annotations.NullMarked;
