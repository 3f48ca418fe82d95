package org.fengqiao.adapters.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/**
 * Ends a call with a proper status when serving it throws outside of an answer: on the way in, or
 * in a stream. A message that could not be read (see {@link UnreadableMessages}) counts as the
 * client's fault.
 */
final class ErrorInterceptor implements ServerInterceptor {
  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var once = new ClosedOnce<>(call);
    try {
      return new Caught<>(next.startCall(once, headers), once);
    } catch (RuntimeException e) {
      Errors.tell(e).end(once);
      return new ServerCall.Listener<>() {};
    }
  }

  /**
   * A call that may be ended while others answer on it: the first end stands, and what is sent
   * after it goes nowhere, as it would had the client gone.
   */
  private static final class ClosedOnce<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private boolean closed;

    ClosedOnce(ServerCall<Q, A> call) {
      super(call);
    }

    @Override
    public synchronized void sendHeaders(Metadata headers) {
      if (!closed) {
        super.sendHeaders(headers);
      }
    }

    @Override
    public synchronized void sendMessage(A message) {
      if (!closed) {
        super.sendMessage(message);
      }
    }

    @Override
    public synchronized void close(Status status, Metadata trailers) {
      if (!closed) {
        closed = true;
        super.close(status, trailers);
      }
    }

    synchronized boolean isClosed() {
      return closed;
    }
  }

  private static final class Caught<Q> extends EveryCallback<Q> {
    private final ClosedOnce<Q, ?> call;

    Caught(ServerCall.Listener<Q> listener, ClosedOnce<Q, ?> call) {
      super(listener);
      this.call = call;
    }

    @Override
    public void onMessage(Q message) {
      if (UnreadableMessages.isUnreadable(message)) {
        Errors.malformed().end(call);
      } else if (!call.isClosed()) {
        super.onMessage(message);
      }
    }

    @Override
    public void onHalfClose() {
      if (!call.isClosed()) {
        super.onHalfClose();
      }
    }

    @Override
    void around(Runnable callback) {
      try {
        callback.run();
      } catch (RuntimeException e) {
        Errors.tell(e).end(call);
      }
    }
  }
}
