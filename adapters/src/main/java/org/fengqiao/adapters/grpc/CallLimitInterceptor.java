package org.fengqiao.adapters.grpc;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;

/**
 * Bounds the calls served at once, unary calls and streams apart, so that watchers cannot keep
 * reporters out. One too many is refused with OVERLOADED before anything is done for it.
 */
final class CallLimitInterceptor implements ServerInterceptor {
  private static final Duration COME_BACK = Duration.ofSeconds(1);

  private final Semaphore unary;
  private final Semaphore streams;

  CallLimitInterceptor(int mostUnary, int mostStreams) {
    this.unary = new Semaphore(mostUnary);
    this.streams = new Semaphore(mostStreams);
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var places = call.getMethodDescriptor().getType() == MethodType.UNARY ? unary : streams;
    if (!places.tryAcquire()) {
      throw Refusal.exhausted(RequestReason.OVERLOADED, COME_BACK);
    }
    var served = false;
    try {
      var listener = new Placed<>(next.startCall(call, headers), places);
      served = true;
      return listener;
    } finally {
      if (!served) {
        places.release();
      }
    }
  }

  /** Gives the place back once, however the call ends. */
  private static final class Placed<Q> extends EveryCallback<Q> {
    private final Semaphore places;
    private final AtomicBoolean over = new AtomicBoolean();

    Placed(ServerCall.Listener<Q> listener, Semaphore places) {
      super(listener);
      this.places = places;
    }

    @Override
    void around(Runnable callback) {
      callback.run();
    }

    @Override
    public void onComplete() {
      release();
      super.onComplete();
    }

    @Override
    public void onCancel() {
      release();
      super.onCancel();
    }

    private void release() {
      if (over.compareAndSet(false, true)) {
        places.release();
      }
    }
  }
}
