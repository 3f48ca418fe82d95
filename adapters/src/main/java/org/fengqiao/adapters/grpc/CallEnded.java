package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.Status;
import java.util.concurrent.TimeoutException;

/** The client is waiting no more: its deadline is past, or it gave up. Nothing was committed. */
final class CallEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final EdgeReason reason;

  private CallEnded(EdgeReason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  /** How {@code context}, which is cancelled, came to its end. */
  static CallEnded of(Context context) {
    var deadline = context.getDeadline();
    var late =
        context.cancellationCause() instanceof TimeoutException
            || (deadline != null && deadline.isExpired());
    return new CallEnded(late ? EdgeReason.DEADLINE_EXCEEDED : EdgeReason.CANCELLED);
  }

  EdgeReason reason() {
    return reason;
  }

  Status.Code code() {
    return reason == EdgeReason.DEADLINE_EXCEEDED
        ? Status.Code.DEADLINE_EXCEEDED
        : Status.Code.CANCELLED;
  }
}
