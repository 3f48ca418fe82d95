/** What is promised of joint sessions, over a store in memory and a clock that is set. */
@NullMarked
package org.fengqiao.application.cases.sessions;

import org.jspecify.annotations.NullMarked;
