@NullMarked
package org.fengqiao.adapters.gateway;

import org.jspecify.annotations.NullMarked;
