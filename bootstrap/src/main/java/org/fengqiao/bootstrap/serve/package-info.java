/** The server from start to end. */
@NullMarked
package org.fengqiao.bootstrap.serve;

import org.jspecify.annotations.NullMarked;
