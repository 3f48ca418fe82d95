package org.fengqiao.domain.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.cases.Rate;

/**
 * What a set of mediations comes to (调解数据).
 *
 * @param numbers of every measure, 0 or more
 */
public record MediationFigures(Map<MediationMeasure, Long> numbers) {
  /** Of no mediation. */
  public static final MediationFigures NONE = new MediationFigures(Map.of());

  public MediationFigures {
    var all = new EnumMap<MediationMeasure, Long>(MediationMeasure.class);
    for (var measure : MediationMeasure.values()) {
      all.put(measure, numbers.getOrDefault(measure, 0L));
    }
    numbers = Collections.unmodifiableMap(all);
  }

  public long of(MediationMeasure measure) {
    return Objects.requireNonNull(numbers.get(measure));
  }

  /** Of those that have ended, those settled (调解成功率). */
  public Rate success() {
    return new Rate(of(MediationMeasure.SETTLED), of(MediationMeasure.ENDED));
  }

  /** Of the terms that are performed or past due, those performed (履行率). */
  public Rate performance() {
    return new Rate(of(MediationMeasure.TERMS_PERFORMED), of(MediationMeasure.TERMS_DUE));
  }
}
