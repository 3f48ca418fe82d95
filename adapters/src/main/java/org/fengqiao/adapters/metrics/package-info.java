/** What is measured, shown to whoever watches over the server. */
@NullMarked
package org.fengqiao.adapters.metrics;

import org.jspecify.annotations.NullMarked;
