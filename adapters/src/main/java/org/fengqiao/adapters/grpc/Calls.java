package org.fengqiao.adapters.grpc;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** Answers unary calls. */
final class Calls {
  private Calls() {}

  /**
   * Answers {@code out} with what {@code answer} gives, or with the status of what it throws. It
   * runs on the call's own virtual thread and may block.
   */
  static <T> void respond(StreamObserver<T> out, Supplier<T> answer) {
    T message;
    try {
      CallContext.requireWaiting();
      message = answer.get();
    } catch (RuntimeException e) {
      out.onError(Errors.tell(e).toException());
      return;
    }
    out.onNext(message);
    out.onCompleted();
  }
}
