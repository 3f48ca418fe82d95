package org.fengqiao.domain.policies;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/**
 * One post that must act, and for how long it may be silent (责任层级).
 *
 * @param silenceMoves whether a rung that escalates moves the matter on from here; if not, only a
 *     submission does
 * @param clock the clock that runs while the matter stands here; empty for no limit
 */
public record LadderStep(RoleRule post, boolean silenceMoves, Optional<ClockName> clock) {
  public LadderStep {
    Objects.requireNonNull(post);
    Objects.requireNonNull(clock);
  }

  public Role role() {
    return post.role();
  }

  public Level level() {
    return post.level();
  }

  public String title() {
    return post.title();
  }
}
