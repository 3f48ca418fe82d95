/** What log lines never show. */
@NullMarked
package org.fengqiao.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
