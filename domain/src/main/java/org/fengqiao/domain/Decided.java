package org.fengqiao.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a decision came to: the aggregate after it and the facts that made it so. Nothing has
 * happened until it is committed.
 *
 * @param wakes when to look at the clocks that run now; empty when the decision touched no clock
 */
public record Decided<A extends Aggregate>(
    A after, List<? extends Fact> facts, Optional<List<Wake>> wakes) {
  public Decided {
    Objects.requireNonNull(after);
    facts = List.copyOf(facts);
    wakes = wakes.map(List::copyOf);
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("a decision has at least one fact");
    }
  }

  public Decided(A after, List<? extends Fact> facts) {
    this(after, facts, Optional.empty());
  }

  /** The same decision, with the wakes of the clocks it leaves running. */
  public Decided<A> waking(List<Wake> wakes) {
    return new Decided<>(after, facts, Optional.of(wakes));
  }

  /** This decision and one more made upon what it leaves, as one. */
  public Decided<A> then(Function<A, Decided<A>> next) {
    var further = next.apply(after);
    var all = new ArrayList<Fact>(facts);
    all.addAll(further.facts);
    return new Decided<>(further.after, all, further.wakes.or(() -> wakes));
  }
}
