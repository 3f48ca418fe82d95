/** 提级会办: many units convened at a higher level on what one cannot solve, each with its task. */
@NullMarked
package org.fengqiao.domain.cases.sessions;

import org.jspecify.annotations.NullMarked;
