package org.fengqiao.domain.policies;

import java.util.Objects;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.ObjectionRule;

/**
 * What a pack says of the handling of matters once they are with a unit (办理规则).
 *
 * @param objections how a unit may dispute that a matter is its own
 * @param callback who calls reporters back, and how often a case is handled
 */
public record CaseworkRule(ObjectionRule objections, CallbackRule callback) {
  /** Where the pack is silent. */
  public static final CaseworkRule DEFAULT =
      new CaseworkRule(ObjectionRule.DEFAULT, CallbackRule.DEFAULT);

  public CaseworkRule {
    Objects.requireNonNull(objections);
    Objects.requireNonNull(callback);
  }
}
