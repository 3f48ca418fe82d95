package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.adapters.packs.CsvCatalogueReader;
import org.fengqiao.application.Ids;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.SerialIds;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.CatalogueArchive;
import org.fengqiao.application.policies.CatalogueFile;
import org.fengqiao.application.policies.CataloguesKnown;
import org.fengqiao.application.policies.GetCatalogue;
import org.fengqiao.application.policies.ListCategories;
import org.fengqiao.application.policies.PublishCatalogue;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.CategoryTree;
import org.junit.jupiter.api.Test;

class CatalogueRowsTest {
  private static final CatalogueId GANSU = new CatalogueId("gansu");
  private static final Caller CENTRE =
      new Caller(
          new PartnerId("centre"),
          new Rights(EnumSet.allOf(Right.class), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
          new DivisionCode("620402000000"));

  private final TestDatabase database = TestDatabase.migrated();
  private final Ids ids = new SerialIds();

  @Test
  void keepsTheLargestCatalogueAndMakesItAgainFromTheJournal() {
    var rows = new StringBuilder("code,parent,name,kind,tier\n");
    for (int i = 1; i <= CategoryTree.MOST; i++) {
      rows.append(
          "c%05d,%s,%s,,\n".formatted(i, i <= 5 ? "" : "c0000" + (1 + i % 5), "类".repeat(50)));
    }
    var file = CatalogueFile.of(rows.toString().getBytes(StandardCharsets.UTF_8));
    try (var store = Stores.ofAll(database)) {
      publish(store, file);
      publish(store, file);
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    database.execute("DELETE FROM catalogue");
    assertEquals(1, rebuild.replace().differing());
    try (var store = Stores.ofAll(database)) {
      var archive = archive(store);
      var known = new CataloguesKnown(store.aggregates());
      var second = new CatalogueVersion(GANSU, 2);
      var shown = new GetCatalogue(new Access(), known, archive).version(CENTRE, second);
      assertEquals(file, shown.file());
      var query = new ListCategories.Query(GANSU, Optional.empty(), Optional.empty());
      var roots =
          new ListCategories(new Access(), known, archive).list(CENTRE, query, PageRequest.FIRST);
      assertEquals(5, roots.page().items().size());
      assertEquals(999, roots.page().items().getFirst().children());
    }
  }

  private static CatalogueArchive archive(MariaStore store) {
    return new CatalogueArchive(store.aggregates(), store.contents(), new CsvCatalogueReader());
  }

  private void publish(MariaStore store, CatalogueFile file) {
    var request = new Request(CENTRE.partner(), UUID.randomUUID(), Digest.of(file.bytes()));
    new PublishCatalogue(
            new Access(),
            new CsvCatalogueReader(),
            store.aggregates(),
            new DecidingStore(store.commits(), store.aggregates()),
            store.commits(),
            ids,
            () -> Instant.parse("2026-05-08T02:00:00Z"))
        .publish(CENTRE, new PublishCatalogue.Command(request, GANSU, "甘肃省事项目录", file));
  }
}
