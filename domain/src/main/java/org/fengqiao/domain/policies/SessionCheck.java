package org.fengqiao.domain.policies;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/** Finds where the rules of joint sessions contradict themselves or the rest of their pack. */
final class SessionCheck {
  private static final Set<NoticeField> NAMED =
      EnumSet.of(
          NoticeField.PATCH,
          NoticeField.UNIT,
          NoticeField.POST,
          NoticeField.LIMIT,
          NoticeField.DUE);
  private static final List<Role> STANDING_IN = List.of(RoleRule.ACTING, RoleRule.CONVENER);

  private final SessionRule rule;
  private final Map<Role, RoleRule> roles;
  private final Problems problems;
  private final LimitCheck limits;

  SessionCheck(SessionRule rule, Map<Role, RoleRule> roles, Problems problems) {
    this.rule = rule;
    this.roles = roles;
    this.problems = problems;
    this.limits = new LimitCheck("a session", NAMED, roles.keySet(), STANDING_IN, problems);
  }

  /** Looks at them, and adds their clocks to those that have a name. */
  void check(Set<ClockName> taken) {
    if (roles.containsKey(RoleRule.CONVENER)) {
      problems.add("roles", RoleRule.CONVENER.value() + " names who convened, and no role");
    }
    levels();
    speaksOfCall("sessions.call", rule.call());
    rule.cancel().ifPresent(text -> speaksOfCall("sessions.cancel", text));
    limits.speaks("sessions.task", rule.task());
    limits.check("sessions.holding", rule.holding(), taken);
    limits.check("sessions.tasks", rule.tasks(), taken);
    if (!rule.tasks().tellsWhenMissed(RoleRule.CONVENER)) {
      problems.add(
          "sessions.tasks.rungs",
          "has one at due or later that notifies " + RoleRule.CONVENER.value());
    }
  }

  private void levels() {
    problems.sized("sessions.levels", rule.levels().size(), 1, Level.values().length);
    for (int i = 0; i < rule.levels().size(); i++) {
      var one = rule.levels().get(i);
      var at = "sessions.levels[" + i + "]";
      if (i > 0 && one.level().compareTo(rule.levels().get(i - 1).level()) >= 0) {
        problems.add(at + ".level", "is above the one before it");
      }
      var post = roles.get(one.convener());
      if (post == null || post.level() != one.level()) {
        problems.add(at + ".convener", "is one of the pack's roles, with posts at that level");
      }
    }
  }

  private void speaksOfCall(String path, NoticeTemplate text) {
    limits.speaks(path, text);
    if (text.fields().contains(NoticeField.LIMIT)) {
      problems.add(path, "names no {limit}: a call has none");
    }
  }
}
