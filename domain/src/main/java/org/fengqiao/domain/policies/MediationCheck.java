package org.fengqiao.domain.policies;

import java.util.EnumSet;
import java.util.HashSet;
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
  private final Map<Role, RoleRule> roles;
  private final Problems problems;

  MediationCheck(MediationRule rule, Map<Role, RoleRule> roles, Problems problems) {
    this.rule = rule;
    this.roles = roles;
    this.problems = problems;
  }

  void check(Set<ClockName> clocksOfOthers) {
    problems.sized("mediation.types", rule.types().size(), 1, MediationRule.MOST_TYPES);
    problems.distinct("mediation.types", rule.types(), DisputeType::code);
    rule.longestExtension()
        .filter(most -> !most.suffix().equals(rule.mediating().spec().budget().suffix()))
        .ifPresent(_ ->
            problems.add("mediation.longest_extension", "is in the unit of mediating's budget"));
    var taken = new HashSet<>(clocksOfOthers);
    limit("mediation.acceptance", rule.acceptance(), taken);
    limit("mediation.mediating", rule.mediating(), taken);
    limit("mediation.performance", rule.performance(), taken);
    lawful("mediation.confirmation", rule.confirmation(), taken);
    lawful("mediation.court", rule.court(), taken);
    speaks("mediation.coming", rule.coming());
    speaks("mediation.danger.text", rule.danger().text());
    if (rule.danger().text().fields().stream().anyMatch(NoticeField::isOfClock)) {
      problems.add("mediation.danger.text", "names no {limit} and no {due}: it has none");
    }
    var notified = rule.danger().notified();
    problems.sized("mediation.danger.notify", notified.size(), 1, 20);
    for (int i = 0; i < notified.size(); i++) {
      isTold("mediation.danger.notify[" + i + "]", notified.get(i));
    }
  }

  private void lawful(String path, LawfulLimit limit, Set<ClockName> taken) {
    for (int i = 0; i < limit.enacted().size(); i++) {
      limit(path + ".enacted[" + i + "]", limit.enacted().get(i).rule(), taken);
    }
  }

  private void limit(String path, LimitRule limit, Set<ClockName> taken) {
    if (!taken.add(limit.name())) {
      problems.add(path + ".clock", "is no other clock of the pack");
    }
    for (int i = 0; i < limit.spec().rungs().size(); i++) {
      var rung = limit.spec().rungs().get(i);
      var at = path + ".rungs[" + i + "]";
      for (int j = 0; j < rung.recipients().size(); j++) {
        isTold(at + ".notify[" + j + "]", rung.recipients().get(j));
      }
      if (limit.texts().containsKey(rung.key())) {
        speaks(at + ".text", limit.texts().get(rung.key()));
      }
    }
  }

  private void isTold(String path, Role role) {
    if (!role.equals(RoleRule.ACTING) && !roles.containsKey(role)) {
      problems.add(path, "is one of the pack's roles");
    }
  }

  private void speaks(String path, NoticeTemplate text) {
    if (!NAMED.containsAll(text.fields())) {
      problems.add(path, "names {patch} {unit} {limit} {due}: a mediation has no other");
    }
  }
}
