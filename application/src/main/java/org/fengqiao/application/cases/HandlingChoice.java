package org.fengqiao.application.cases;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.HandlingMeasure;
import org.fengqiao.domain.cases.HandlingMode;

/**
 * How a person says that a matter is handled (办理方式、办理措施).
 *
 * @param mode empty for what is said otherwise
 * @param measures empty for what is said otherwise
 */
public record HandlingChoice(Optional<HandlingMode> mode, Set<HandlingMeasure> measures) {
  /** Nothing is said. */
  public static final HandlingChoice NONE = new HandlingChoice(Optional.empty(), Set.of());

  public HandlingChoice {
    Objects.requireNonNull(mode);
    measures = Set.copyOf(measures);
  }

  boolean isNone() {
    return equals(NONE);
  }

  /** The matter handled so; as it was where nothing is said. */
  Classing of(Classing matter) {
    return matter.by(mode.or(matter::mode), measures.isEmpty() ? matter.measures() : measures);
  }
}
