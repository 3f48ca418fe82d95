package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.Role;

/**
 * Who calls reporters back after the close, and how often a case is handled (回访与重启).
 *
 * @param by the role whose post for the patch calls back; empty where nobody does
 * @param mostRounds how often a case is handled at most, the first time counted; 1 to {@value
 *     #MOST}
 */
public record CallbackRule(Optional<Role> by, int mostRounds) {
  private static final int MOST = 10;

  /** Where the pack is silent, and where there is none. */
  public static final CallbackRule DEFAULT = new CallbackRule(Optional.empty(), 3);

  public CallbackRule {
    Objects.requireNonNull(by);
    if (mostRounds < 1 || mostRounds > MOST) {
      throw Refusal.invalid("most_rounds", "is 1 to " + MOST);
    }
  }
}
