package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives a unary call that came without a deadline one. Streams run until they are ended. */
final class DeadlineInterceptor implements ServerInterceptor {
  private final Duration most;
  private final ScheduledExecutorService timer;

  DeadlineInterceptor(Duration most, ScheduledExecutorService timer) {
    this.most = most;
    this.timer = timer;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (call.getMethodDescriptor().getType() != MethodType.UNARY
        || Context.current().getDeadline() != null) {
      return next.startCall(call, headers);
    }
    var context =
        Context.current().withDeadlineAfter(most.toMillis(), TimeUnit.MILLISECONDS, timer);
    return new Released<>(Contexts.interceptCall(context, call, headers, next), context);
  }

  /** Takes the deadline off the timer once the call is over. */
  private static final class Released<Q> extends EveryCallback<Q> {
    private final Context.CancellableContext context;

    Released(ServerCall.Listener<Q> listener, Context.CancellableContext context) {
      super(listener);
      this.context = context;
    }

    @Override
    void around(Runnable callback) {
      callback.run();
    }

    @Override
    public void onComplete() {
      super.onComplete();
      context.cancel(null);
    }

    @Override
    public void onCancel() {
      context.cancel(Status.CANCELLED.asRuntimeException());
      super.onCancel();
    }
  }
}
