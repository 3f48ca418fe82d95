package org.fengqiao.application.grids;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.grids.ZoneId;

/** The zones of a store in memory. */
public record MemoryZones(MemoryStore store) implements Zones {
  @Override
  public Optional<Loaded<Zone>> find(ZoneId id) {
    return store.find(Zone.class, id.ref());
  }

  @Override
  public Page<Loaded<Zone>> list(DivisionCode within, Optional<Instant> at, PageRequest page) {
    var found =
        store
            .all(Zone.class)
            .filter(zone -> within.contains(zone.aggregate().town()))
            .filter(
                zone -> GridFilter.stood(at, zone.aggregate().created(), zone.aggregate().ended()))
            .filter(zone -> key(zone).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryZones::key))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryZones::key);
  }

  private static String key(Loaded<Zone> zone) {
    return Zones.key(zone.aggregate());
  }
}
