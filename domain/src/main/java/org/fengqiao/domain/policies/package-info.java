/** The rules of one place as data: packs, and what they say of routes, ladders and clocks. */
@NullMarked
package org.fengqiao.domain.policies;

import org.jspecify.annotations.NullMarked;
