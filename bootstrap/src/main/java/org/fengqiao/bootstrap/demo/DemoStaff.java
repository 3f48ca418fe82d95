package org.fengqiao.bootstrap.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/**
 * Whom a place was filled with.
 *
 * @param units all that have a post
 * @param posts who holds which, by where it stands
 */
record DemoStaff(List<UnitId> units, Map<At, Held> posts) {
  /** A post of that role at a division, or at the grid of one. */
  record At(Role role, DivisionCode division) {}

  /** In which unit it is, and who holds it. */
  record Held(UnitId unit, OfficerId officer) {}

  DemoStaff {
    units = List.copyOf(units);
    posts = Map.copyOf(posts);
  }

  Held at(Role role, DivisionCode division) {
    var at = new At(role, division);
    return Objects.requireNonNull(posts.get(at), () -> at + " is not there");
  }
}
