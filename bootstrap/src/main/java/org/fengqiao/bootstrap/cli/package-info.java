/** The command line, which is {@code ./run} with arguments. */
@NullMarked
package org.fengqiao.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
