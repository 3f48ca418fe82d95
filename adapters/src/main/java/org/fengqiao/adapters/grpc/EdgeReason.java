package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.Reason;

/** Why a call failed before or beside the rules. */
enum EdgeReason implements Reason {
  /** A fault of the server; the log says more under the request id. */
  INTERNAL,
  /** The bytes are no message of the call's type, or a text in them is no UTF-8. */
  MESSAGE_MALFORMED,
  /** The page token was not given by this request. */
  PAGE_TOKEN_INVALID,
  /** The call's time was up before anything was committed. */
  DEADLINE_EXCEEDED,
  /** The client gave the call up before anything was committed. */
  CANCELLED,
  /** The server stops, and its streams end; what was not answered had no effect. */
  SERVER_STOPPING
}
