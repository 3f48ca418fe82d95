package org.fengqiao.domain.policies;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.petitions.PetitionLimit;

/** Finds where the rules of petitions contradict themselves or the rest of their pack. */
final class PetitionCheck {
  private static final int MOST_REPRESENTATIVES = 100;
  private static final Set<NoticeField> NAMED =
      EnumSet.of(NoticeField.PATCH, NoticeField.UNIT, NoticeField.LIMIT, NoticeField.DUE);
  private static final List<Role> STANDING_IN =
      List.of(RoleRule.ACTING, RoleRule.REGISTRAR, RoleRule.LEADER);

  private final PetitionRule rule;
  private final Map<Role, RoleRule> roles;
  private final Problems problems;
  private final LimitCheck limits;

  PetitionCheck(PetitionRule rule, Map<Role, RoleRule> roles, Problems problems) {
    this.rule = rule;
    this.roles = roles;
    this.problems = problems;
    this.limits = new LimitCheck("a petition", NAMED, roles.keySet(), STANDING_IN, problems);
  }

  /** Looks at them, and adds their clocks to those that have a name. */
  void check(Set<ClockName> taken) {
    for (var reserved : List.of(RoleRule.REGISTRAR, RoleRule.LEADER)) {
      if (roles.containsKey(reserved)) {
        problems.add("roles", reserved.value() + " names who has to do with one, and no role");
      }
    }
    if (rule.mostRepresentatives() < 1 || rule.mostRepresentatives() > MOST_REPRESENTATIVES) {
      problems.add("petitions.most_representatives", "is 1 to " + MOST_REPRESENTATIVES);
    }
    limits.speaks("petitions.routed", rule.routed());
    rule.upheld().ifPresent(text -> limits.speaks("petitions.upheld", text));
    rule.dismissed().ifPresent(text -> limits.speaks("petitions.dismissed", text));
    var first = rule.limit(PetitionLimit.ROUTE).enacted().getFirst().from();
    for (var of : PetitionLimit.values()) {
      var enacted = rule.limit(of).enacted();
      if (!enacted.getFirst().from().equals(first)) {
        problems.add(path(of, 0) + ".from", "is the day from which route has its first law");
      }
      for (int i = 0; i < enacted.size(); i++) {
        enacted(path(of, i), of, enacted.get(i), taken);
      }
    }
  }

  private static String path(PetitionLimit of, int law) {
    return "petitions.%s.enacted[%d]".formatted(of.name().toLowerCase(Locale.ROOT), law);
  }

  private void enacted(
      String path, PetitionLimit of, LawfulLimit.Enacted enacted, Set<ClockName> taken) {
    limits.check(path, enacted.rule(), taken);
    if (enacted.longestExtension().isPresent() != (of == PetitionLimit.DECIDE)) {
      problems.add(
          path + ".longest_extension", "is given of decide, and of no other: none is extended");
    }
  }
}
