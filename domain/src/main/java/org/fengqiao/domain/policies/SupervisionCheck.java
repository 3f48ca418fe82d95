package org.fengqiao.domain.policies;

import java.util.EnumSet;
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

  SupervisionCheck(SupervisionRule rule, Set<Role> roles, Problems problems) {
    this.rule = rule;
    this.roles = roles;
    this.problems = problems;
  }

  void check(Set<ClockName> clocksOfOthers) {
    if (roles.contains(RoleRule.SUPERIOR)) {
      problems.add("roles", RoleRule.SUPERIOR.value() + " names who ordered it, and no role");
    }
    if (clocksOfOthers.contains(rule.spec().name())) {
      problems.add("supervision.clock.clock", "is none of the clocks of cases or whistles");
    }
    speaks("supervision.order", rule.order());
    speaks("supervision.reply", rule.reply());
    speaks("supervision.return", rule.giveBack());
    for (int i = 0; i < rule.spec().rungs().size(); i++) {
      var rung = rule.spec().rungs().get(i);
      var at = "supervision.clock.rungs[" + i + "]";
      for (int j = 0; j < rung.recipients().size(); j++) {
        isTold(at + ".notify[" + j + "]", rung.recipients().get(j));
      }
      if (rule.texts().containsKey(rung.key())) {
        speaks(at + ".text", rule.texts().get(rung.key()));
      }
    }
  }

  private void isTold(String path, Role role) {
    if (!role.equals(RoleRule.ACTING) && !role.equals(RoleRule.SUPERIOR) && !roles.contains(role)) {
      problems.add(path, "is one of the pack's roles");
    }
  }

  private void speaks(String path, NoticeTemplate text) {
    if (!NAMED.containsAll(text.fields())) {
      problems.add(path, "names {patch} {post} {limit} {due}: a supervision has no other");
    }
  }
}
