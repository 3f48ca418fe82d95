package org.fengqiao.domain.clocks;

import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.people.Role;

/**
 * What happens at one point of a clock, once a run (时限节点).
 *
 * @param recipients the roles told; may be empty; at most 20
 */
public record Rung(RungKey key, Moment at, RungAction action, List<Role> recipients) {
  private static final int MOST_RECIPIENTS = 20;

  public Rung {
    Objects.requireNonNull(key);
    Objects.requireNonNull(at);
    Objects.requireNonNull(action);
    Bounds.size("recipients", recipients.size(), MOST_RECIPIENTS);
    recipients = List.copyOf(recipients);
  }
}
