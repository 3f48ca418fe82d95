package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.partners.Partner;

/**
 * All partners in memory, so that no call waits for the database to learn who calls.
 *
 * <p>Filled by {@link #load} once at the start. Kept by whoever follows the stream of the journal:
 * it calls {@link #changed} for each entry, within a second of the commit. A follower remembers the
 * end of the stream first, then loads, then follows from there: what comes twice does no harm. What
 * this process commits itself it {@linkplain #take takes} before it answers.
 */
@Singleton
public final class PartnerShelf implements TokenHolders {
  private final Partners partners;
  private final Aggregates aggregates;
  private final Map<AggregateRef, Loaded<Partner>> byRef = new ConcurrentHashMap<>();
  private final Map<Digest, AggregateRef> byHash = new ConcurrentHashMap<>();

  @Inject
  public PartnerShelf(Partners partners, Aggregates aggregates) {
    this.partners = partners;
    this.aggregates = aggregates;
  }

  /** Reads all partners. */
  public void load() {
    var next = Optional.of(new PageRequest(PageRequest.MOST, Optional.empty()));
    while (next.isPresent()) {
      var page = partners.list(next.get());
      page.items().forEach(this::take);
      next = page.next().map(key -> new PageRequest(PageRequest.MOST, Optional.of(key)));
    }
  }

  /** Reads a partner anew; ignores every other kind. */
  public void changed(AggregateRef aggregate) {
    if (aggregate.kind() == AggregateKind.PARTNER) {
      Freshness.FRESH.within(() -> aggregates.find(Partner.class, aggregate)).ifPresent(this::take);
    }
  }

  /** Takes a partner as it was read or committed, unless a newer version was taken before. */
  public void take(Loaded<Partner> partner) {
    var ref = partner.aggregate().ref();
    var newest = byRef.merge(ref, partner, PartnerShelf::newer);
    // Hashes of tokens the partner forgot may stay: the partner itself says which stand.
    newest.aggregate().tokens().forEach(token -> byHash.put(token.hash(), ref));
  }

  @Override
  public Optional<Partner> findByTokenHash(Digest hash) {
    return Optional.ofNullable(byHash.get(hash)).map(byRef::get).map(Loaded::aggregate);
  }

  // Two who read at once may take in either order; an old version would revive a revoked token.
  private static Loaded<Partner> newer(Loaded<Partner> one, Loaded<Partner> other) {
    return one.version().number() > other.version().number() ? one : other;
  }
}
