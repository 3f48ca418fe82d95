package org.fengqiao.application.statistics;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.DisputeReading;
import org.fengqiao.domain.statistics.DisputeReadingKind;

/** The entered numbers of disputes of a store in memory. */
public record MemoryDisputeReadings(MemoryStore store) implements DisputeReadings {
  @Override
  public Page<Loaded<DisputeReading>> list(
      DivisionCode division, DisputeReadingKind kind, PageRequest page) {
    var found =
        store
            .all(DisputeReading.class)
            .filter(one -> one.aggregate().division().equals(division))
            .filter(one -> one.aggregate().kind() == kind)
            .filter(one -> page.after().map(key -> key(one).compareTo(key) < 0).orElse(true))
            .sorted(Comparator.comparing(MemoryDisputeReadings::key).reversed())
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryDisputeReadings::key);
  }

  private static String key(Loaded<DisputeReading> one) {
    return one.aggregate().period().text();
  }
}
