/** What is promised of whistles, over a store in memory and a clock that is set. */
@NullMarked
package org.fengqiao.application.cases.whistles;

import org.jspecify.annotations.NullMarked;
