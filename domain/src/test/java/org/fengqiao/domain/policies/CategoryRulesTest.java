package org.fengqiao.domain.policies;

import static org.fengqiao.domain.policies.CategoryTreeTest.code;
import static org.fengqiao.domain.policies.RulesFixture.CADRE;
import static org.fengqiao.domain.policies.RulesFixture.SECRETARY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a pack says of the categories of a catalogue. */
class CategoryRulesTest {
  private static final CatalogueVersion GANSU = new CatalogueVersion(new CatalogueId("gansu"), 3);
  private static final RoleRule FIREMAN =
      new RoleRule(new Role("town-fire-station"), Level.TOWN, "镇消防站站长");

  // safety > fire > exit, and safety > crime; water.
  private static final CategoryTree TREE =
      CategoryTree.of(
          List.of(
              category("safety", "", Optional.of(CaseKind.HAZARD), Optional.of(Tier.ORDINARY)),
              category("fire", "safety", Optional.empty(), Optional.of(Tier.MAJOR)),
              category("exit", "fire", Optional.empty(), Optional.empty()),
              category("crime", "safety", Optional.of(CaseKind.EVENT), Optional.empty()),
              category("water", "", Optional.empty(), Optional.empty())));

  private final RulesFixture fixture = new RulesFixture();

  private static Category category(
      String code, String parent, Optional<CaseKind> kind, Optional<Tier> tier) {
    var above = Optional.of(parent).filter(text -> !text.isEmpty()).map(CategoryTreeTest::code);
    return new Category(code(code), above, "类" + code, kind, tier);
  }

  @BeforeEach
  void useTheCatalogue() {
    fixture.catalogue = Optional.of(GANSU);
    fixture.categories.clear();
  }

  private Rules rules() {
    return fixture.rules().on(TREE);
  }

  private static Classing of(String category) {
    return new Classing(Optional.empty(), Optional.of(code(category)), Optional.empty());
  }

  @Test
  void takesKindAndTierFromTheNearestThatSaysThem() {
    var exit = rules().category(code("exit")).orElseThrow();
    assertEquals(Optional.of(CaseKind.HAZARD), exit.kind());
    assertEquals(Optional.of(Tier.MAJOR), exit.tier());
    assertEquals("类exit", exit.name());
    var crime = rules().category(code("crime")).orElseThrow();
    assertEquals(Optional.of(CaseKind.EVENT), crime.kind());
    assertEquals(Optional.of(Tier.ORDINARY), crime.tier());
    assertEquals(Optional.empty(), rules().category(code("water")).orElseThrow().tier());
    assertEquals(Optional.empty(), rules().category(code("air")));
  }

  @Test
  void letsThePacksOwnEntryGoBeforeTheCatalogues() {
    fixture.categories.add(
        new CategoryRule(code("fire"), "火情", Optional.of(CaseKind.EVENT), Tier.ORDINARY));
    var fire = rules().category(code("fire")).orElseThrow();
    assertEquals("火情", fire.name());
    assertEquals(Optional.of(CaseKind.EVENT), fire.kind());
    assertEquals(Optional.of(Tier.ORDINARY), fire.tier());
    var exit = rules().category(code("exit")).orElseThrow();
    assertEquals(Optional.of(Tier.ORDINARY), exit.tier());
    assertEquals("类exit", exit.name());
  }

  @Test
  void givesALevelToWhoseTheMattersAre() {
    fixture.roles.add(FIREMAN);
    fixture.responsibilities.add(new ResponsibilityRule(code("fire"), FIREMAN));
    assertEquals(List.of(SECRETARY, FIREMAN), posts("exit"));
    assertEquals(List.of(SECRETARY, CADRE), posts("crime"));
    fixture.responsibilities.add(new ResponsibilityRule(code("exit"), CADRE));
    assertEquals(List.of(SECRETARY, CADRE), posts("exit"));
    assertEquals(List.of(SECRETARY, FIREMAN), posts("fire"));
    assertEquals(
        List.of(SECRETARY, CADRE),
        rules().ladder(Tier.ORDINARY, Classing.UNKNOWN).orElseThrow().steps().stream()
            .map(LadderStep::post)
            .toList());
  }

  @Test
  void givesEachLevelToWhoseTheMattersAreThere() {
    var elder = new RoleRule(new Role("village-elder"), Level.VILLAGE, "村民组长");
    var bureau = new RoleRule(new Role("fire-brigade"), Level.DISTRICT, "消防大队");
    var leader = new RoleRule(new Role("district-leader"), Level.DISTRICT, "区领导");
    fixture.roles.addAll(List.of(FIREMAN, elder, bureau, leader));
    var steps =
        List.of(
            RulesFixture.moving(SECRETARY), RulesFixture.last(CADRE), RulesFixture.last(leader));
    fixture.ladders.set(0, new Ladder(Tier.ORDINARY, steps));
    fixture.responsibilities.addAll(
        List.of(
            new ResponsibilityRule(code("exit"), FIREMAN),
            new ResponsibilityRule(code("fire"), elder),
            new ResponsibilityRule(code("safety"), bureau)));
    assertEquals(List.of(elder, FIREMAN, bureau), posts("exit"));
    assertEquals(List.of(elder, CADRE, bureau), posts("fire"));
    assertEquals(List.of(SECRETARY, CADRE, bureau), posts("crime"));
  }

  @Test
  void findsTheStepOfAPostThatWasNamedByHandOnTheTiersLadder() {
    fixture.roles.add(FIREMAN);
    fixture.responsibilities.add(new ResponsibilityRule(code("fire"), FIREMAN));
    assertTrue(rules().step(Tier.ORDINARY, of("fire"), FIREMAN.role()).isPresent());
    assertTrue(rules().step(Tier.ORDINARY, of("fire"), CADRE.role()).isPresent());
  }

  @Test
  void keepsTheTimeOfThePostsLevelWhereTheMatterIsAnothersSince() {
    fixture.roles.add(FIREMAN);
    fixture.responsibilities.add(new ResponsibilityRule(code("fire"), FIREMAN));
    assertEquals(
        Optional.of(CADRE),
        rules().step(Tier.ORDINARY, of("crime"), FIREMAN.role()).map(LadderStep::post));
    assertEquals(Optional.empty(), rules().step(Tier.ORDINARY, of("crime"), new Role("nobody")));
  }

  private List<RoleRule> posts(String category) {
    return rules().ladder(Tier.ORDINARY, of(category)).orElseThrow().steps().stream()
        .map(LadderStep::post)
        .toList();
  }

  @Test
  void admitsWhatIsOnTheListAndAllBelowItToThatLevelAlone() {
    fixture.admission =
        Optional.of(new AdmissionRule(Level.VILLAGE, Set.of(code("fire"), code("water"))));
    var said = rules().categories();
    assertTrue(said.admits(Level.VILLAGE, of("exit")));
    assertTrue(said.admits(Level.VILLAGE, of("water")));
    assertFalse(said.admits(Level.VILLAGE, of("crime")));
    assertFalse(said.admits(Level.VILLAGE, of("safety")));
    assertTrue(said.admits(Level.TOWN, of("crime")));
    assertTrue(said.admits(Level.VILLAGE, Classing.UNKNOWN));
    // A category that the pack does not know is on no list.
    assertFalse(said.admits(Level.VILLAGE, of("air")));
  }

  @Test
  void asksForTheEvidenceOfTheNearestThatSaysSo() {
    var pictures = new EvidenceRule(code("safety"), 2, Set.of("image/*"));
    var report = new EvidenceRule(code("fire"), 1, Set.of("application/pdf"));
    var picture = new EvidenceRule(code("fire"), 1, Set.of("image/jpeg"));
    fixture.evidence.addAll(List.of(pictures, report, picture));
    var said = rules().categories();
    assertEquals(List.of(report, picture), said.evidenceFor(of("exit")));
    assertEquals(List.of(pictures), said.evidenceFor(of("crime")));
    assertEquals(List.of(), said.evidenceFor(of("water")));
    assertEquals(List.of(), said.evidenceFor(Classing.UNKNOWN));
  }

  @Test
  void countsTheEvidenceOfItsMediaTypesAlone() {
    var pictures = new EvidenceRule(code("fire"), 2, Set.of("image/*"));
    assertTrue(pictures.isMetBy(List.of("image/jpeg", "IMAGE/PNG", "text/plain")));
    assertFalse(pictures.isMetBy(List.of("image/jpeg", "text/plain")));
    assertTrue(new EvidenceRule(code("fire"), 1, Set.of()).isMetBy(List.of("text/plain")));
    assertFalse(new EvidenceRule(code("fire"), 1, Set.of()).isMetBy(List.of()));
    assertTrue(new EvidenceRule(code("fire"), 0, Set.of()).isMetBy(List.of()));
  }

  @Test
  void asksForTwentyPiecesOfEvidenceAtMost() {
    assertEquals(20, new EvidenceRule(code("fire"), 20, Set.of()).least());
    assertRefused(() -> new EvidenceRule(code("fire"), 21, Set.of()), "least");
    assertRefused(() -> new EvidenceRule(code("fire"), -1, Set.of()), "least");
  }

  @Test
  void sendsTheMattersOfACategoryTheRouteOfTheNearest() {
    var police = new SpecialRoute(code("safety"), RedirectRoute.POLICE_110, "");
    var fire = new SpecialRoute(code("fire"), RedirectRoute.FIRE_119, "");
    fixture.specialRoutes.addAll(List.of(police, fire));
    var said = rules().categories();
    assertEquals(Optional.of(police), said.specialRouteOf(of("crime")));
    assertEquals(Optional.of(fire), said.specialRouteOf(of("exit")));
    assertEquals(Optional.empty(), said.specialRouteOf(of("water")));
    assertEquals(Optional.empty(), said.specialRouteOf(Classing.UNKNOWN));
  }

  @Test
  void refusesARouteThatIsOfOneCaseOrThatNobodyCouldFind() {
    assertRefused(
        () -> new SpecialRoute(code("fire"), RedirectRoute.REPEAT_WITHOUT_NEW_FACTS, ""), "route");
    assertRefused(() -> new SpecialRoute(code("fire"), RedirectRoute.OTHER, ""), "where");
  }

  @Test
  void refusesCategoriesThatTheCatalogueDoesNotHave() {
    fixture.categories.add(new CategoryRule(code("air1"), "空气", Optional.empty(), Tier.ORDINARY));
    fixture.responsibilities.add(new ResponsibilityRule(code("air2"), CADRE));
    fixture.admission = Optional.of(new AdmissionRule(Level.VILLAGE, Set.of(code("air3"))));
    fixture.evidence.add(new EvidenceRule(code("air4"), 1, Set.of()));
    fixture.specialRoutes.add(new SpecialRoute(code("air5"), RedirectRoute.COURT, ""));
    assertRefused(
        this::rules,
        "categories[0].code",
        "responsibilities[0].category",
        "evidence[0].category",
        "special_routes[0].category",
        "admission.categories");
    assertEquals(5, fixture.rules().misfits(TREE).size());
    assertEquals(
        new Violation("categories[0].code", "is a category of catalogues/gansu/versions/3"),
        fixture.rules().misfits(TREE).getFirst());
  }

  @Test
  void refusesATierOfTheCatalogueWithoutALadderUnlessThePackSaysOtherwise() {
    fixture.ladders.removeLast();
    assertRefused(this::rules, "catalogue");
    fixture.categories.add(new CategoryRule(code("fire"), "火情", Optional.empty(), Tier.ORDINARY));
    assertEquals(Optional.of(Tier.ORDINARY), rules().category(code("exit")).orElseThrow().tier());
  }

  @Test
  void refusesWhatIsSaidTwiceOrOfARoleThatIsNotThere() {
    fixture.responsibilities.addAll(
        List.of(
            new ResponsibilityRule(code("fire"), CADRE),
            new ResponsibilityRule(code("fire"), CADRE),
            new ResponsibilityRule(code("crime"), FIREMAN)));
    var route = new SpecialRoute(code("crime"), RedirectRoute.POLICE_110, "");
    fixture.specialRoutes.addAll(List.of(route, route));
    var rule = new EvidenceRule(code("fire"), 1, Set.of());
    fixture.evidence.addAll(List.of(rule, new EvidenceRule(code("fire"), 2, Set.of())));
    assertRefused(
        this::rules,
        "responsibilities[1]",
        "responsibilities[2].role",
        "evidence[1]",
        "special_routes[1]");
  }

  @Test
  void holdsAPackWithoutACatalogueToItsOwnCategories() {
    fixture.catalogue = Optional.empty();
    fixture.categories.add(new CategoryRule(code("fire"), "火灾隐患", Optional.empty(), Tier.MAJOR));
    fixture.specialRoutes.add(new SpecialRoute(code("fire"), RedirectRoute.FIRE_119, ""));
    assertEquals(
        Optional.of(RedirectRoute.FIRE_119),
        fixture.rules().categories().specialRouteOf(of("fire")).map(SpecialRoute::route));
    fixture.specialRoutes.add(new SpecialRoute(code("crime"), RedirectRoute.POLICE_110, ""));
    assertRefused(fixture::rules, "special_routes[1].category");
  }

  @Test
  void saysNothingOfCategoriesBeforeItsCatalogueIsRead() {
    var unread = fixture.rules();
    assertThrows(IllegalStateException.class, () -> unread.category(code("fire")));
  }

  private static void assertRefused(Runnable making, String... paths) {
    var refusal = assertThrows(Refusal.class, making::run);
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    assertEquals(
        Stream.of(paths).toList(),
        ((Refusal.Kind.Invalid) refusal.kind())
            .violations().stream().map(Violation::field).toList());
  }
}
