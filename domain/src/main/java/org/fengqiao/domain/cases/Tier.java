package org.fengqiao.domain.cases;

import java.util.Optional;
import java.util.stream.Stream;

/** How heavy a matter is (事项等级), lightest first. */
public enum Tier {
  /** Ordinary (一般). */
  ORDINARY,
  /** Major (较大). */
  MAJOR,
  /** Complex (疑难). */
  COMPLEX,
  /** Across counties, or a matter of the city's own departments (跨县区、涉市直部门). */
  CROSS_JURISDICTION;

  /** The tier above; empty for the highest. */
  public Optional<Tier> next() {
    return Stream.of(values()).filter(tier -> tier.compareTo(this) > 0).findFirst();
  }
}
