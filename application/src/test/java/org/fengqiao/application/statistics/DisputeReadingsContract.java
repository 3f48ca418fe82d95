package org.fengqiao.application.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.DisputePeriod;
import org.fengqiao.domain.statistics.DisputeReading;
import org.fengqiao.domain.statistics.DisputeReadingKind;
import org.junit.jupiter.api.Test;

/** How {@link DisputeReadings} are looked through, on an empty store. */
public interface DisputeReadingsContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  LocalDate TODAY = LocalDate.parse("2026-05-08");
  DivisionCode DISTRICT = new DivisionCode("620402000000");
  DivisionCode TOWN = new DivisionCode("620402202000");

  Store store();

  Aggregates aggregates();

  DisputeReadings readings();

  private void tell(DivisionCode division, String period, DisputeReadingKind kind, int count) {
    var told = new DisputeReading(division, DisputePeriod.read(period), kind, count, "区法院", NOW);
    store()
        .act(() -> {
          var before = aggregates().find(DisputeReading.class, told.ref());
          var decided = DisputeReading.record(before.map(Loaded::aggregate), told, TODAY);
          return Optional.of(
              before
                  .map(found -> Changes.moving(Actor.FENGQIAO, NOW, found, decided))
                  .orElseGet(() -> Changes.making(Actor.FENGQIAO, NOW, decided)));
        });
  }

  private List<String> listed(DivisionCode division, DisputeReadingKind kind, int size) {
    var listed = new ArrayList<String>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = readings().list(division, kind, next.get());
      assertTrue(page.items().size() == size || page.next().isEmpty());
      page.items().stream()
          .map(Loaded::aggregate)
          .forEach(one -> listed.add(one.period().text() + " " + one.count()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return listed;
  }

  /** Some of the district, one of them corrected, and one of a town. */
  default void tellSome() {
    tell(DISTRICT, "2024", DisputeReadingKind.LITIGATION, 3_000);
    tell(DISTRICT, "2025", DisputeReadingKind.LITIGATION, 2_801);
    tell(DISTRICT, "2025-Q4", DisputeReadingKind.LITIGATION, 640);
    tell(DISTRICT, "2026-Q1", DisputeReadingKind.LITIGATION, 600);
    tell(DISTRICT, "2025", DisputeReadingKind.OFF_PLATFORM, 7_298);
    tell(TOWN, "2025", DisputeReadingKind.LITIGATION, 99);
    tell(DISTRICT, "2025", DisputeReadingKind.LITIGATION, 2_810);
  }

  @Test
  default void listsThoseOfAKindOfThatVeryDivisionFromTheNewestPeriodBack() {
    tellSome();
    var all = List.of("2026-Q1 600", "2025-Q4 640", "2025 2810", "2024 3000");
    for (int size : List.of(1, 2, 3, 500)) {
      assertEquals(all, listed(DISTRICT, DisputeReadingKind.LITIGATION, size));
    }
    assertEquals(List.of("2025 7298"), listed(DISTRICT, DisputeReadingKind.OFF_PLATFORM, 1));
    assertEquals(List.of("2025 99"), listed(TOWN, DisputeReadingKind.LITIGATION, 1));
    assertEquals(List.of(), listed(TOWN, DisputeReadingKind.OFF_PLATFORM, 1));
  }
}
