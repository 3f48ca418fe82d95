/** What runs without being called: clocks that wake, shelves that follow the stream, sweeping. */
@NullMarked
package org.fengqiao.bootstrap.background;

import org.jspecify.annotations.NullMarked;
