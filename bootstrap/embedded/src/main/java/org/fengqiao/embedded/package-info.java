/** A real MariaDB server started and stopped from Java, for the demo and the tests. */
@NullMarked
package org.fengqiao.embedded;

import org.jspecify.annotations.NullMarked;
