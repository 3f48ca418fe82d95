@NullMarked
package org.fengqiao.adapters.metrics;

import org.jspecify.annotations.NullMarked;
