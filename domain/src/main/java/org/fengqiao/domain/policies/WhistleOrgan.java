package org.fengqiao.domain.policies;

import java.util.Objects;
import org.fengqiao.domain.people.Role;

/**
 * An organ that may be called (被哨部门), by the role of the post that must report in for it.
 *
 * @param superior who is told when it does not: another of the pack's roles
 */
public record WhistleOrgan(Role role, Role superior) {
  public WhistleOrgan {
    Objects.requireNonNull(role);
    Objects.requireNonNull(superior);
  }
}
