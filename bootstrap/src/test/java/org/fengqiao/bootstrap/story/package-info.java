@NullMarked
package org.fengqiao.bootstrap.story;

import org.jspecify.annotations.NullMarked;
