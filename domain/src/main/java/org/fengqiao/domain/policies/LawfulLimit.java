package org.fengqiao.domain.policies;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;

/**
 * A limit that laws set, one after the other (法定时限): which of them governs is told by a day, as
 * that of acceptance 受理.
 *
 * @param enacted the earliest first, each from a later day than the one before; 1 to {@value #MOST}
 */
public record LawfulLimit(List<Enacted> enacted) {
  static final int MOST = 20;

  /**
   * The limit as one law sets it.
   *
   * @param from the first day on which it governs
   * @param rule cites the law, and has a clock of a name of its own
   * @param longestExtension how much more may be given; empty where the law bounds it not, or
   *     allows none
   */
  public record Enacted(LocalDate from, LimitRule rule, Optional<Budget> longestExtension) {
    public Enacted {
      Objects.requireNonNull(from);
      Objects.requireNonNull(rule);
      Objects.requireNonNull(longestExtension);
    }
  }

  public LawfulLimit {
    enacted = List.copyOf(enacted);
    var problems = new Problems();
    problems.sized("enacted", enacted.size(), 1, MOST);
    var names = new HashSet<ClockName>();
    for (int i = 0; i < enacted.size(); i++) {
      var one = enacted.get(i);
      var at = "enacted[" + i + "]";
      if (i > 0 && !one.from().isAfter(enacted.get(i - 1).from())) {
        problems.add(at + ".from", "is after that of the one before it");
      }
      if (one.rule().spec().law().isEmpty()) {
        problems.add(at + ".law", "is given: a limit that law sets cites its article");
      }
      if (!names.add(one.rule().name())) {
        problems.add(at + ".clock", "is another than those before it");
      }
      if (one.longestExtension()
          .filter(most -> !most.suffix().equals(one.rule().spec().budget().suffix()))
          .isPresent()) {
        problems.add(at + ".longest_extension", "is in the unit of the budget");
      }
    }
    problems.refuseIfAny();
  }

  /** As the law had it that governs what was accepted on that day; empty before the first. */
  public Optional<Enacted> on(LocalDate day) {
    return enacted.stream().filter(one -> !one.from().isAfter(day)).reduce((_, later) -> later);
  }

  /** The limit whose clock bears that name, whichever law set it. */
  public Optional<Enacted> named(ClockName clock) {
    return enacted.stream().filter(one -> one.rule().name().equals(clock)).findFirst();
  }
}
