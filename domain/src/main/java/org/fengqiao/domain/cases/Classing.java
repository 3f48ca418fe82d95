package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of what a matter is.
 *
 * @param category in the catalogue of the pack (事项分类)
 */
public record Classing(
    Optional<CaseKind> kind, Optional<CategoryCode> category, Optional<Tier> tier) {
  /** Nothing is known yet. */
  public static final Classing UNKNOWN =
      new Classing(Optional.empty(), Optional.empty(), Optional.empty());

  public Classing {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(category);
    Objects.requireNonNull(tier);
  }
}
