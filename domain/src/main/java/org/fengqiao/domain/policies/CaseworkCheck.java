package org.fengqiao.domain.policies;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/** Finds where what a pack says of handling contradicts itself or the rest of the pack. */
final class CaseworkCheck {
  private static final int MOST_REVIEWS = 20;

  private final CaseworkRule casework;
  private final Map<Role, RoleRule> roles;
  private final Set<ClockName> clocks;
  private final Problems problems;

  CaseworkCheck(
      CaseworkRule casework, Map<Role, RoleRule> roles, Set<ClockName> clocks, Problems problems) {
    this.casework = casework;
    this.roles = roles;
    this.clocks = clocks;
    this.problems = problems;
  }

  void check(Set<Tier> tiers) {
    casework
        .objections()
        .clock()
        .filter(clock -> !clocks.contains(clock))
        .ifPresent(_ -> problems.add("objections.clock", "is one of the pack's clocks"));
    isRole("callback.role", casework.callback().by());
    limits(new HashSet<>(clocks));
    reviews();
    isRole("spot_check.role", casework.spotCheck().by());
    handling(tiers);
  }

  /** Looks at each section with limits, which adds its clocks to those that have a name. */
  private void limits(Set<ClockName> taken) {
    new WhistleCheck(casework.whistles(), roles.keySet(), problems).check(taken);
    casework
        .supervision()
        .ifPresent(rule -> new SupervisionCheck(rule, roles.keySet(), problems).check(taken));
    casework.sessions().ifPresent(rule -> new SessionCheck(rule, roles, problems).check(taken));
    casework.mediation().ifPresent(rule -> new MediationCheck(rule, roles, problems).check(taken));
    casework.petitions().ifPresent(rule -> new PetitionCheck(rule, roles, problems).check(taken));
    casework.rewards().ifPresent(rule -> new RewardCheck(rule, roles, problems).check(taken));
  }

  /** Looks at what it says of categories, where the pack's own are all there are. */
  void check(CategoryTree tree) {
    casework.spotCheck().withoutCategories().stream()
        .filter(code -> !tree.has(code))
        .forEach(code ->
            problems.add(
                "spot_check.exclude_categories",
                "has codes of the pack's categories, which " + code.value() + " is not"));
  }

  private void isRole(String path, Optional<Role> role) {
    role.ifPresent(one -> problems.isRole(path, one, roles.keySet()));
  }

  private void reviews() {
    var reviews = casework.reviews();
    problems.sized("progress_reviews", reviews.size(), 0, MOST_REVIEWS);
    problems.distinct(
        "progress_reviews", reviews, review -> List.of(review.kind(), review.level()));
    for (int i = 0; i < reviews.size(); i++) {
      var review = reviews.get(i);
      var at = "progress_reviews[" + i + "]";
      var role = roles.get(review.role());
      if (review.level() == Level.PROVINCE) {
        // No list reads the cases of a province: its cities review their own.
        problems.add(at + ".level", "is CITY or below");
      }
      if (role == null) {
        problems.add(at + ".role", "is one of the pack's roles");
      } else if (role.level().compareTo(review.level()) > 0) {
        problems.add(at + ".level", "is the role's level, or below it");
      }
    }
  }

  private void handling(Set<Tier> tiers) {
    var handling = casework.handling();
    problems.sized("campaigns", handling.campaigns().size(), 0, HandlingRule.MOST_CAMPAIGNS);
    problems.distinct("campaigns", handling.campaigns(), Campaign::code);
    handling.modes().keySet().forEach(tier -> hasLadder("modes." + tier, tier, tiers));
    handling.measures().keySet().forEach(tier -> hasLadder("measures." + tier, tier, tiers));
  }

  private void hasLadder(String path, Tier tier, Set<Tier> tiers) {
    if (!tiers.contains(tier)) {
      problems.add(path, "is a tier that has a ladder");
    }
  }
}
