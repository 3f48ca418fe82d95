package org.fengqiao.domain.partners;

import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;

/**
 * By whom something is seen: by the partner it came through, by those who act for a unit that has
 * to do with it, and by those who view the division it lies in.
 *
 * @param units in no order; one named twice sees it no better
 */
public record SeenBy(PartnerId partner, List<UnitId> units, DivisionCode division) {
  public SeenBy {
    Objects.requireNonNull(partner);
    units = List.copyOf(units);
    Objects.requireNonNull(division);
  }
}
