package org.fengqiao.domain.policies;

import static org.fengqiao.domain.policies.CategoryTreeTest.code;
import static org.fengqiao.domain.policies.RulesFixture.CADRE;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewRule;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How many entries each list of a pack has, and which lists have each entry once. */
class PackBoundsTest {
  private static final NoticeTemplate TEXT = new NoticeTemplate("{patch}");
  private static final LocalDate JUNE = LocalDate.parse("2026-06-01");

  /** A list of a pack, filled with so many entries; what else the pack then breaks is no matter. */
  record Sized(String path, int least, int most, BiConsumer<RulesFixture, Integer> fill) {
    Consumer<RulesFixture> of(int entries) {
      return pack -> fill.accept(pack, entries);
    }
  }

  /** A list of a pack that has one entry twice, the second at the path. */
  record Repeated(String path, Consumer<RulesFixture> fill) {}

  static final List<Sized> SIZED =
      List.of(
          new Sized("roles", 1, 100, (pack, n) -> pack.roles = many(n, PackBoundsTest::role)),
          // One a tier, and one a tier for each of seven kinds.
          new Sized("ladders", 1, 32, (pack, n) -> pack.ladders = many(n, _ -> ladder(1))),
          new Sized("clocks", 0, 40, (pack, n) -> pack.clocks = many(n, PackBoundsTest::clock)),
          new Sized("notices", 0, 100, (pack, n) -> pack.notices = many(n, _ -> notice(1))),
          new Sized(
              "staffing",
              0,
              100,
              (pack, n) ->
                  pack.staffing =
                      many(n, i -> new StaffingRule(role(i).role(), PatchKind.TOWN, 1))),
          new Sized(
              "public_notice.roles",
              0,
              20,
              (pack, n) ->
                  pack.publicNotice = new PublicNoticeRule(many(n, i -> role(i).role()), "")),
          new Sized(
              "categories",
              0,
              2_000,
              (pack, n) ->
                  pack.categories =
                      many(
                          n,
                          i ->
                              new CategoryRule(
                                  code("c" + i), "类", Optional.empty(), Tier.ORDINARY))),
          new Sized(
              "responsibilities",
              0,
              5_000,
              (pack, n) ->
                  pack.responsibilities =
                      many(n, i -> new ResponsibilityRule(code("c" + i), CADRE))),
          new Sized(
              "evidence",
              0,
              2_000,
              (pack, n) ->
                  pack.evidence = many(n, i -> new EvidenceRule(code("c" + i), 1, Set.of()))),
          new Sized(
              "special_routes",
              0,
              2_000,
              (pack, n) ->
                  pack.specialRoutes =
                      many(n, i -> new SpecialRoute(code("c" + i), RedirectRoute.COURT, ""))),
          new Sized(
              "progress_reviews",
              0,
              20,
              (pack, n) ->
                  pack.casework =
                      Casework.silent().with(many(n, _ -> review(ReviewKind.WEEKLY))).rule()),
          new Sized(
              "campaigns",
              0,
              100,
              (pack, n) -> pack.casework = campaigns(many(n, i -> campaign("c" + i)))),
          new Sized("whistles.organs", 1, 100, (pack, n) -> whistles(pack, n, 1, 1, 1)),
          new Sized("whistles.scored_by", 0, 20, (pack, n) -> whistles(pack, 1, n, 1, 1)),
          new Sized("whistles.clocks", 1, 20, (pack, n) -> whistles(pack, 1, 1, n, 1)),
          new Sized("whistles.blocks", 1, 20, (pack, n) -> whistles(pack, 1, 1, 1, n)),
          new Sized(
              "whistles.blocks[0].items[0].organs",
              1,
              30,
              (pack, n) -> items(pack, List.of(item(0, n)))),
          new Sized("steps", 1, 20, (_, n) -> ladder(n)),
          new Sized("notify", 1, 20, (_, n) -> notice(n)),
          new Sized(
              "categories",
              1,
              2_000,
              (_, n) ->
                  new AdmissionRule(
                      Level.TOWN,
                      many(n, i -> code("c" + i)).stream().collect(Collectors.toSet()))));

  static final List<Repeated> REPEATED =
      List.of(
          new Repeated("clocks[2]", pack -> pack.clocks = List.of(clock(1), clock(2), clock(1))),
          new Repeated(
              "campaigns[1]",
              pack -> pack.casework = campaigns(List.of(campaign("flood"), campaign("flood")))),
          new Repeated(
              "progress_reviews[2]",
              pack ->
                  pack.casework =
                      Casework.silent()
                          .with(
                              List.of(
                                  review(ReviewKind.WEEKLY),
                                  review(ReviewKind.MONTHLY),
                                  review(ReviewKind.WEEKLY)))
                          .rule()),
          new Repeated(
              "whistles.scored_by[1]",
              pack -> {
                var twice = List.of(CADRE.role(), CADRE.role());
                whistles(pack, list(organs(1), twice, List.of(whistleClock(0)), blocks(1)));
              }),
          new Repeated(
              "whistles.blocks[1]",
              pack -> {
                var twice =
                    List.of(
                        new WhistleBlock("甲", List.of(item(0, 1))),
                        new WhistleBlock("甲", List.of(item(1, 1))));
                whistles(pack, list(organs(1), List.of(), List.of(whistleClock(0)), twice));
              }));

  private static <T> List<T> many(int count, IntFunction<T> one) {
    return IntStream.range(0, count).mapToObj(one).toList();
  }

  private static RoleRule role(int number) {
    return new RoleRule(new Role("role-" + number), Level.TOWN, "岗位");
  }

  private static Ladder ladder(int steps) {
    return new Ladder(Tier.ORDINARY, many(steps, i -> RulesFixture.last(role(i))));
  }

  private static CaseClock clock(int number) {
    var name = new ClockName("C" + number);
    return new CaseClock(
        RulesFixture.spec(name), ClockEvent.REPORTED, Set.of(), Set.of(), Map.of());
  }

  private static NoticeRule notice(int roles) {
    var told = many(roles, i -> role(i).role());
    return new NoticeRule(ClockEvent.REPORTED, Set.of(), told, TEXT, Optional.empty());
  }

  private static ReviewRule review(ReviewKind kind) {
    return new ReviewRule(kind, Level.TOWN, CADRE.role());
  }

  private static Campaign campaign(String code) {
    return new Campaign(new CampaignCode(code), "防汛", JUNE, JUNE);
  }

  private static CaseworkRule campaigns(List<Campaign> campaigns) {
    return Casework.silent().with(new HandlingRule(campaigns, Map.of(), Map.of())).rule();
  }

  private static List<WhistleOrgan> organs(int count) {
    return many(count, i -> new WhistleOrgan(role(i).role(), CADRE.role()));
  }

  private static WhistleClock whistleClock(int number) {
    var rung =
        new Rung(
            new RungKey("MISSED"),
            new Moment.AtDue(),
            RungAction.SUPERVISE,
            List.of(RoleRule.SUPERIOR));
    return new WhistleClock(
        RulesFixture.spec(new ClockName("W" + number), rung), Map.of(rung.key(), TEXT));
  }

  private static WhistleItem item(int number, int organs) {
    return new WhistleItem(
        new WhistleItemCode("i" + number),
        "事项",
        many(organs, i -> role(i).role()),
        new ClockName("W0"));
  }

  private static List<WhistleBlock> blocks(int count) {
    return many(count, i -> new WhistleBlock("板块" + i, List.of(item(i, 1))));
  }

  private static WhistleList list(
      List<WhistleOrgan> organs,
      List<Role> scoredBy,
      List<WhistleClock> clocks,
      List<WhistleBlock> blocks) {
    return new WhistleList(
        Set.of(Level.VILLAGE), organs, scoredBy, Optional.of(TEXT), clocks, blocks);
  }

  private static void whistles(RulesFixture pack, WhistleList list) {
    pack.casework = Casework.silent().with(list).rule();
  }

  private static void whistles(RulesFixture pack, int organs, int scorers, int clocks, int blocks) {
    whistles(
        pack,
        list(
            organs(organs),
            many(scorers, i -> role(i).role()),
            many(clocks, PackBoundsTest::whistleClock),
            blocks(blocks)));
  }

  private static void items(RulesFixture pack, List<WhistleItem> items) {
    var block = new WhistleBlock("板块", items);
    whistles(pack, list(organs(30), List.of(), List.of(whistleClock(0)), List.of(block)));
  }

  /** Everything wrong with the small county's pack once it is filled. */
  private static List<Violation> problems(Consumer<RulesFixture> fill) {
    var fixture = new RulesFixture();
    fixture.catalogue = Optional.of(new CatalogueVersion(new CatalogueId("gansu"), 1));
    try {
      fill.accept(fixture);
      fixture.rules();
      return List.of();
    } catch (Refusal refusal) {
      return ((Refusal.Kind.Invalid) refusal.kind()).violations();
    }
  }

  @ParameterizedTest
  @FieldSource("SIZED")
  void refusesAListOfFewerEntriesOrMore(Sized list) {
    var wrong =
        new Violation(list.path(), "has " + list.least() + " to " + list.most() + " entries");
    assertFalse(problems(list.of(list.least())).contains(wrong));
    assertFalse(problems(list.of(list.most())).contains(wrong));
    assertTrue(problems(list.of(list.most() + 1)).contains(wrong));
    assertTrue(list.least() == 0 || problems(list.of(list.least() - 1)).contains(wrong));
  }

  @ParameterizedTest
  @FieldSource("REPEATED")
  void refusesAnEntryTwice(Repeated list) {
    assertTrue(
        problems(list.fill()).contains(new Violation(list.path(), "repeats an earlier entry")));
  }
}
