/** What is promised of progress reviews, over a store in memory and a clock that is set. */
@NullMarked
package org.fengqiao.application.cases.reviews;

import org.jspecify.annotations.NullMarked;
