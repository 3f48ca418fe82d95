package org.fengqiao.bench;

import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears the one answer of a call. The first failure of all is logged, for people to see why. */
final class Answer<T> implements StreamObserver<T> {
  private static final Logger log = LoggerFactory.getLogger(Answer.class);
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private final Operation.Done done;
  private final Consumer<T> next;

  private Answer(Operation.Done done, Consumer<T> next) {
    this.done = done;
    this.next = next;
  }

  /** Goes on with {@code next} when the answer comes; tells {@code done} when it fails. */
  static <T> StreamObserver<T> to(Operation.Done done, Consumer<T> next) {
    return new Answer<>(done, next);
  }

  static void failed(Throwable failure) {
    if (TOLD.compareAndSet(false, true)) {
      log.error("a call failed, and maybe more after it", failure);
    }
  }

  @Override
  public void onNext(T answer) {
    next.accept(answer);
  }

  @Override
  public void onError(Throwable failure) {
    failed(failure);
    done.done(false);
  }

  @Override
  public void onCompleted() {
    // Everything was said by the answer.
  }
}
