package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * The call ends before it is served to its end: the client is waiting no more, or the server stops.
 * Of what was not answered nothing was committed.
 */
final class CallEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** By then another server has taken over, or this one is back. */
  private static final Duration COME_BACK = Duration.ofSeconds(1);

  private final EdgeReason reason;
  private final Code code;

  private CallEnded(EdgeReason reason, Code code) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.code = code;
  }

  /** How {@code context}, which is cancelled, came to its end. */
  static CallEnded of(Context context) {
    var deadline = context.getDeadline();
    var late =
        context.cancellationCause() instanceof TimeoutException
            || (deadline != null && deadline.isExpired());
    return late
        ? new CallEnded(EdgeReason.DEADLINE_EXCEEDED, Code.DEADLINE_EXCEEDED)
        : new CallEnded(EdgeReason.CANCELLED, Code.CANCELLED);
  }

  /** The server stops, and the stream with it. */
  static CallEnded serverStopping() {
    return new CallEnded(EdgeReason.SERVER_STOPPING, Code.UNAVAILABLE);
  }

  EdgeReason reason() {
    return reason;
  }

  Code code() {
    return code;
  }

  /** How long to wait before asking again, where that helps. */
  Optional<Duration> retryDelay() {
    return reason == EdgeReason.SERVER_STOPPING ? Optional.of(COME_BACK) : Optional.empty();
  }
}
