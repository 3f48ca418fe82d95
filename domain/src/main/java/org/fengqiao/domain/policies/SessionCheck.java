package org.fengqiao.domain.policies;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/** Finds where the rules of joint sessions contradict themselves or the rest of their pack. */
final class SessionCheck {
  private static final Set<NoticeField> OF_CASES =
      EnumSet.of(NoticeField.NUMBER, NoticeField.TIER, NoticeField.CATEGORY);

  private final SessionRule rule;
  private final Map<Role, RoleRule> roles;
  private final Problems problems;

  SessionCheck(SessionRule rule, Map<Role, RoleRule> roles, Problems problems) {
    this.rule = rule;
    this.roles = roles;
    this.problems = problems;
  }

  void check(Set<ClockName> clocksOfOthers) {
    if (roles.containsKey(RoleRule.CONVENER)) {
      problems.add("roles", RoleRule.CONVENER.value() + " names who convened, and no role");
    }
    levels();
    speaksOfCall("sessions.call", rule.call());
    rule.cancel().ifPresent(text -> speaksOfCall("sessions.cancel", text));
    speaks("sessions.task", rule.task());
    limit("sessions.holding", rule.holding(), clocksOfOthers);
    limit("sessions.tasks", rule.tasks(), clocksOfOthers);
    if (rule.tasks().name().equals(rule.holding().name())) {
      problems.add("sessions.tasks.clock", "is another than that of holding");
    }
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

  private void limit(String path, LimitRule limit, Set<ClockName> clocksOfOthers) {
    if (clocksOfOthers.contains(limit.name())) {
      problems.add(path + ".clock", "is none of the clocks of cases, whistles or supervisions");
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
    if (!role.equals(RoleRule.ACTING)
        && !role.equals(RoleRule.CONVENER)
        && !roles.containsKey(role)) {
      problems.add(path, "is one of the pack's roles");
    }
  }

  private void speaksOfCall(String path, NoticeTemplate text) {
    speaks(path, text);
    if (text.fields().contains(NoticeField.LIMIT)) {
      problems.add(path, "names no {limit}: a call has none");
    }
  }

  private void speaks(String path, NoticeTemplate text) {
    if (text.fields().stream().anyMatch(OF_CASES::contains)) {
      problems.add(path, "names {patch} {unit} {post} {limit} {due}: a session has no other");
    }
  }
}
