package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * A stream of answers from a thread of its own, which waits while the client reads too slowly: what
 * waits to be sent stays bounded. Safe for use by many threads.
 */
final class Outflow<A> {
  private final ServerCallStreamObserver<A> out;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean ended;

  /** To be made within the call's own method, where the handlers may still be set. */
  Outflow(ServerCallStreamObserver<A> out) {
    this.out = out;
    out.setOnReadyHandler(this::wake);
    out.setOnCancelHandler(this::cancelled);
    out.setOnCloseHandler(this::wake);
  }

  /** Runs {@code sending} on a virtual thread, within the call's context. */
  void run(Runnable sending) {
    Thread.ofVirtual().name("stream").start(Context.current().wrap(sending));
  }

  /**
   * Sends a message once the client can take it.
   *
   * @param patience how long to wait at a time before {@code goesOn} is asked whether to wait on
   * @return whether it was handed over; false when the client is gone, or it is not to wait on
   */
  boolean send(A message, Duration patience, BooleanSupplier goesOn) throws InterruptedException {
    while (!sentWithin(message, patience)) {
      if (isEnded() || !goesOn.getAsBoolean()) {
        return false;
      }
    }
    return true;
  }

  private boolean sentWithin(A message, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!ended && !out.isReady() && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (ended || !out.isReady()) {
        return false;
      }
      out.onNext(message);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the client is gone. */
  boolean isEnded() {
    lock.lock();
    try {
      return ended || out.isCancelled();
    } finally {
      lock.unlock();
    }
  }

  /** Ends the stream well. */
  void complete() {
    lock.lock();
    try {
      if (!ended) {
        ended = true;
        out.onCompleted();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends the stream with the status of {@code thrown}. */
  void fail(Throwable thrown) {
    var told = Errors.tell(thrown).toException();
    lock.lock();
    try {
      if (!ended) {
        ended = true;
        out.onError(told);
      }
    } finally {
      lock.unlock();
    }
  }

  private void cancelled() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
