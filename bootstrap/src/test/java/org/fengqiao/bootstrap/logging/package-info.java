/** What log lines never show, by example. */
@NullMarked
package org.fengqiao.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
