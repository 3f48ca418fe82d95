package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.fengqiao.application.partners.Caller;

/**
 * One stream of items that stand or fall alone: each is taken on a virtual thread of its own and
 * answered when it is durable, so answers may overtake each other. As many are read ahead as may be
 * under way or wait to be sent; flow control holds the client back beyond that.
 *
 * <p>When the server stops, what was read is answered and the rest left unread, so that the client
 * knows what to send again.
 */
final class ItemStream<Q, A> implements StreamObserver<Q> {
  /** How many items of one stream are unanswered at once, or answered and not sent. */
  static final int UNDER_WAY = 512;

  // Asked for together, since each asking wakes the connection's thread.
  private static final int READ_ON = 64;

  private final ServerCallStreamObserver<A> out;
  private final Supplier<Caller> caller;
  private final Items<Q, A> items;
  private final Stopping stopping;
  private final Context context = Context.current();
  private final Runnable stop = context.wrap(this::stop);
  private final Queue<A> answers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unsent = new AtomicInteger();
  private int underWay;
  private int held;
  private boolean halfClosed;
  private boolean stopped;
  private boolean ended;

  /** What is done with the items of a stream. */
  interface Items<Q, A> {
    /**
     * Whether it is refused for its size alone, so that it need not wait in a thread of its own.
     */
    boolean isTooLarge(Q item);

    /** Takes it, and answers it or throws what the call for it alone would have thrown. */
    A take(Caller caller, Q item);

    /** The answer to one that was refused. */
    A refused(Q item, Told told);
  }

  /**
   * Answers to {@code out}.
   *
   * @param caller the caller as it is now, asked at each item
   */
  ItemStream(
      ServerCallStreamObserver<A> out,
      Supplier<Caller> caller,
      Items<Q, A> items,
      Stopping stopping) {
    this.out = out;
    this.caller = caller;
    this.items = items;
    this.stopping = stopping;
    out.disableAutoRequest();
    out.setOnReadyHandler(this::ready);
    out.setOnCancelHandler(this::cancelled);
    // It may be ended above it, as by a message that cannot be read.
    out.setOnCloseHandler(this::cancelled);
    out.request(UNDER_WAY);
    stopping.tell(stop);
  }

  @Override
  public void onNext(Q item) {
    synchronized (this) {
      if (stopping.hasBegun()) {
        stopped = true;
        return;
      }
      underWay++;
    }
    if (items.isTooLarge(item)) {
      // Refused right here, so that of large ones no more than one is held at a time.
      answer(item);
    } else {
      Thread.startVirtualThread(context.wrap(() -> answer(item)));
    }
  }

  @Override
  public synchronized void onCompleted() {
    halfClosed = true;
    completeIfDone();
  }

  @Override
  public void onError(Throwable broken) {
    cancelled();
  }

  private void answer(Q item) {
    A answer;
    try {
      CallContext.requireWaiting();
      answer = items.take(caller.get(), item);
    } catch (RuntimeException e) {
      answer = items.refused(item, Errors.tell(e));
    }
    answered(answer);
  }

  /**
   * Sends an answer, or leaves it to the thread that is sending: hundreds come at once when a group
   * is committed, and would wait for each other.
   */
  private void answered(A answer) {
    answers.add(answer);
    if (unsent.getAndIncrement() > 0) {
      return;
    }
    do {
      try {
        send(answers.remove());
      } catch (RuntimeException e) {
        // Without this answer the stream must not end well.
        broken(e);
      }
    } while (unsent.decrementAndGet() > 0);
  }

  private synchronized void send(A answer) {
    underWay--;
    if (ended) {
      return;
    }
    out.onNext(answer);
    held++;
    ready();
    completeIfDone();
  }

  /** Reads on for what was answered, once the client takes answers: else they would pile up. */
  private synchronized void ready() {
    if (!ended && !stopping.hasBegun() && held >= READ_ON && out.isReady()) {
      out.request(held);
      held = 0;
    }
  }

  private void completeIfDone() {
    if (underWay > 0 || ended) {
      return;
    }
    if (stopped) {
      end();
      out.onError(Errors.tell(CallEnded.serverStopping()).toException());
    } else if (halfClosed) {
      end();
      out.onCompleted();
    }
  }

  private synchronized void stop() {
    // One that is half-closed was read to its end.
    stopped |= !halfClosed;
    completeIfDone();
  }

  private synchronized void broken(RuntimeException failure) {
    if (!ended) {
      end();
      out.onError(Errors.tell(failure).toException());
    }
  }

  private synchronized void cancelled() {
    end();
  }

  private void end() {
    ended = true;
    stopping.forget(stop);
  }
}
