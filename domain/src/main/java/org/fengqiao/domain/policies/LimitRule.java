package org.fengqiao.domain.policies;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.people.Role;

/**
 * How long something other than a case may take (时限规则): to hold a joint session, or to mediate a
 * dispute. No event of a case starts or stops it.
 *
 * @param spec its rungs tell roles of the pack, {@link RoleRule#ACTING} for whoever must act, and
 *     the stand-ins that its section names; none escalates, and one at or after the due time tells
 *     somebody
 * @param texts what the rungs that tell someone say, by rung
 */
public record LimitRule(ClockSpec spec, Map<RungKey, NoticeTemplate> texts) {
  public LimitRule {
    Objects.requireNonNull(spec);
    texts = Map.copyOf(texts);
    var problems = new Problems();
    problems.texts(spec.rungs(), texts);
    for (int i = 0; i < spec.rungs().size(); i++) {
      if (spec.rungs().get(i).action() == RungAction.ESCALATE) {
        problems.add("rungs[" + i + "].action", "is not ESCALATE: it climbs no ladder");
      }
    }
    if (toldWhenMissed(spec).findAny().isEmpty()) {
      problems.add("rungs", "has one at due or later that notifies somebody");
    }
    problems.refuseIfAny();
  }

  public ClockName name() {
    return spec.name();
  }

  /** The limit with another budget, without the reminders that would come before it began. */
  public ClockSpec spec(Budget budget) {
    return spec.with(budget);
  }

  /** Whether that role is told once it is missed. */
  boolean tellsWhenMissed(Role role) {
    return toldWhenMissed(spec).anyMatch(role::equals);
  }

  private static Stream<Role> toldWhenMissed(ClockSpec spec) {
    return spec.rungs().stream()
        .filter(rung ->
            switch (rung.at()) {
              case Moment.AtDue _, Moment.AfterDue _ -> true;
              case Moment.AtStart _, Moment.AfterStart _, Moment.BeforeDue _ -> false;
            })
        .flatMap(rung -> rung.recipients().stream());
  }
}
