package org.fengqiao.application.policies;

import java.util.Objects;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.policies.CategoryRule;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.Rules;

/** The version of a pack that applies to a patch at a time, and what it says. */
public record PackInForce(PackVersion version, Rules rules) {
  public PackInForce {
    Objects.requireNonNull(version);
    Objects.requireNonNull(rules);
  }

  /** Whether its catalogue has the category. */
  public boolean knows(CategoryCode code) {
    return rules.category(code).isPresent();
  }

  /**
   * What it says of a category.
   *
   * @throws Refusal CATEGORY_NOT_IN_PACK
   */
  public CategoryRule category(CategoryCode code) {
    return rules
        .category(code)
        .orElseThrow(() ->
            Refusal.invalid(
                CaseReason.CATEGORY_NOT_IN_PACK,
                "category",
                "is in the catalogue of %s, which %s is not".formatted(version, code.value())));
  }
}
