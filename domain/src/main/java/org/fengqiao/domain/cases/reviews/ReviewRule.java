package org.fengqiao.domain.cases.reviews;

import java.util.Objects;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/**
 * A kind of review that a place holds (调度制度).
 *
 * @param level of the divisions for which it is held
 * @param role whose post holds it: the one at the division, or at the one above of the role's level
 */
public record ReviewRule(ReviewKind kind, Level level, Role role) {
  public ReviewRule {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(level);
    Objects.requireNonNull(role);
  }
}
