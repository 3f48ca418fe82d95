package org.fengqiao.domain.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.cases.Rate;

/**
 * How many cases of a set are counted as each measure.
 *
 * @param numbers of every measure, 0 or more
 */
public record Counts(Map<Measure, Long> numbers) {
  /** Of no case. */
  public static final Counts NONE = new Counts(Map.of());

  public Counts {
    var all = new EnumMap<Measure, Long>(Measure.class);
    for (var measure : Measure.values()) {
      all.put(measure, numbers.getOrDefault(measure, 0L));
    }
    numbers = Collections.unmodifiableMap(all);
  }

  public long of(Measure measure) {
    return Objects.requireNonNull(numbers.get(measure));
  }

  /** A rate with what it is made of. */
  public Rate rate(RateName name) {
    return new Rate(of(name.numerator()), of(name.denominator()));
  }
}
