package org.fengqiao.domain.grids;

import java.util.Objects;
import java.util.Optional;

/**
 * The piece of ground a matter stands on: a division, and within it a grid, a micro-grid and the QR
 * code that was scanned, as far as they are known.
 *
 * @param division the lowest division known
 * @param qrCode the scanned code's text
 */
public record Patch(
    DivisionCode division,
    Optional<GridId> grid,
    Optional<MicroGridId> microGrid,
    Optional<String> qrCode) {
  public Patch {
    Objects.requireNonNull(division);
    Objects.requireNonNull(grid);
    Objects.requireNonNull(microGrid);
    Objects.requireNonNull(qrCode);
  }

  /** A division and nothing closer. */
  public static Patch of(DivisionCode division) {
    return new Patch(division, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** This patch, as the scan of a code gave it. */
  public Patch scannedBy(QrCodeId code) {
    return new Patch(division, grid, microGrid, Optional.of(code.value()));
  }

  /**
   * The resource name of the closest that it says of a place, its QR code aside: the same of two
   * patches that are one place, whatever lay above it when each was written down.
   */
  public String finest() {
    return microGrid
        .map(id -> "microGrids/" + id.value())
        .or(() -> grid.map(id -> "grids/" + id.value()))
        .orElseGet(() -> "divisions/" + division.value());
  }
}
