package org.fengqiao.domain.policies;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.people.Role;

/** Finds where a rule of supervisions contradicts the rest of its pack. */
final class SupervisionCheck {
  private static final Set<NoticeField> NAMED =
      EnumSet.of(NoticeField.PATCH, NoticeField.POST, NoticeField.LIMIT, NoticeField.DUE);

  private final SupervisionRule rule;
  private final Set<Role> roles;
  private final Problems problems;
  private final LimitCheck limits;

  SupervisionCheck(SupervisionRule rule, Set<Role> roles, Problems problems) {
    this.rule = rule;
    this.roles = roles;
    this.problems = problems;
    this.limits =
        new LimitCheck(
            "a supervision", NAMED, roles, List.of(RoleRule.ACTING, RoleRule.SUPERIOR), problems);
  }

  /** Looks at it, and adds its clock to those that have a name. */
  void check(Set<ClockName> taken) {
    if (roles.contains(RoleRule.SUPERIOR)) {
      problems.add("roles", RoleRule.SUPERIOR.value() + " names who ordered it, and no role");
    }
    limits.speaks("supervision.order", rule.order());
    limits.speaks("supervision.reply", rule.reply());
    limits.speaks("supervision.return", rule.giveBack());
    limits.check("supervision.clock", rule.spec(), rule.texts(), taken);
  }
}
