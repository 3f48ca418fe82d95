/**
 * A real MariaDB that starts and stops with this process, from the binaries that come as a Maven
 * artifact: for the first command, the demonstration and the tests. Production names an external
 * one.
 */
@NullMarked
package org.fengqiao.embedded;

import org.jspecify.annotations.NullMarked;
