package org.fengqiao.domain.people;

import java.util.Objects;

/**
 * That so many must act in a role at a patch (配备要求).
 *
 * @param least 1 or more
 */
public record Need(Role role, int least) {
  public Need {
    Objects.requireNonNull(role);
    if (least < 1) {
      throw new IllegalArgumentException("a need is for one at least");
    }
  }
}
