package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a client hears of a stream. */
final class Heard<Q, A> implements ClientResponseObserver<Q, A> {
  private static final int PATIENCE_SECONDS = 20;

  private final boolean byHand;
  private final BlockingQueue<A> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<StatusRuntimeException> end = new CompletableFuture<>();
  private @Nullable ClientCallStreamObserver<Q> call;

  private Heard(boolean byHand) {
    this.byHand = byHand;
  }

  /** Takes messages as they come. */
  static <Q, A> Heard<Q, A> all() {
    return new Heard<>(false);
  }

  /** Takes a message only when asked to. */
  static <Q, A> Heard<Q, A> byHand() {
    return new Heard<>(true);
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<Q> started) {
    call = started;
    if (byHand) {
      started.disableAutoRequestWithInitial(0);
    }
  }

  @Override
  public void onNext(A message) {
    messages.add(message);
  }

  @Override
  public void onError(Throwable thrown) {
    end.complete((StatusRuntimeException) thrown);
  }

  @Override
  public void onCompleted() {
    end.complete(Status.OK.asRuntimeException());
  }

  ClientCallStreamObserver<Q> call() {
    return Objects.requireNonNull(call);
  }

  /** The next message; fails if none comes. */
  A next() throws InterruptedException {
    var message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(message, "a message");
    return message;
  }

  boolean hasNext() {
    return !messages.isEmpty();
  }

  boolean isOver() {
    return end.isDone();
  }

  /** How the stream ended; waits for it. */
  StatusRuntimeException end() throws InterruptedException {
    try {
      return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the stream did not end", e);
    }
  }
}
