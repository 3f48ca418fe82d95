package org.fengqiao.domain.policies;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.grids.Level;

/**
 * How a pack classes matters, and what it says of each category (事项分类规则). What is said of a
 * category holds for all below it, unless a nearer one says otherwise.
 *
 * @param own the pack's own entries, at most 2,000: all its categories where it has no catalogue,
 *     else what goes before the catalogue's word on the same category
 * @param catalogue the catalogue it classes by; empty for its own entries
 * @param tree the categories; empty while the catalogue is still to be read: see {@link #on}
 * @param responsibilities at most 5,000, one a category and level
 * @param admission what a level may be given; empty where it may be given anything
 * @param evidence at most 2,000; of the entries for one category all must be met
 * @param specialRoutes at most 2,000, one a category
 */
public record CategoryRules(
    List<CategoryRule> own,
    Optional<CatalogueVersion> catalogue,
    Optional<CategoryTree> tree,
    List<ResponsibilityRule> responsibilities,
    Optional<AdmissionRule> admission,
    List<EvidenceRule> evidence,
    List<SpecialRoute> specialRoutes) {
  public CategoryRules {
    own = List.copyOf(own);
    tree = catalogue.isPresent() ? tree : Optional.of(CategoryTree.flat(own));
    responsibilities = List.copyOf(responsibilities);
    Objects.requireNonNull(admission);
    evidence = List.copyOf(evidence);
    specialRoutes = List.copyOf(specialRoutes);
  }

  /** Of a pack that lists its categories and says no more of them. */
  public static CategoryRules listing(List<CategoryRule> own) {
    return new CategoryRules(
        own, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());
  }

  /** The same, with the categories of its catalogue. */
  CategoryRules on(CategoryTree categories) {
    return new CategoryRules(
        own,
        catalogue,
        Optional.of(categories),
        responsibilities,
        admission,
        evidence,
        specialRoutes);
  }

  /** What is made of a category, that of wider ones included; empty for one that is not there. */
  public Optional<Category> find(CategoryCode code) {
    if (catalogue.isEmpty()) {
      return read().find(code); // Its tree is made of its own entries.
    }
    var upwards = read().upwards(code);
    return upwards.stream()
        .findFirst()
        .map(itself ->
            new Category(
                code,
                itself.parent(),
                ownOf(code).map(CategoryRule::name).orElse(itself.name()),
                nearest(upwards, CategoryRule::kind, Category::kind),
                nearest(upwards, rule -> Optional.of(rule.tier()), Category::tier)));
  }

  /** The ladder as it is for a matter: its levels given to whose the matter is there. */
  Ladder forMatter(Ladder ladder, Classing classing) {
    if (responsibilities.isEmpty()) {
      return ladder;
    }
    var codes = codes(classing);
    var here = responsibilities.stream().filter(rule -> codes.contains(rule.category())).toList();
    var replaced = ladder;
    for (var level : Level.values()) {
      var nearest =
          here.stream()
              .filter(rule -> rule.level() == level)
              .min(Comparator.comparingInt(rule -> codes.indexOf(rule.category())));
      if (nearest.isPresent()) {
        replaced = replaced.with(nearest.get().post());
      }
    }
    return replaced;
  }

  /** Whether such a matter may be given to posts and units of that level. */
  public boolean admits(Level level, Classing classing) {
    return admission
        .filter(rule -> rule.level() == level && classing.category().isPresent())
        .map(rule -> codes(classing).stream().anyMatch(rule.categories()::contains))
        .orElse(true);
  }

  /** What the resolution of such a matter must bring, all of it. */
  public List<EvidenceRule> evidenceFor(Classing classing) {
    return nearest(classing, evidence, EvidenceRule::category);
  }

  /** Where such a matter goes; empty for one that is for this system. */
  public Optional<SpecialRoute> specialRouteOf(Classing classing) {
    return nearest(classing, specialRoutes, SpecialRoute::category).stream().findFirst();
  }

  private CategoryTree read() {
    return tree.orElseThrow(
        () -> new IllegalStateException("not read on its catalogue: " + catalogue));
  }

  private Optional<CategoryRule> ownOf(CategoryCode code) {
    return own.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  /** The category and those above it, the nearest first; of one that is not there itself alone. */
  private List<CategoryCode> codes(Classing classing) {
    if (classing.category().isEmpty()) {
      return List.of();
    }
    var itself = classing.category().get();
    var upwards = read().upwards(itself);
    return upwards.isEmpty() ? List.of(itself) : upwards.stream().map(Category::code).toList();
  }

  private <R> List<R> nearest(
      Classing classing, List<R> rules, Function<R, CategoryCode> categories) {
    if (rules.isEmpty()) {
      return List.of(); // Asked of each report, and most packs say nothing here.
    }
    for (var code : codes(classing)) {
      var said = rules.stream().filter(rule -> categories.apply(rule).equals(code)).toList();
      if (!said.isEmpty()) {
        return said;
      }
    }
    return List.of();
  }

  private <T> Optional<T> nearest(
      List<Category> upwards,
      Function<CategoryRule, Optional<T>> byPack,
      Function<Category, Optional<T>> byCatalogue) {
    return upwards.stream()
        .flatMap(at -> ownOf(at.code()).flatMap(byPack).or(() -> byCatalogue.apply(at)).stream())
        .findFirst();
  }
}
