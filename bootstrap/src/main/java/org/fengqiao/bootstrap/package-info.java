/** The only place that knows everything: settings, wiring, the commands and the demo. */
@NullMarked
package org.fengqiao.bootstrap;

import org.jspecify.annotations.NullMarked;
