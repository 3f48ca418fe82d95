package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.fengqiao.application.partners.PartnerShelf;
import org.fengqiao.application.partners.Partners;
import org.fengqiao.application.partners.PartnersContract;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerFact.TokenIssued;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.TokenId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqPartnersTest implements PartnersContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);

  @AfterEach
  void close() {
    maria.close();
  }

  @Override
  public Store store() {
    return new DecidingStore(maria.commits(), maria.aggregates());
  }

  @Override
  public Partners partners() {
    return new JooqPartners(maria.database());
  }

  @Test
  void letsInAndRevokesATokenInEveryProcessWithinASecond() throws Exception {
    try (var other = Stores.ofAll(database)) {
      var shelf = new PartnerShelf(new JooqPartners(other.database()), other.aggregates());
      var told = new LinkedBlockingQueue<AggregateRef>();
      other.references().tell(told::add);
      shelf.load();
      var id = register("hotline");
      var token = new TokenId(UUID.randomUUID());
      var hash = Digest.of(new byte[] {7});
      move(id, now -> now.issue(new TokenIssued(token, hash, "", NOW, Optional.empty())));
      shelf.changed(next(told));
      shelf.changed(next(told));
      assertTrue(shelf.findByTokenHash(hash).orElseThrow().admits(hash, NOW));
      move(id, now -> now.revoke(token, NOW));
      shelf.changed(next(told));
      assertFalse(shelf.findByTokenHash(hash).orElseThrow().admits(hash, NOW));
    }
  }

  private static AggregateRef next(LinkedBlockingQueue<AggregateRef> told) throws Exception {
    return Optional.ofNullable(told.poll(1, TimeUnit.SECONDS)).orElseThrow();
  }

  private void move(PartnerId id, Function<Partner, Decided<Partner>> change) {
    store()
        .act(() -> {
          var now = maria.aggregates().find(Partner.class, id.ref()).orElseThrow();
          return Optional.of(
              Changes.moving(Actor.FENGQIAO, NOW, now, change.apply(now.aggregate())));
        });
  }
}
