package org.fengqiao.domain.grids;

import java.util.Objects;

/**
 * What a row of an import says of a division, to be published.
 *
 * @param ended whether it stands no more from then on; else it stands under that name
 */
public record StagedDivision(Division division, boolean ended) {
  public StagedDivision {
    Objects.requireNonNull(division);
  }

  public DivisionCode code() {
    return division.code();
  }
}
