package org.fengqiao.application.grids;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.Reading;
import org.fengqiao.domain.grids.ReadingId;

/** The readings of a store in memory. */
public record MemoryReadings(MemoryStore store) implements Readings {
  @Override
  public Optional<Loaded<Reading>> find(ReadingId id) {
    return store.find(Reading.class, id.ref());
  }

  @Override
  public Page<Loaded<Reading>> list(Patch patch, Optional<LocalDate> asOf, PageRequest page) {
    var found =
        store
            .all(Reading.class)
            .filter(one -> one.aggregate().patch().finest().equals(patch.finest()))
            .filter(one -> asOf.map(day -> !one.aggregate().day().isAfter(day)).orElse(true))
            .filter(one -> page.after().map(key -> key(one).compareTo(key) < 0).orElse(true))
            .sorted(Comparator.comparing(MemoryReadings::key).reversed())
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryReadings::key);
  }

  private static String key(Loaded<Reading> one) {
    return one.aggregate().day().toString();
  }
}
