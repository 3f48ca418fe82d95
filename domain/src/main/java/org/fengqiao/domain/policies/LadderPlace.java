package org.fengqiao.domain.policies;

import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;

/**
 * Where a ladder's step stands for one patch.
 *
 * @param division where the post of the step's role is looked for
 */
public record LadderPlace(LadderStep step, DivisionCode division) {
  public LadderPlace {
    Objects.requireNonNull(step);
    Objects.requireNonNull(division);
  }
}
