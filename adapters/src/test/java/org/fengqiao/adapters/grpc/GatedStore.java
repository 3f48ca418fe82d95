package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Claim;

/** A store before which decisions wait while its gate is shut; it opens when their call ends. */
final class GatedStore implements Store {
  /** One permit a decision that came to the gate, one that left the store. */
  final Semaphore came = new Semaphore(0);

  final Semaphore left = new Semaphore(0);
  private final Store store;
  private final CountDownLatch open = new CountDownLatch(1);
  private final AtomicBoolean shut = new AtomicBoolean();

  GatedStore(Store store) {
    this.store = store;
  }

  void shut() {
    shut.set(true);
  }

  void open() {
    shut.set(false);
    open.countDown();
  }

  @Override
  public <A extends Aggregate> Answer<A> decide(
      Request request, List<Claim> claims, Supplier<Changes<A>> decision) {
    Context.current().addListener(_ -> open(), Runnable::run);
    came.release();
    try {
      if (shut.get()) {
        open.await();
      }
      return store.decide(request, claims, decision);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      left.release();
    }
  }

  @Override
  public <A extends Aggregate> Optional<Answer<A>> act(Supplier<Optional<Changes<A>>> decision) {
    return store.act(decision);
  }
}
