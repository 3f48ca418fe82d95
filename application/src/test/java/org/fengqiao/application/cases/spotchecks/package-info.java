/** What is promised of spot checks, over a store in memory and a clock that is set. */
@NullMarked
package org.fengqiao.application.cases.spotchecks;

import org.jspecify.annotations.NullMarked;
