package org.fengqiao.domain.policies;

import java.util.Map;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;

/** A limit that moves no ladder, and whose silence the superior is told of. */
final class ToldSilence {
  private ToldSilence() {}

  /** Finds where a clock is none such. */
  static void require(
      Problems problems, ClockSpec spec, Map<RungKey, NoticeTemplate> texts, String thing) {
    problems.texts(spec.rungs(), texts);
    for (int i = 0; i < spec.rungs().size(); i++) {
      if (spec.rungs().get(i).action() == RungAction.ESCALATE) {
        problems.add("rungs[" + i + "].action", "is not ESCALATE: " + thing + " climbs no ladder");
      }
    }
    if (spec.rungs().stream().noneMatch(ToldSilence::tellsOfSilence)) {
      problems.add("rungs", "has one at due or later that notifies " + RoleRule.SUPERIOR.value());
    }
  }

  private static boolean tellsOfSilence(Rung rung) {
    return rung.recipients().contains(RoleRule.SUPERIOR)
        && switch (rung.at()) {
          case Moment.AtDue _, Moment.AfterDue _ -> true;
          case Moment.AtStart _, Moment.AfterStart _, Moment.BeforeDue _ -> false;
        };
  }
}
