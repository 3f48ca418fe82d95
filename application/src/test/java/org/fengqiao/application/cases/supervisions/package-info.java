/** What is promised of supervisions, over a store in memory and a clock that is set. */
@NullMarked
package org.fengqiao.application.cases.supervisions;

import org.jspecify.annotations.NullMarked;
