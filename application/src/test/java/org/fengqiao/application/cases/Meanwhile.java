package org.fengqiao.application.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Claim;

/** Lets something happen after a decision was made the first time and before it is committed. */
public final class Meanwhile {
  private Optional<Runnable> happening = Optional.empty();

  /** What the next decision finds changed when it is to be committed. */
  public void before(Runnable happening) {
    this.happening = Optional.of(happening);
  }

  public Store wrap(Store store) {
    return new Store() {
      @Override
      public <A extends Aggregate> Answer<A> decide(
          Request request, List<Claim> claims, Supplier<Changes<A>> decision) {
        return store.decide(request, claims, () -> interrupted(decision.get()));
      }

      @Override
      public <A extends Aggregate> Optional<Answer<A>> act(
          Supplier<Optional<Changes<A>>> decision) {
        return store.act(decision);
      }
    };
  }

  private <A extends Aggregate> Changes<A> interrupted(Changes<A> made) {
    var now = happening;
    happening = Optional.empty();
    now.ifPresent(Runnable::run);
    return made;
  }
}
