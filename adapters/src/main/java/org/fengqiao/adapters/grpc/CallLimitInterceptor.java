package org.fengqiao.adapters.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;

/**
 * Bounds the calls served at once, those of each sort apart, so that watchers cannot keep reporters
 * out, nor either of them unary calls. One too many is refused with OVERLOADED before anything is
 * done for it.
 */
final class CallLimitInterceptor implements ServerInterceptor {
  private static final Duration COME_BACK = Duration.ofSeconds(1);

  private final Semaphore unary;
  private final Semaphore watchers;
  private final Semaphore uploads;

  /**
   * Has places for so many.
   *
   * @param mostWatchers streams that the client only reads
   * @param mostUploads streams on which the client sends
   */
  CallLimitInterceptor(int mostUnary, int mostWatchers, int mostUploads) {
    this.unary = new Semaphore(mostUnary);
    this.watchers = new Semaphore(mostWatchers);
    this.uploads = new Semaphore(mostUploads);
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var places =
        switch (call.getMethodDescriptor().getType()) {
          case UNARY -> unary;
          case SERVER_STREAMING -> watchers;
          case CLIENT_STREAMING, BIDI_STREAMING, UNKNOWN -> uploads;
        };
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
