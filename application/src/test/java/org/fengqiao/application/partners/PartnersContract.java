package org.fengqiao.application.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerFact.PartnerRegistered;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Rights;
import org.junit.jupiter.api.Test;

/** What {@link Partners} keeps to on an empty store. */
public interface PartnersContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00Z");

  Store store();

  Partners partners();

  @Test
  default void listsPartnersByIdPageByPage() {
    register("hotline");
    register("centre");
    register("police");
    var first = partners().list(new PageRequest(2, Optional.empty()));
    assertEquals(List.of("centre", "hotline"), ids(first));
    assertEquals(List.of("police"), ids(partners().list(new PageRequest(2, first.next()))));
  }

  /** Lets a partner in that may do nothing yet. */
  default PartnerId register(String name) {
    var id = new PartnerId(name);
    var rights = new Rights(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    var home = new DivisionCode("620402000000");
    var made = Partner.register(new PartnerRegistered(id, name, home, rights, NOW));
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    return id;
  }

  private static List<String> ids(Page<Loaded<Partner>> found) {
    return found.items().stream().map(partner -> partner.aggregate().id().value()).toList();
  }
}
