package org.fengqiao.application.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.OfficeHours;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.policies.CatalogueDraft;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CategoryCatalogue;
import org.fengqiao.domain.policies.Draft;
import org.fengqiao.domain.policies.Pack;
import org.fengqiao.domain.policies.PackId;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Packs}, {@link Calendars} and {@link Catalogues} keeps to, on an empty store.
 */
public interface PoliciesContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00Z");

  Store store();

  Packs packs();

  Calendars calendars();

  Catalogues catalogues();

  @Test
  default void listsPacksByIdPageByPage() {
    publish("wuxing", "330502000000");
    publish("baiyin", "620402000000");
    publish("daguan", "340803000000");
    var first = packs().list(new PageRequest(2, Optional.empty()));
    assertEquals(List.of("baiyin", "daguan"), ids(first.items().stream().map(l -> l.aggregate())));
    var second = packs().list(new PageRequest(2, first.next()));
    assertEquals(List.of("wuxing"), ids(second.items().stream().map(l -> l.aggregate())));
    assertEquals(Optional.empty(), second.next());
  }

  @Test
  default void listsCalendarsByIdPageByPage() {
    for (var id : List.of("cn-courts", "cn", "cn-banks")) {
      var terms =
          new CalendarTerms(CalendarTerms.CHINA, OfficeHours.of("09:00-17:00"), List.of(), 2026);
      store()
          .act(() ->
              Optional.of(
                  Changes.making(
                      Actor.FENGQIAO, NOW, WorkingCalendar.publish(new CalendarId(id), terms))));
    }
    var first = calendars().list(new PageRequest(1, Optional.empty()));
    assertEquals("cn", first.items().getFirst().aggregate().id().value());
    var rest = calendars().list(new PageRequest(5, first.next()));
    assertEquals(
        List.of("cn-banks", "cn-courts"),
        rest.items().stream().map(l -> l.aggregate().id().value()).toList());
  }

  @Test
  default void listsCataloguesByIdPageByPage() {
    for (var id : List.of("wuxing", "gansu", "gansu-old")) {
      var digest = Digest.of(id.getBytes(StandardCharsets.UTF_8));
      var source = new ContentRef(new ContentId(UUID.randomUUID()), digest);
      var draft = new CatalogueDraft(new CatalogueId(id), id, 2, digest, source);
      store()
          .act(() ->
              Optional.of(
                  Changes.making(Actor.FENGQIAO, NOW, CategoryCatalogue.publish(draft, NOW))));
    }
    var first = catalogues().list(new PageRequest(1, Optional.empty()));
    assertEquals("gansu", first.items().getFirst().aggregate().id().value());
    var rest = catalogues().list(new PageRequest(5, first.next()));
    assertEquals(
        List.of("gansu-old", "wuxing"),
        rest.items().stream().map(l -> l.aggregate().id().value()).toList());
  }

  @Test
  default void listsNothingWhereNothingIsPublished() {
    assertEquals(List.of(), packs().list(PageRequest.FIRST).items());
    assertEquals(List.of(), calendars().list(PageRequest.FIRST).items());
    assertEquals(List.of(), catalogues().list(PageRequest.FIRST).items());
  }

  private void publish(String id, String division) {
    var digest = Digest.of(id.getBytes(StandardCharsets.UTF_8));
    var draft =
        new Draft(
            new PackId(id),
            new DivisionCode(division),
            id,
            digest,
            new ContentRef(new ContentId(UUID.randomUUID()), digest),
            NOW);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, Pack.publish(draft, NOW))));
  }

  private static List<String> ids(Stream<Pack> packs) {
    return packs.map(pack -> pack.id().value()).toList();
  }
}
