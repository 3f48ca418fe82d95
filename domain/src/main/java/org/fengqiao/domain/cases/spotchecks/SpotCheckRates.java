package org.fengqiao.domain.cases.spotchecks;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.fengqiao.domain.cases.Rate;
import org.fengqiao.domain.cases.Satisfaction;

/**
 * What a spot check found so far.
 *
 * @param reached of the cases whose reporter was called, in how many the reporter was reached and
 *     answered (接通率)
 * @param solved of the cases whose reporter answered, in how many the matter is solved (解决率)
 * @param satisfied of the cases whose reporter answered, in how many the reporter is satisfied, or
 *     satisfied by and large (满意率)
 */
public record SpotCheckRates(Rate reached, Rate solved, Rate satisfied) {
  public SpotCheckRates {
    Objects.requireNonNull(reached);
    Objects.requireNonNull(solved);
    Objects.requireNonNull(satisfied);
  }

  static SpotCheckRates of(List<SpotCheckItem> items) {
    var called = items.stream().filter(SpotCheckItem::wasCalled).count();
    var answers = items.stream().flatMap(item -> item.answer().stream()).toList();
    return new SpotCheckRates(
        new Rate(answers.size(), called),
        of(answers, answer -> answer.said().solved()),
        of(answers, answer -> answer.said().satisfaction() != Satisfaction.DISSATISFIED));
  }

  private static Rate of(
      List<SpotCheckItem.Answer> answers, Predicate<SpotCheckItem.Answer> counted) {
    return new Rate(answers.stream().filter(counted).count(), answers.size());
  }
}
