package org.fengqiao.application.grids;

import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.QrCodeId;

/** A place as a caller names it: by what it lies in, or by the QR code that hangs there. */
public sealed interface Spot {
  /** The closest that a patch says of a place, its QR code aside. */
  static Spot of(Patch patch) {
    return patch
        .microGrid()
        .<Spot>map(InMicroGrid::new)
        .or(() -> patch.grid().map(InGrid::new))
        .orElseGet(() -> new InDivision(patch.division()));
  }

  /** The resource name, as {@code grids/{uuid}}. */
  String name();

  /**
   * Passes if it is a piece of ground.
   *
   * @throws Refusal INVALID_FIELD of a QR code, which hangs somewhere on one
   */
  default void requirePatch() {
    if (this instanceof AtQrCode) {
      throw Refusal.invalid("patch", "is a division, a grid or a micro-grid");
    }
  }

  record InDivision(DivisionCode division) implements Spot {
    @Override
    public String name() {
      return "divisions/" + division.value();
    }
  }

  record InGrid(GridId grid) implements Spot {
    @Override
    public String name() {
      return "grids/" + grid.value();
    }
  }

  record InMicroGrid(MicroGridId microGrid) implements Spot {
    @Override
    public String name() {
      return "microGrids/" + microGrid.value();
    }
  }

  record AtQrCode(QrCodeId qrCode) implements Spot {
    @Override
    public String name() {
      return "qrCodes/" + qrCode.value();
    }
  }
}
