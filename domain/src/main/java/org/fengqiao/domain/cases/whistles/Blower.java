package org.fengqiao.domain.cases.whistles;

import java.util.Objects;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * Who blew a whistle (吹哨单位).
 *
 * @param partner through which
 * @param officer on whose behalf, of the unit
 * @param level of the division that the unit serves
 */
public record Blower(PartnerId partner, UnitId unit, OfficerId officer, Level level) {
  public Blower {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(level);
  }
}
