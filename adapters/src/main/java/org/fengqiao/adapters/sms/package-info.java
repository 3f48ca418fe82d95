/** Notices to phones. The one here writes readable lines, to a file or to the log. */
@NullMarked
package org.fengqiao.adapters.sms;

import org.jspecify.annotations.NullMarked;
