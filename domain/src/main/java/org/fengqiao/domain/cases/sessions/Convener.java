package org.fengqiao.domain.cases.sessions;

import java.util.Objects;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/**
 * Who convened a joint session (召集单位).
 *
 * @param partner through which
 * @param level at which, by the pack
 * @param post by which, as it stood then
 * @param unit of that post then
 * @param officer on whose behalf, of the unit
 */
public record Convener(
    PartnerId partner, Level level, PostId post, UnitId unit, OfficerId officer) {
  public Convener {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(level);
    Objects.requireNonNull(post);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(officer);
  }
}
