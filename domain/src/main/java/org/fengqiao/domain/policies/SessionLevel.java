package org.fengqiao.domain.policies;

import java.util.Objects;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/**
 * A level at which joint sessions are convened (会办层级).
 *
 * @param convener the role of the post that convenes them, at the patch's division of that level
 */
public record SessionLevel(Level level, Role convener) {
  public SessionLevel {
    Objects.requireNonNull(level);
    Objects.requireNonNull(convener);
  }
}
