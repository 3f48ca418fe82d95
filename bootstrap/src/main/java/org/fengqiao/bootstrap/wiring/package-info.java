/** Which adapter stands at which port, and everything else that is put together once. */
@NullMarked
package org.fengqiao.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
