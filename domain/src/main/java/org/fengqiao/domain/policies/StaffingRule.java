package org.fengqiao.domain.policies;

import java.util.Objects;
import org.fengqiao.domain.people.Need;
import org.fengqiao.domain.people.Role;

/**
 * Which post every patch of a kind must have, and how many must act in it (人员配备).
 *
 * @param least how many officers at least, 1 to {@value #MOST}
 */
public record StaffingRule(Role role, PatchKind at, int least) {
  static final int MOST = 100;

  public StaffingRule {
    Objects.requireNonNull(role);
    Objects.requireNonNull(at);
    if (least < 1 || least > MOST) {
      var problems = new Problems();
      problems.add("least", "is 1 to " + MOST);
      problems.refuseIfAny();
    }
  }

  /** What it asks of one such patch. */
  public Need need() {
    return new Need(role, least);
  }
}
