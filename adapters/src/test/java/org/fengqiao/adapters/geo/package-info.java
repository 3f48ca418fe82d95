@NullMarked
package org.fengqiao.adapters.geo;

import org.jspecify.annotations.NullMarked;
