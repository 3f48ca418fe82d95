package org.fengqiao.adapters.grpc;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Claim;

/**
 * The store as calls see it: decides nothing for a client that waits no more, and hands nothing
 * over to be committed for it. Once handed over, changes are committed whether or not the client
 * waits; interrupting the thread instead would tear a shared database connection.
 *
 * <p>Outside of calls it is the store itself.
 */
public final class DeadlineStore implements Store {
  private final Store store;

  public DeadlineStore(Store store) {
    this.store = store;
  }

  @Override
  public <A extends Aggregate> Answer<A> decide(
      Request request, List<Claim> claims, Supplier<Changes<A>> decision) {
    return store.decide(request, claims, whileWaiting(decision));
  }

  @Override
  public <A extends Aggregate> Optional<Answer<A>> act(Supplier<Optional<Changes<A>>> decision) {
    return store.act(whileWaiting(decision));
  }

  private static <T> Supplier<T> whileWaiting(Supplier<T> decision) {
    return () -> {
      CallContext.requireWaiting();
      var changes = decision.get();
      CallContext.requireWaiting();
      return changes;
    };
  }
}
