/** What packs say and refuse, on the rules of a small county. */
@NullMarked
package org.fengqiao.domain.policies;

import org.jspecify.annotations.NullMarked;
