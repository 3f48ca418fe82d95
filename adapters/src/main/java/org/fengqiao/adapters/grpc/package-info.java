/**
 * The edge: gRPC services that only translate, and what every call goes through before and after
 * them. A refusal of the rules becomes a status here and nowhere else.
 */
@NullMarked
package org.fengqiao.adapters.grpc;

import org.jspecify.annotations.NullMarked;
