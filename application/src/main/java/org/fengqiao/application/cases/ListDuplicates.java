package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.application.cases.Duplicates.Likely;
import org.fengqiao.application.cases.Duplicates.Titled;
import org.fengqiao.application.grids.Divisions;
import org.fengqiao.application.grids.GridKin;
import org.fengqiao.application.grids.Grids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Category;
import org.fengqiao.domain.policies.DuplicateRule;
import org.fengqiao.domain.policies.Rules;

/**
 * Finds what may be the same matter as a case (疑似重复), among the newest reports of its patch and
 * time. Only words that stand, and that the caller may read, are compared or told.
 */
public final class ListDuplicates {
  /** So many are answered at most. */
  public static final int MOST = 20;

  /** So many reports of the window are looked at, the newest. */
  public static final int MOST_LOOKED_AT = PageRequest.MOST;

  private static final int MOST_COMMON = 5;

  /** Of a longer text the beginning tells what it is about. */
  private static final int COMPARED_CHARACTERS = 2_000;

  private static final Comparator<Compared> MOST_ALIKE =
      Comparator.comparing(Compared::score, Comparator.reverseOrder())
          .thenComparing(Compared::apart)
          .thenComparing(one -> one.found().id().value());

  private final Access access;
  private final CaseDesk desk;
  private final Cases cases;
  private final Contents contents;
  private final GridKin kin;
  private final Divisions divisions;
  private final Grids grids;
  private final Policies policies;
  private final Likeness likeness;
  private final InstantSource clock;

  @Inject
  public ListDuplicates(
      Access access,
      CaseDesk desk,
      Cases cases,
      Contents contents,
      GridKin kin,
      Divisions divisions,
      Grids grids,
      Policies policies,
      Likeness likeness,
      InstantSource clock) {
    this.access = access;
    this.desk = desk;
    this.cases = cases;
    this.contents = contents;
    this.kin = kin;
    this.divisions = divisions;
    this.grids = grids;
    this.policies = policies;
    this.likeness = likeness;
    this.clock = clock;
  }

  private record Compared(Case found, String words, BigDecimal score, Duration apart) {}

  /**
   * The likely ones.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND
   */
  public Duplicates list(Caller caller, CaseId id) {
    access.require(caller, Right.LIST_DUPLICATES);
    var c = desk.inSight(caller, id).aggregate();
    var rules = policies.inForce(c.patch().division(), clock.instant()).map(PackInForce::rules);
    var rule = rules.map(said -> said.casework().duplicates()).orElse(DuplicateRule.DEFAULT);
    var ground = ground(c.patch(), rule);
    var around = ground.map(scope -> around(caller, c, scope, rule.window()));
    var all = around.map(page -> candidates(c, page.items())).orElse(List.of());
    var contents = words(c, all);
    var shown = CaseView.shown(c.words().report(), contents);
    var compared =
        text(c, contents).stream().flatMap(words -> compared(c, words, all, contents)).toList();
    var likely =
        compared.stream()
            .filter(one -> one.score().compareTo(rule.leastLikeness()) >= 0)
            .sorted(MOST_ALIKE)
            .limit(MOST)
            .map(one -> likely(c, one, contents, rules))
            .toList();
    boolean truncated = around.flatMap(Page::next).isPresent();
    return new Duplicates(likely, ground.map(this::titled), compared.size(), truncated, shown);
  }

  /** The patch to look on; empty for one that is all of a province, which is no place. */
  private static Optional<Scope> ground(Patch patch, DuplicateRule rule) {
    var division = patch.division();
    return switch (rule.within()) {
      case GRID ->
          patch.grid().isPresent()
              ? patch.grid().map(Scope.InGrid::new)
              : inDivision(division, Level.VILLAGE);
      case VILLAGE -> inDivision(division, Level.VILLAGE);
      case TOWN -> inDivision(division, Level.TOWN);
    };
  }

  private static Optional<Scope> inDivision(DivisionCode division, Level level) {
    var at = division.at(level).orElse(division);
    return at.level() == Level.PROVINCE ? Optional.empty() : Optional.of(new Scope.InDivision(at));
  }

  private Page<Loaded<Case>> around(Caller caller, Case c, Scope scope, Duration window) {
    var reported = c.origin().reportTime();
    var filter =
        new CaseFilter(
            Optional.of(scope),
            Set.of(),
            Set.of(),
            Optional.of(reported.minus(window)),
            Optional.of(reported.plus(window).plusNanos(1)));
    var page = new PageRequest(MOST_LOOKED_AT, Optional.empty());
    return cases.list(filter.following(kin), access.sightOf(caller), page);
  }

  /** All but the case itself, those of another category, and those it is merged with already. */
  private static List<Case> candidates(Case c, List<Loaded<Case>> around) {
    return around.stream()
        .map(Loaded::aggregate)
        .filter(other -> !other.id().equals(c.id()))
        .filter(other -> !c.merged().contains(other.id()))
        .filter(other -> c.mergedInto().filter(other.id()::equals).isEmpty())
        .filter(other -> c.mergedInto().isEmpty() || !other.mergedInto().equals(c.mergedInto()))
        .filter(other -> mayBeOfOneCategory(c, other))
        .toList();
  }

  private static boolean mayBeOfOneCategory(Case one, Case other) {
    var category = one.classing().category();
    var others = other.classing().category();
    return category.isEmpty() || others.isEmpty() || category.equals(others);
  }

  private Map<ContentId, Content> words(Case c, List<Case> others) {
    var wanted =
        Stream.concat(Stream.of(c), others.stream()).map(one -> one.words().report().id()).toList();
    return contents.findAll(wanted);
  }

  private Stream<Compared> compared(
      Case c, String words, List<Case> others, Map<ContentId, Content> contents) {
    return others.stream()
        .flatMap(
            other -> text(other, contents).stream().map(its -> compared(c, words, other, its)));
  }

  private Compared compared(Case c, String words, Case other, String its) {
    var apart = Duration.between(c.origin().reportTime(), other.origin().reportTime()).abs();
    return new Compared(other, its, likeness.score(words, its), apart);
  }

  private Likely likely(
      Case c, Compared one, Map<ContentId, Content> contents, Optional<Rules> rules) {
    var words = text(c, contents).orElseThrow();
    var category =
        c.classing().category().filter(_ -> one.found().classing().category().isPresent());
    return new Likely(
        one.found(),
        field(one.found(), contents, CaseWords.SUBJECT).orElseThrow(),
        one.score(),
        likeness.common(words, one.words(), MOST_COMMON),
        category.map(code -> titled(code, rules)),
        one.apart());
  }

  /** What a report says of its matter, not of who reported it; empty where it was erased. */
  private static Optional<String> text(Case c, Map<ContentId, Content> contents) {
    return field(c, contents, CaseWords.SUBJECT)
        .map(subject ->
            String.join(
                "\n",
                subject,
                field(c, contents, CaseWords.ADDRESS).orElse(""),
                beginning(field(c, contents, CaseWords.TEXT).orElse(""))));
  }

  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= COMPARED_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, COMPARED_CHARACTERS));
  }

  private static Optional<String> field(Case c, Map<ContentId, Content> contents, String field) {
    return CaseView.shown(c.words().report(), contents) instanceof Shown.Present(var content)
        ? Optional.of(content.fields().getOrDefault(field, ""))
        : Optional.empty();
  }

  private static Titled titled(CategoryCode code, Optional<Rules> rules) {
    var title = rules.flatMap(said -> said.category(code)).map(Category::name);
    return new Titled(code.value(), title.orElseGet(code::value));
  }

  private Titled titled(Scope scope) {
    return switch (scope) {
      case Scope.InDivision(var code) ->
          new Titled(
              "divisions/" + code.value(),
              divisions.known(code).map(Division::name).orElseGet(code::value));
      case Scope.InGrid(var id, _) ->
          new Titled(
              "grids/" + id.value(),
              grids.find(id).map(grid -> grid.aggregate().name()).orElseGet(id.value()::toString));
      case Scope.OfUnit _, Scope.From _, Scope.Source _ ->
          throw new IllegalStateException("no patch: " + scope);
    };
  }
}
