package org.fengqiao.bootstrap.background;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.fengqiao.application.partners.PartnerShelf;
import org.fengqiao.application.policies.PolicyShelf;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/**
 * Keeps in memory what every call needs, partners and packs, as the journal goes on: told of what
 * changed by whoever follows the stream, it reads that anew on a thread of its own.
 */
@Singleton
public final class Shelves implements Consumer<AggregateRef>, Worker.Piece {
  /** The most that a change of rights or of a pack is late, beside what the follower takes. */
  public static final Duration PAUSE = Duration.ofMillis(50);

  private final PartnerShelf partners;
  private final PolicyShelf policies;
  private final Set<AggregateRef> changed = ConcurrentHashMap.newKeySet();

  @Inject
  Shelves(PartnerShelf partners, PolicyShelf policies) {
    this.partners = partners;
    this.policies = policies;
  }

  /** Reads everything; what changes from the first {@link #accept} on is read again. */
  public void load() {
    partners.load();
    policies.load();
  }

  @Override
  public void accept(AggregateRef ref) {
    if (ref.kind() != AggregateKind.CASE) {
      changed.add(ref);
    }
  }

  @Override
  public boolean run() {
    for (var ref : List.copyOf(changed)) {
      // Taken out first, so that a change during the reading is read again.
      changed.remove(ref);
      try {
        partners.changed(ref);
        policies.changed(ref);
      } catch (RuntimeException e) {
        changed.add(ref);
        throw e;
      }
    }
    return false;
  }
}
