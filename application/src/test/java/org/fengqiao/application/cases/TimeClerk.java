package org.fengqiao.application.cases;

import java.util.function.UnaryOperator;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.NamedRun;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;

/** Suspends, resumes and extends as the villager asks and the policeman approves. */
public record TimeClerk(CaseTown town) {
  /** Lets a case wait. */
  public Case suspend(Case c) {
    var on = town.on(town.units(), c);
    return new SuspendCase(town.desk)
        .suspend(town.units(), new SuspendCase.Command(on, town.villager, town.policeman, "等待鉴定结论"))
        .aggregate();
  }

  /** Lets it go on. */
  public Case resume(Case c) {
    var on = town.on(town.units(), c);
    return new ResumeCase(town.desk)
        .resume(town.units(), new ResumeCase.Command(on, town.villager, "结论已出"))
        .aggregate();
  }

  /** Gives a clock of it more time. */
  public Case extend(Case c, ClockName clock, String added) {
    var on = town.on(town.units(), c);
    return new ExtendClock(town.desk)
        .extend(
            town.units(),
            new ExtendClock.Command(
                on,
                town.villager,
                town.policeman,
                NamedRun.only(clock),
                Budget.parse(added),
                "等待鉴定结论"))
        .aggregate();
  }

  /** Extends its first clock as often as may be. */
  public void wear(Case c) {
    var worn = c;
    var clock = c.runningClocks().getFirst().clock().name();
    for (int i = 0; i < Case.MOST_TIME_CHANGES; i++) {
      worn = extend(worn, clock, "1wd");
    }
  }

  /** Makes a move over and over until the case has had as many clock runs as it keeps. */
  public static Case worn(Case c, UnaryOperator<Case> move) {
    var worn = c;
    while (worn.clocks().size() < Case.MOST_RUNS) {
      worn = move.apply(worn);
    }
    return worn;
  }
}
