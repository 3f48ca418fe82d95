package org.fengqiao.application.store;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Version;

/**
 * What one decision does to one aggregate: becomes one journal entry.
 *
 * @param before as it was read; empty when the decision makes it
 */
public record Step<A extends Aggregate>(Optional<Loaded<A>> before, Decided<A> decided) {
  public Step {
    Objects.requireNonNull(before);
    Objects.requireNonNull(decided);
    if (before.isPresent() && !before.get().aggregate().ref().equals(decided.after().ref())) {
      throw new IllegalArgumentException("a step stays with its aggregate");
    }
  }

  public AggregateRef ref() {
    return decided.after().ref();
  }

  /** The version its entry makes. */
  public Version version() {
    return before.map(loaded -> loaded.version().next()).orElse(Version.FIRST);
  }
}
