/**
 * The edge by example: in process through the real interceptors, and over a socket where it counts.
 */
@NullMarked
package org.fengqiao.adapters.grpc;

import org.jspecify.annotations.NullMarked;
