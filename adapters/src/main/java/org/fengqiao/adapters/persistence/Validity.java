package org.fengqiao.adapters.persistence;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What stands, or stood at a time, as a condition on when it was set up and ended. */
final class Validity {
  private Validity() {}

  /**
   * What stood.
   *
   * @param at empty for what stands
   */
  static Condition at(Optional<Instant> at, Field<Instant> created, Field<Instant> ended) {
    return at.map(time -> created.le(time).and(DSL.or(ended.isNull(), ended.gt(time))))
        .orElseGet(ended::isNull);
  }
}
