package org.fengqiao.domain.cases.supervisions;

import java.util.Objects;
import org.fengqiao.domain.cases.Supervised;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/**
 * Who orders a supervision (督办方).
 *
 * @param partner through which
 * @param post by which, as it stood when it was ordered
 * @param unit of that post then
 * @param officer on whose behalf
 * @param division at which the post stands
 */
public record Superior(
    PartnerId partner, PostId post, UnitId unit, OfficerId officer, DivisionCode division) {
  public Superior {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(post);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(division);
  }

  /** Whether the unit or post stands below: in the division, and at a lower level. */
  public boolean isAbove(Supervised supervised) {
    return division.contains(supervised.division())
        && division.level().compareTo(supervised.division().level()) < 0;
  }
}
