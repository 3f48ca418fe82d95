package org.fengqiao.adapters.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.Status.Code;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Measures every call from when its headers came until its status went. Of a stream only that it is
 * open and how it ended: how long a client watches says nothing.
 */
final class CallMeterInterceptor implements ServerInterceptor {
  private final CallMeters meters;

  CallMeterInterceptor(CallMeters meters) {
    this.meters = meters;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var method = call.getMethodDescriptor();
    if (method.getType() == MethodType.UNARY) {
      return next.startCall(new Timed<>(call, meters.unary(method.getFullMethodName())), headers);
    }
    var stream = new Stream<>(call, meters.streams(method.getFullMethodName()));
    return new Heard<>(next.startCall(stream, headers), stream);
  }

  private static final class Timed<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final CallMeters.Unary meter;
    private final long began = System.nanoTime();

    Timed(ServerCall<Q, A> call, CallMeters.Unary meter) {
      super(call);
      this.meter = meter;
    }

    @Override
    public void close(Status status, Metadata trailers) {
      super.close(status, trailers);
      meter.ended(status.getCode(), System.nanoTime() - began);
    }
  }

  /** Open until it is closed here, or given up by the client. */
  private static final class Stream<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final CallMeters.Streams meter;
    private final AtomicBoolean over = new AtomicBoolean();

    Stream(ServerCall<Q, A> call, CallMeters.Streams meter) {
      super(call);
      this.meter = meter;
      meter.begun();
    }

    @Override
    public void close(Status status, Metadata trailers) {
      // Who answers may see that the client gave up a moment before its cancelling is heard here.
      var code = isCancelled() ? Code.CANCELLED : status.getCode();
      super.close(status, trailers);
      end(code);
    }

    void end(Code status) {
      if (over.compareAndSet(false, true)) {
        meter.ended(status);
      }
    }
  }

  private static final class Heard<Q> extends EveryCallback<Q> {
    private final Stream<Q, ?> stream;

    Heard(ServerCall.Listener<Q> listener, Stream<Q, ?> stream) {
      super(listener);
      this.stream = stream;
    }

    @Override
    void around(Runnable callback) {
      callback.run();
    }

    @Override
    public void onCancel() {
      stream.end(Code.CANCELLED);
      super.onCancel();
    }
  }
}
