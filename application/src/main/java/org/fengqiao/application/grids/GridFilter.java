package org.fengqiao.application.grids;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.ZoneId;

/**
 * Which grids to list; all conditions hold together.
 *
 * @param within in whose subtree
 * @param kind empty for any
 * @param zone that lie in it now; empty for any
 * @param at that stood then; empty for those that stand
 */
public record GridFilter(
    DivisionCode within, Optional<GridKind> kind, Optional<ZoneId> zone, Optional<Instant> at) {
  public GridFilter {
    Objects.requireNonNull(within);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(zone);
    Objects.requireNonNull(at);
  }

  /** Those of a subtree that stand. */
  public static GridFilter standing(DivisionCode within) {
    return new GridFilter(within, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether a grid, as it is now, is meant. */
  public boolean matches(Grid grid) {
    return within.contains(grid.village())
        && kind.map(wanted -> grid.kind() == wanted).orElse(true)
        && (zone.isEmpty() || grid.zone().equals(zone))
        && stood(at, grid.created(), grid.ended());
  }

  /** Whether what was set up and ended at those times stood at {@code at}, or stands. */
  public static boolean stood(Optional<Instant> at, Instant created, Optional<Instant> ended) {
    return at.map(time -> !time.isBefore(created) && ended.map(time::isBefore).orElse(true))
        .orElse(ended.isEmpty());
  }
}
