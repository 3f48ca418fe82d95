package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.Set;

/**
 * An officer on whose behalf a partner acts, as found at that moment.
 *
 * @param units the units of the posts held, as far as the partner acts for them; at least one
 * @param posts the posts held in those units
 */
public record ActingOfficer(OfficerId id, Set<UnitId> units, Set<PostId> posts) {
  public ActingOfficer {
    Objects.requireNonNull(id);
    units = Set.copyOf(units);
    posts = Set.copyOf(posts);
    if (units.isEmpty() || posts.isEmpty()) {
      throw new IllegalArgumentException("who acts holds a post in a unit");
    }
  }
}
