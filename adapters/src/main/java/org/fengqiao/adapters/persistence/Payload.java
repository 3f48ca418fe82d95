package org.fengqiao.adapters.persistence;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.CaseTraits;

/**
 * The payload of a journal entry, in its stored shape.
 *
 * @param before the case's traits before the entry, where they differ from those after it
 */
record Payload(List<Fact> facts, Optional<CaseTraits> before, Optional<CaseTraits> after) {
  /** Stands in each entry's row; a change of this record's shape is a new number. */
  static final int SCHEMA_VERSION = 1;

  Payload {
    facts = List.copyOf(facts);
  }

  static Payload of(
      List<? extends Fact> facts, Optional<CaseTraits> before, Optional<CaseTraits> after) {
    return new Payload(List.copyOf(facts), before.equals(after) ? Optional.empty() : before, after);
  }

  /** The traits before the entry that made {@code version}, told or not. */
  Optional<CaseTraits> traitsBefore(int version) {
    return version == 1 ? Optional.empty() : before.or(() -> after);
  }
}
