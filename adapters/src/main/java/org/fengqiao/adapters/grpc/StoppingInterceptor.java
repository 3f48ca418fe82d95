package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/**
 * Ends the streams of services that know nothing of a stop, health and reflection, when the server
 * begins to stop: one idle watcher of its health would else make every stop last as long as it may.
 *
 * <p>It ends them from another thread than their service answers on, which {@link ErrorInterceptor}
 * above it allows.
 */
final class StoppingInterceptor implements ServerInterceptor {
  private final Stopping stopping;

  StoppingInterceptor(Stopping stopping) {
    this.stopping = stopping;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var listener = next.startCall(call, headers);
    if (call.getMethodDescriptor().getType() == MethodType.UNARY) {
      return listener;
    }
    var end = Context.current().wrap(() -> Errors.tell(CallEnded.serverStopping()).end(call));
    stopping.tell(end);
    return new Forgotten<>(listener, () -> stopping.forget(end));
  }

  /** Forgets the stream once it is over. */
  private static final class Forgotten<Q> extends EveryCallback<Q> {
    private final Runnable forget;

    Forgotten(ServerCall.Listener<Q> listener, Runnable forget) {
      super(listener);
      this.forget = forget;
    }

    @Override
    void around(Runnable callback) {
      callback.run();
    }

    @Override
    public void onComplete() {
      forget.run();
      super.onComplete();
    }

    @Override
    public void onCancel() {
      forget.run();
      super.onCancel();
    }
  }
}
