package org.fengqiao.bootstrap.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.mediation.Skill;
import org.fengqiao.domain.people.Role;

/**
 * A mediation organization 调解组织 that a place has from the first.
 *
 * @param division where it stands
 * @param head whose unit it is: that of the post of this role there
 * @param host where the one above it stands; empty if none is
 * @param mediators by the role that each holds in the same division, what they are versed in
 */
public record Centre(
    OrganizationKind kind,
    String name,
    DivisionCode division,
    Role head,
    Optional<DivisionCode> host,
    Map<Role, Set<Skill>> mediators) {
  public Centre {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    Objects.requireNonNull(division);
    Objects.requireNonNull(head);
    Objects.requireNonNull(host);
    mediators = Map.copyOf(mediators);
  }

  /** With one mediator, who holds that role there. */
  static Map.Entry<Role, Set<Skill>> mediator(String role, String... skills) {
    var versedIn = List.of(skills).stream().map(Skill::new).toList();
    return Map.entry(new Role(role), Set.copyOf(versedIn));
  }
}
