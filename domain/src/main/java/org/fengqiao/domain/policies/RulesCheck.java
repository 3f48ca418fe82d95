package org.fengqiao.domain.policies;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.people.Role;

/** Finds where the parts of a pack contradict each other, all of it at once. */
final class RulesCheck {
  private static final int MOST_ROLES = 100;

  /** One a tier, and one a tier for each kind. */
  private static final int MOST_LADDERS = Tier.values().length * (1 + CaseKind.values().length);

  private static final int MOST_CLOCKS = 40;
  private static final int MOST_NOTICES = 100;
  private static final int MOST_STAFFING = 100;

  private final Problems problems = new Problems();
  private final Set<Tier> tiers;
  private final Map<Role, RoleRule> roles;
  private final Map<ClockName, CaseClock> clocks;

  RulesCheck(
      Optional<Tier> defaultTier,
      Map<CaseKind, Tier> kinds,
      List<RoleRule> roles,
      List<Ladder> ladders,
      List<CaseClock> clocks,
      List<NoticeRule> notices) {
    this.tiers = ladders.stream().map(Ladder::tier).collect(Collectors.toSet());
    this.roles =
        roles.stream().collect(Collectors.toMap(RoleRule::role, rule -> rule, (first, _) -> first));
    this.clocks =
        clocks.stream()
            .collect(Collectors.toMap(CaseClock::name, clock -> clock, (first, _) -> first));
    problems.sized("roles", roles.size(), 1, MOST_ROLES);
    problems.distinct("roles", roles, RoleRule::role);
    for (var reserved : List.of(RoleRule.ACTING, RoleRule.PART)) {
      if (this.roles.containsKey(reserved)) {
        problems.add("roles", reserved.value() + " names whoever must act, and is no role");
      }
    }
    problems.sized("ladders", ladders.size(), 1, MOST_LADDERS);
    checkKinds(ladders);
    problems.sized("clocks", clocks.size(), 0, MOST_CLOCKS);
    problems.distinct("clocks", clocks, CaseClock::name);
    problems.sized("notices", notices.size(), 0, MOST_NOTICES);
    defaultTier.ifPresent(tier -> hasLadder("default_tier", tier));
    kinds.forEach((kind, tier) -> hasLadder("kinds." + kind, tier));
    for (int i = 0; i < ladders.size(); i++) {
      check("ladders[" + i + "]", ladders.get(i));
    }
    for (int i = 0; i < clocks.size(); i++) {
      check("clocks[" + i + "]", clocks.get(i), ladders);
    }
    for (int i = 0; i < notices.size(); i++) {
      check("notices[" + i + "]", notices.get(i));
    }
  }

  /** Looks at how matters are classed, besides. */
  RulesCheck check(CategoryRules categories) {
    new CategoryRulesCheck(categories, problems).check(roles, tiers);
    return this;
  }

  /** Looks at what patches must have, besides. */
  RulesCheck check(List<StaffingRule> staffing) {
    problems.sized("staffing", staffing.size(), 0, MOST_STAFFING);
    problems.distinct("staffing", staffing, rule -> List.of(rule.role(), rule.at()));
    for (int i = 0; i < staffing.size(); i++) {
      var rule = staffing.get(i);
      var role = roles.get(rule.role());
      if (role == null) {
        problems.add("staffing[" + i + "].role", "is one of the pack's roles");
      } else if (role.level() != rule.at().level()) {
        problems.add(
            "staffing[" + i + "].at",
            "is a kind of patch of the role's level " + role.level() + ", or in one");
      }
    }
    return this;
  }

  /** Looks at whom the public notice of a grid shows, besides. */
  RulesCheck check(PublicNoticeRule publicNotice) {
    var shown = publicNotice.roles();
    problems.sized("public_notice.roles", shown.size(), 0, PublicNoticeRule.MOST_ROLES);
    problems.distinct("public_notice.roles", shown, role -> role);
    for (int i = 0; i < shown.size(); i++) {
      if (!roles.containsKey(shown.get(i))) {
        problems.add("public_notice.roles[" + i + "]", "is one of the pack's roles");
      }
    }
    return this;
  }

  /** Looks at how matters are handled, besides. */
  RulesCheck check(CaseworkRule casework, CategoryRules categories) {
    var check = new CaseworkCheck(casework, roles, clocks.keySet(), problems);
    check.check(tiers);
    // Where a catalogue is named, it is known which there are once that is read.
    categories.tree().ifPresent(check::check);
    return this;
  }

  /**
   * Passes if nothing was found.
   *
   * @throws Refusal PACK_FAULTY with every problem
   */
  void refuseIfAny() {
    problems.refuseIfAny();
  }

  /** Of each tier one is for all kinds but those that have their own. */
  private void checkKinds(List<Ladder> ladders) {
    var taken = new HashSet<List<Object>>();
    for (int i = 0; i < ladders.size(); i++) {
      var tier = ladders.get(i).tier();
      var kinds = ladders.get(i).kinds();
      if (kinds.isEmpty() && !taken.add(List.of(tier))) {
        problems.add("ladders[" + i + "]", "repeats an earlier entry");
      }
      for (var kind : kinds) {
        if (!taken.add(List.of(tier, kind))) {
          problems.add("ladders[" + i + "].kinds", "has kinds that no earlier one of its tier has");
        }
      }
      if (ladders.stream().noneMatch(other -> other.tier() == tier && other.kinds().isEmpty())) {
        problems.add(
            "ladders[" + i + "].kinds",
            "is left out of one ladder of the tier, for all the others");
      }
    }
  }

  private void check(String path, Ladder ladder) {
    for (int i = 0; i < ladder.steps().size(); i++) {
      var step = ladder.steps().get(i);
      var at = path + ".steps[" + i + "]";
      isKnown(at + ".role", step.role());
      step.clock().ifPresent(clock -> isStepClock(at + ".clock", clock));
      if (step.silenceMoves() && !mayBeMoved(step)) {
        problems.add(at + ".silence_moves", "needs a clock with a rung that escalates");
      }
    }
  }

  private boolean mayBeMoved(LadderStep step) {
    return clocks.values().stream()
        .filter(CaseClock::escalates)
        .anyMatch(clock ->
            clock.startsOn() != ClockEvent.STEP_BEGUN
                || step.clock().filter(clock.name()::equals).isPresent());
  }

  private void check(String path, CaseClock clock, List<Ladder> ladders) {
    boolean named =
        ladders.stream()
            .flatMap(ladder -> ladder.steps().stream())
            .anyMatch(step -> step.clock().filter(clock.name()::equals).isPresent());
    if (clock.startsOn() == ClockEvent.STEP_BEGUN && !named) {
      problems.add(path, "starts with a step, and no step of a ladder names it");
    }
    if (clock.startsOn() == ClockEvent.CLOSED
        && !clock.stopsOn().contains(ClockEvent.CALLED_BACK)) {
      problems.add(path + ".stops_on", "has CALLED_BACK, since nothing else ends a callback");
    }
    if (clock.startsOn() == ClockEvent.CALLED_BACK) {
      problems.add(path + ".starts_on", "is not CALLED_BACK, after which nobody is to act");
    }
    if (clock.startsOn() == ClockEvent.CLOSED && clock.escalates()) {
      problems.add(path, "starts on CLOSED, when no ladder moves: no rung of it escalates");
    }
    if (clock.startsOn() == ClockEvent.ON_THE_BOOKS && clock.escalates()) {
      problems.add(path, "starts on ON_THE_BOOKS, when no ladder moves: no rung of it escalates");
    }
    if (clock.isOfParts() && clock.escalates()) {
      problems.add(path, "is of a part, whose silence moves no ladder: no rung of it escalates");
    }
    for (int i = 0; i < clock.spec().rungs().size(); i++) {
      var told = clock.spec().rungs().get(i).recipients();
      for (int j = 0; j < told.size(); j++) {
        isTold(path + ".rungs[" + i + "].notify[" + j + "]", told.get(j), clock.isOfParts());
      }
    }
  }

  private void check(String path, NoticeRule notice) {
    for (int i = 0; i < notice.to().size(); i++) {
      isTold(path + ".notify[" + i + "]", notice.to().get(i), notice.isOfParts());
    }
    if (notice.clock().isPresent() && !clocks.containsKey(notice.clock().get())) {
      problems.add(path + ".clock", "is one of the pack's clocks");
    }
  }

  private void isStepClock(String path, ClockName name) {
    var clock = clocks.get(name);
    if (clock == null || clock.startsOn() != ClockEvent.STEP_BEGUN) {
      problems.add(path, "is one of the pack's clocks that start on STEP_BEGUN");
    }
  }

  private void isTold(String path, Role role, boolean ofParts) {
    if (!role.equals(RoleRule.PART)) {
      isKnown(path, role);
    } else if (!ofParts) {
      problems.add(path, "is " + RoleRule.PART.value() + " only where a part is spoken of");
    }
  }

  private void isKnown(String path, Role role) {
    if (!roles.containsKey(role) && !role.equals(RoleRule.ACTING)) {
      problems.add(path, "is one of the pack's roles or " + RoleRule.ACTING.value());
    }
  }

  private void hasLadder(String path, Tier tier) {
    if (!tiers.contains(tier)) {
      problems.add(path, "is a tier that has a ladder");
    }
  }
}
