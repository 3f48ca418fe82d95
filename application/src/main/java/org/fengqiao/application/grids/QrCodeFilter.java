package org.fengqiao.application.grids;

import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;

/**
 * Which QR codes to list.
 *
 * @param standing those that were not revoked, or those that were
 */
public record QrCodeFilter(Scope scope, boolean standing) {
  public QrCodeFilter {
    Objects.requireNonNull(scope);
  }

  /** Where. */
  public sealed interface Scope {
    /** Bound, when they were bound, to grids and micro-grids of a division's subtree. */
    record Within(DivisionCode division) implements Scope {}

    /** Bound to a grid, or to a micro-grid that lies, or lay when it ended, in it. */
    record OfGrid(GridId grid) implements Scope {}

    /** Bound to a micro-grid. */
    record OfMicroGrid(MicroGridId microGrid) implements Scope {}
  }
}
