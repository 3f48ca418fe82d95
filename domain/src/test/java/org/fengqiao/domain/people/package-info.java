/** How the rules of units, posts and officers behave. */
@NullMarked
package org.fengqiao.domain.people;

import org.jspecify.annotations.NullMarked;
