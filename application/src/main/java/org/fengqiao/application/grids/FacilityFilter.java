package org.fengqiao.application.grids;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.FacilityKind;

/**
 * Which facilities to list; all conditions hold together.
 *
 * @param on a division for its subtree, a grid for it and the micro-grids that lie in it now, or a
 *     micro-grid
 * @param kind empty for any
 * @param ended whether to list those that ended too
 */
public record FacilityFilter(Spot on, Optional<FacilityKind> kind, boolean ended) {
  public FacilityFilter {
    on.requirePatch();
    Objects.requireNonNull(kind);
  }
}
