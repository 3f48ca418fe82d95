package org.fengqiao.domain.policies;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.domain.rewards.RewardTable;
import org.fengqiao.domain.rewards.RewardTable.Grade;
import org.fengqiao.domain.rewards.RiskType;

/** Finds where the rules of rewards contradict themselves or the rest of their pack. */
final class RewardCheck {
  private static final Set<NoticeField> NAMED =
      EnumSet.of(NoticeField.PATCH, NoticeField.UNIT, NoticeField.LIMIT, NoticeField.DUE);

  private final RewardRule rule;
  private final Map<Role, RoleRule> roles;
  private final Problems problems;
  private final LimitCheck limits;

  RewardCheck(RewardRule rule, Map<Role, RoleRule> roles, Problems problems) {
    this.rule = rule;
    this.roles = roles;
    this.problems = problems;
    this.limits =
        new LimitCheck("a clue", NAMED, roles.keySet(), List.of(RoleRule.ACTING), problems);
  }

  /** Looks at them, and adds their clocks to those that have a name. */
  void check(Set<ClockName> taken) {
    problems.isRole("rewards.handler", rule.handler(), roles.keySet());
    problems.isRole("rewards.office", rule.office(), roles.keySet());
    apart("rewards.handler", rule.handler());
    table();
    limits.speaks("rewards.coming", rule.coming());
    for (var of : ClueLimit.values()) {
      limits.check("rewards." + of.name().toLowerCase(Locale.ROOT), rule.limit(of), taken);
    }
    var claim = rule.limit(ClueLimit.CLAIM).spec().budget();
    if (!rule.longestExtension().suffix().equals(claim.suffix())) {
      problems.add("rewards.longest_extension", "is in the unit of claim's budget");
    }
  }

  /** Who verifies clues looks at no reporter, and who rewards them may. */
  private void apart(String at, Role handler) {
    if (handler.equals(rule.office())) {
      problems.add(at, "is another than rewards.office");
    }
  }

  private void table() {
    var types = rule.table().types();
    problems.sized("rewards.types", types.size(), 1, RewardTable.MOST_TYPES);
    problems.distinct("rewards.types", types, RiskType::code);
    var grades = rule.table().grades();
    problems.sized("rewards.grades", grades.size(), 1, RewardTable.MOST_GRADES);
    problems.distinct("rewards.grades", grades, Grade::code);
    for (int i = 0; i < types.size(); i++) {
      type("rewards.types[" + i + "]", types.get(i));
    }
  }

  private void type(String path, RiskType type) {
    type.handler().ifPresent(role -> problems.isRole(path + ".handler", role, roles.keySet()));
    type.handler().ifPresent(role -> apart(path + ".handler", role));
    var codes = rule.table().grades().stream().map(Grade::code).collect(Collectors.toSet());
    type.fen().keySet().stream()
        .filter(grade -> !codes.contains(grade))
        .map(GradeCode::value)
        .sorted()
        .forEach(grade -> problems.add(path + ".fen." + grade, "is of one of the grades"));
    rises(path, type);
  }

  /** The more a clue brought about, the more it is worth, or as much. */
  private void rises(String path, RiskType type) {
    long below = 0;
    for (var grade : rule.table().grades()) {
      long worth = type.fen().getOrDefault(grade.code(), below);
      if (worth < below) {
        problems.add(
            path + ".fen." + grade.code().value(), "is no less than that of a lower grade");
      }
      below = Math.max(below, worth);
    }
  }
}
