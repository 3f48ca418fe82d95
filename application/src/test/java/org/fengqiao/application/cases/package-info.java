/** What is promised of cases, over a store in memory and a clock that is set. */
@NullMarked
package org.fengqiao.application.cases;

import org.jspecify.annotations.NullMarked;
