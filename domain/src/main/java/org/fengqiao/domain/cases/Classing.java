package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of what a matter is.
 *
 * @param category code of the category in the pack's catalogue (事项分类)
 */
public record Classing(Optional<CaseKind> kind, Optional<String> category, Optional<Tier> tier) {
  /** Nothing is known yet. */
  public static final Classing UNKNOWN =
      new Classing(Optional.empty(), Optional.empty(), Optional.empty());

  public Classing {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(category);
    Objects.requireNonNull(tier);
  }
}
