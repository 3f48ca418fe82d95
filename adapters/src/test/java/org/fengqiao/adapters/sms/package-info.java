@NullMarked
package org.fengqiao.adapters.sms;

import org.jspecify.annotations.NullMarked;
