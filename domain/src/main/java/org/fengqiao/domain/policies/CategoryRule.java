package org.fengqiao.domain.policies;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Tier;

/**
 * What a pack says of the matters of one category (事项分类): the category itself where the pack has no
 * catalogue, else what goes before what the catalogue says of it.
 *
 * @param name in Chinese, at most 60 characters
 * @param kind what sort of matter they are, where the category settles it
 * @param tier how heavy they are taken to be until someone submits them higher
 */
public record CategoryRule(CategoryCode code, String name, Optional<CaseKind> kind, Tier tier) {
  public CategoryRule {
    Objects.requireNonNull(code);
    name = Text.required("name", name, 60);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(tier);
  }

  /** As a category of its own catalogue, which has no tree. */
  Category asRoot() {
    return new Category(code, Optional.empty(), name, kind, Optional.of(tier));
  }
}
