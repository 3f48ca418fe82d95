/** Notices to phones over HTTP, to a gateway that docs/gateway.md tells what to expect. */
@NullMarked
package org.fengqiao.adapters.gateway;

import org.jspecify.annotations.NullMarked;
