package org.fengqiao.application.grids;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.grids.ZoneId;

/** All zones. */
public interface Zones {
  /** The zone, ended or not; inside a decision it may come from a cache. */
  Optional<Loaded<Zone>> find(ZoneId id);

  /**
   * A page of a division's subtree by town and then in the order they were set up; for its key see
   * {@link #key}.
   *
   * @param at those that stood then, as they are now; empty for those that stand
   */
  Page<Loaded<Zone>> list(DivisionCode within, Optional<Instant> at, PageRequest page);

  /** The key of a zone in a list: its town and its id. */
  static String key(Zone zone) {
    return zone.town().value() + "/" + zone.id().value();
  }
}
