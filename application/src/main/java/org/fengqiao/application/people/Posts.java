package org.fengqiao.application.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;

/**
 * All posts. Inside a decision they may come from a cache that follows within a second,
 * appointments that ended included.
 */
public interface Posts {
  /** At how many patches posts may be asked for at once. */
  int MOST_PATCHES = 500;

  Optional<Loaded<Post>> find(PostId id);

  /**
   * The posts of a role that answer for the whole of a division, and for it alone: not those of its
   * grids, nor of divisions in it. In the order they were set up, at most 100.
   */
  List<Loaded<Post>> standingAt(Role role, DivisionCode division);

  /** The post that acts for a division in a role: of several that stand there the first. */
  default Optional<Loaded<Post>> actingAt(Role role, DivisionCode division) {
    return standingAt(role, division).stream().findFirst();
  }

  /**
   * The posts at each of those very patches, as committed now and in no order: of one kind, all
   * divisions, all grids or all micro-grids, at most {@value #MOST_PATCHES}.
   */
  List<Loaded<Post>> at(Collection<Patch> patches);

  /** A page in the order they were set up; the key is the id. */
  Page<Loaded<Post>> list(PostFilter filter, PageRequest page);
}
