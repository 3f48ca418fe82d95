package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/**
 * Who must reply to a supervision (被督办单位).
 *
 * @param post of the unit; empty for the unit as a whole
 * @param division that the unit serves, or at which the post stands
 */
public record Supervised(UnitId unit, Optional<PostId> post, DivisionCode division) {
  public Supervised {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(post);
    Objects.requireNonNull(division);
  }
}
