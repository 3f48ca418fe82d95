package org.fengqiao.domain.grids;

import java.time.LocalDate;
import java.util.Objects;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/**
 * Names a reading by its patch and day: there is one of each.
 *
 * @param patch the patch's resource name, as {@code grids/{uuid}}
 */
public record ReadingId(String patch, LocalDate day) {
  public ReadingId {
    Objects.requireNonNull(patch);
    Objects.requireNonNull(day);
  }

  /** The resource name. */
  public String name() {
    return patch + "/readings/" + day;
  }

  public AggregateRef ref() {
    return AggregateRef.named(AggregateKind.READING, name());
  }
}
