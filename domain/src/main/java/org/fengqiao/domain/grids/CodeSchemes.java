package org.fengqiao.domain.grids;

import java.util.Objects;

/** How the grids and micro-grids of a place are coded (编码规则). */
public record CodeSchemes(CodeScheme grids, CodeScheme microGrids) {
  /** Where no pack says another. */
  public static final CodeSchemes UNIFIED =
      new CodeSchemes(CodeScheme.OF_GRIDS, CodeScheme.OF_MICRO_GRIDS);

  public CodeSchemes {
    Objects.requireNonNull(grids);
    Objects.requireNonNull(microGrids);
  }
}
