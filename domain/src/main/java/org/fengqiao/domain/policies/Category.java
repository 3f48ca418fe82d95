package org.fengqiao.domain.policies;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Tier;

/**
 * One kind of matter (事项分类): as a row of a catalogue has it, or as a pack makes of it.
 *
 * @param parent the wider one it belongs to; empty for a root
 * @param name in Chinese, 1 to 60 characters
 * @param kind what sort of matter it is, where that is settled
 * @param tier how heavy it is taken to be until someone submits it higher, where that is settled
 */
public record Category(
    CategoryCode code,
    Optional<CategoryCode> parent,
    String name,
    Optional<CaseKind> kind,
    Optional<Tier> tier) {
  public Category {
    Objects.requireNonNull(code);
    Objects.requireNonNull(parent);
    name = Text.required("name", name, 60);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(tier);
  }
}
