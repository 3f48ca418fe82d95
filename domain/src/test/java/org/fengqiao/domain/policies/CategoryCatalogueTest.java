package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;

class CategoryCatalogueTest {
  private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");

  private static CatalogueDraft draft(String name) {
    var digest = Digest.of(name.getBytes(StandardCharsets.UTF_8));
    var source = new ContentRef(new ContentId(new UUID(0, 1)), digest);
    return new CatalogueDraft(new CatalogueId("gansu"), name, 12, digest, source);
  }

  @Test
  void countsItsVersionsFromOneAndKeepsEachAsItWasPublished() {
    var first = CategoryCatalogue.publish(draft("目录"), NOW).after();
    var second = first.publishNext(draft("新目录"), NOW.plusSeconds(1)).after();
    assertEquals(first.newest(), second.edition(1).orElseThrow());
    assertEquals("新目录", second.newest().name());
    assertEquals(2, second.newest().number());
    assertEquals(Optional.of(second.newest()), second.edition(2));
    assertEquals(Optional.empty(), second.edition(3));
    assertEquals(Optional.empty(), second.edition(0));
  }

  @Test
  void isTheFoldOfItsFacts() {
    var first = CategoryCatalogue.publish(draft("目录"), NOW).after();
    var move = first.publishNext(draft("新目录"), NOW);
    var facts = move.facts().stream().map(CatalogueFact.class::cast).toList();
    assertEquals(move.after(), CategoryCatalogue.LINEAGE.fold(first, facts));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CategoryCatalogue(new CatalogueId("gansu"), List.of()));
  }

  @Test
  void refusesANameOfNoOrOfTooManyCharacters() {
    assertThrows(Refusal.class, () -> draft(" "));
    assertThrows(Refusal.class, () -> draft("长".repeat(61)));
  }

  @Test
  void isNamedByItsIdAndItsVersionByANumberBesides() {
    var version = CatalogueVersion.parse("catalogues/gansu/versions/3");
    assertEquals(new CatalogueVersion(new CatalogueId("gansu"), 3), version);
    assertEquals("catalogues/gansu/versions/3", version.toString());
    assertEquals(1, CatalogueVersion.parse("catalogues/gansu/versions/1").number());
    var none = assertThrows(Refusal.class, () -> new CatalogueVersion(new CatalogueId("gansu"), 0));
    assertEquals("counts from 1", none.details().get("rule"));
    for (var wrong :
        List.of(
            "catalogues/gansu",
            "catalogues/gansu/versions/0",
            "catalogues/Gansu/versions/1",
            "packs/gansu/versions/1",
            "catalogues/gansu/versions/1/x")) {
      assertThrows(Refusal.class, () -> CatalogueVersion.parse(wrong), wrong);
    }
  }
}
