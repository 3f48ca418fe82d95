package org.fengqiao.domain.policies;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.mediation.DisputeType;
import org.fengqiao.domain.people.Role;

/** Finds where the rules of mediation contradict themselves or the rest of their pack. */
final class MediationCheck {
  private static final Set<NoticeField> NAMED =
      EnumSet.of(NoticeField.PATCH, NoticeField.UNIT, NoticeField.LIMIT, NoticeField.DUE);

  private final MediationRule rule;
  private final Problems problems;
  private final LimitCheck limits;

  MediationCheck(MediationRule rule, Map<Role, RoleRule> roles, Problems problems) {
    this.rule = rule;
    this.problems = problems;
    this.limits =
        new LimitCheck("a mediation", NAMED, roles.keySet(), List.of(RoleRule.ACTING), problems);
  }

  /** Looks at them, and adds their clocks to those that have a name. */
  void check(Set<ClockName> taken) {
    problems.sized("mediation.types", rule.types().size(), 1, MediationRule.MOST_TYPES);
    problems.distinct("mediation.types", rule.types(), DisputeType::code);
    rule.longestExtension()
        .filter(most -> !most.suffix().equals(rule.mediating().spec().budget().suffix()))
        .ifPresent(_ ->
            problems.add("mediation.longest_extension", "is in the unit of mediating's budget"));
    limits.check("mediation.acceptance", rule.acceptance(), taken);
    limits.check("mediation.mediating", rule.mediating(), taken);
    limits.check("mediation.performance", rule.performance(), taken);
    lawful("mediation.confirmation", rule.confirmation(), taken);
    lawful("mediation.court", rule.court(), taken);
    limits.speaks("mediation.coming", rule.coming());
    limits.speaks("mediation.danger.text", rule.danger().text());
    if (rule.danger().text().fields().stream().anyMatch(NoticeField::isOfClock)) {
      problems.add("mediation.danger.text", "names no {limit} and no {due}: it has none");
    }
    var notified = rule.danger().notified();
    problems.sized("mediation.danger.notify", notified.size(), 1, 20);
    limits.tells("mediation.danger.notify", notified);
  }

  private void lawful(String path, LawfulLimit limit, Set<ClockName> taken) {
    for (int i = 0; i < limit.enacted().size(); i++) {
      limits.check(path + ".enacted[" + i + "]", limit.enacted().get(i).rule(), taken);
    }
  }
}
