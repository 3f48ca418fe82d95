/** The rules of partners, their rights and tokens, by example. */
@NullMarked
package org.fengqiao.domain.partners;

import org.jspecify.annotations.NullMarked;
