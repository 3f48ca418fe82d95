package org.fengqiao.application.people;

import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.UnitId;

/** Which posts to list. */
public sealed interface PostFilter {
  /** Whether a post is meant. */
  boolean matches(Post post);

  /** Those of a unit. */
  record OfUnit(UnitId unit) implements PostFilter {
    @Override
    public boolean matches(Post post) {
      return post.unit().equals(unit);
    }
  }

  /** Those of that very patch, and nothing in it. */
  record AtPatch(Patch patch) implements PostFilter {
    @Override
    public boolean matches(Post post) {
      return post.patch().finest().equals(patch.finest());
    }
  }
}
