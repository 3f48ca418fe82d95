package org.fengqiao.adapters.persistence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/**
 * Tells whoever keeps reference data in memory what moved, whichever process moved it, within a
 * fraction of a second of the commit and without a query of its own: it hangs on what follows the
 * stream anyway. Cases are not told of.
 */
public final class ReferenceChanges {
  private static final long TRUSTED_NANOS = Duration.ofSeconds(1).toNanos();

  private final List<Consumer<AggregateRef>> listeners = new CopyOnWriteArrayList<>();
  private volatile long followedAt = System.nanoTime() - TRUSTED_NANOS;

  /**
   * From now on {@code listener} is told of each aggregate that moved, once or more. It is called
   * by the threads that commit: it does little, never waits, and throws nothing.
   */
  public void tell(Consumer<AggregateRef> listener) {
    listeners.add(listener);
  }

  /** Whether everything was told that was committed a second ago or earlier. */
  boolean isCurrent() {
    return System.nanoTime() - followedAt < TRUSTED_NANOS;
  }

  /** The stream was followed to its end at {@code nanos} of {@link System#nanoTime}. */
  void followed(long nanos) {
    followedAt = nanos;
  }

  void moved(AggregateRef aggregate) {
    if (aggregate.kind() != AggregateKind.CASE) {
      listeners.forEach(listener -> listener.accept(aggregate));
    }
  }
}
