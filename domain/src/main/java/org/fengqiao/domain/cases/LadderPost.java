package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/**
 * One post on the ladder of a case.
 *
 * @param role the role the pack names; empty where a unit was named by hand
 * @param post empty where a unit was named by hand and no post of it
 * @param unit the unit that leads while this post must act
 */
public record LadderPost(Optional<Role> role, Optional<PostId> post, UnitId unit) {
  public LadderPost {
    Objects.requireNonNull(role);
    Objects.requireNonNull(post);
    Objects.requireNonNull(unit);
  }
}
