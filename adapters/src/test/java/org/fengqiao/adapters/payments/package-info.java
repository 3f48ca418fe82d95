@NullMarked
package org.fengqiao.adapters.payments;

import org.jspecify.annotations.NullMarked;
