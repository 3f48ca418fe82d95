package org.fengqiao.bootstrap.demo;

import java.util.Set;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.domain.policies.PatchKind;

/**
 * A sort of post that a place has, each with somebody who holds it.
 *
 * @param at the kind of patch that it stands at
 * @param body its unit: the one of the division that the patch lies in, or of one above
 * @param only the divisions that have it; empty: all of the level
 */
public record Seat(Role role, PatchKind at, Body body, String title, Set<DivisionCode> only) {
  public Seat {
    only = Set.copyOf(only);
    if (body.level().compareTo(at.level()) > 0) {
      throw new IllegalArgumentException(role + " stands above its unit " + body);
    }
  }

  /** One at each patch of that kind. */
  public static Seat of(String role, PatchKind at, Body body, String title) {
    return new Seat(new Role(role), at, body, title, Set.of());
  }

  /** One at each division of that level. */
  public static Seat of(String role, Level level, Body body, String title) {
    return of(role, PatchKind.of(level), body, title);
  }

  /** One at each division of that level, in a department of its own that is called {@code unit}. */
  public static Seat ofDepartment(String role, Level level, String unit, String title) {
    return of(role, level, new Body(level, UnitKind.DEPARTMENT, unit), title);
  }

  /** The same at those divisions alone. */
  public Seat only(String... codes) {
    var divisions = Set.of(codes).stream().map(DivisionCode::new).toList();
    return new Seat(role, at, body, title, Set.copyOf(divisions));
  }

  boolean standsIn(DivisionCode division) {
    return at.level() == division.level() && (only.isEmpty() || only.contains(division));
  }
}
