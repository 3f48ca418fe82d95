package org.fengqiao.domain.policies;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.people.Role;

/** Finds where what a pack says of categories contradicts itself, its roles or its catalogue. */
final class CategoryRulesCheck {
  private static final int MOST_OWN = 2_000;
  private static final int MOST_RESPONSIBILITIES = 5_000;
  private static final int MOST_EVIDENCE = 2_000;
  private static final int MOST_ROUTES = 2_000;

  private final CategoryRules rules;
  private final Problems problems;

  CategoryRulesCheck(CategoryRules rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  void check(Map<Role, RoleRule> roles, Set<Tier> tiers) {
    problems.sized("categories", rules.own().size(), 0, MOST_OWN);
    problems.distinct("categories", rules.own(), CategoryRule::code);
    for (int i = 0; i < rules.own().size(); i++) {
      if (!tiers.contains(rules.own().get(i).tier())) {
        problems.add("categories[" + i + "].tier", "is a tier that has a ladder");
      }
    }
    var responsibilities = rules.responsibilities();
    problems.sized("responsibilities", responsibilities.size(), 0, MOST_RESPONSIBILITIES);
    problems.distinct(
        "responsibilities", responsibilities, rule -> List.of(rule.category(), rule.level()));
    for (int i = 0; i < responsibilities.size(); i++) {
      if (!roles.containsKey(responsibilities.get(i).post().role())) {
        problems.add("responsibilities[" + i + "].role", "is one of the pack's roles");
      }
    }
    problems.sized("evidence", rules.evidence().size(), 0, MOST_EVIDENCE);
    problems.distinct(
        "evidence", rules.evidence(), rule -> List.of(rule.category(), rule.mediaTypes()));
    problems.sized("special_routes", rules.specialRoutes().size(), 0, MOST_ROUTES);
    problems.distinct("special_routes", rules.specialRoutes(), SpecialRoute::category);
    checkCodes(tiers);
  }

  /** Looks only at which categories it speaks of, and at their tiers, once these are known. */
  void checkCodes(Set<Tier> tiers) {
    rules.tree().ifPresent(tree -> check(tree, tiers));
  }

  private void check(CategoryTree tree, Set<Tier> tiers) {
    are(tree, "categories", "code", rules.own().stream().map(CategoryRule::code).toList());
    are(
        tree,
        "responsibilities",
        "category",
        rules.responsibilities().stream().map(ResponsibilityRule::category).toList());
    are(
        tree,
        "evidence",
        "category",
        rules.evidence().stream().map(EvidenceRule::category).toList());
    are(
        tree,
        "special_routes",
        "category",
        rules.specialRoutes().stream().map(SpecialRoute::category).toList());
    for (var code : rules.admission().map(AdmissionRule::categories).orElse(Set.of())) {
      if (!tree.has(code)) {
        problems.add("admission.categories", "are categories, which " + code.value() + " is not");
      }
    }
    if (rules.catalogue().isPresent()) {
      haveLadders(tree, tiers);
    }
  }

  private void are(CategoryTree tree, String section, String key, List<CategoryCode> codes) {
    for (int i = 0; i < codes.size(); i++) {
      if (!tree.has(codes.get(i))) {
        problems.add(
            section + "[" + i + "]." + key,
            rules
                .catalogue()
                .map(version -> "is a category of " + version)
                .orElse("is one of the pack's categories"));
      }
    }
  }

  /** Each tier that a catalogue gives a matter is told once, by the first category that has it. */
  private void haveLadders(CategoryTree tree, Set<Tier> tiers) {
    var told = new HashSet<>(tiers);
    var own = rules.own().stream().map(CategoryRule::code).collect(Collectors.toSet());
    for (var category : tree.all()) {
      category
          .tier()
          .filter(tier -> !own.contains(category.code()) && told.add(tier))
          .ifPresent(tier ->
              problems.add(
                  "catalogue",
                  "gives %s the tier %s, which has no ladder"
                      .formatted(category.code().value(), tier)));
    }
  }
}
