package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhistleListTest {
  private static final RoleRule BUREAU =
      new RoleRule(new Role("housing-bureau"), Level.DISTRICT, "住建局局长");
  private static final RoleRule LEADER =
      new RoleRule(new Role("county-leader"), Level.DISTRICT, "县级领导");
  private static final ClockName REPORT_IN = new ClockName("REPORT_IN");
  private static final NoticeTemplate TEXT = new NoticeTemplate("{patch}吹哨：{category}，{due}前报到");

  private Set<Level> by = Set.of(Level.VILLAGE);
  private final List<WhistleOrgan> organs =
      new ArrayList<>(List.of(new WhistleOrgan(BUREAU.role(), LEADER.role())));
  private final List<Role> scoredBy = new ArrayList<>(List.of(RulesFixture.SECRETARY.role()));
  private Optional<NoticeTemplate> call = Optional.of(TEXT);
  private final List<WhistleClock> clocks = new ArrayList<>(List.of(clock(REPORT_IN)));
  private final List<WhistleBlock> blocks =
      new ArrayList<>(List.of(new WhistleBlock("房屋安全", List.of(item("house.crack")))));

  private final RulesFixture fixture = new RulesFixture();

  WhistleListTest() {
    fixture.roles.add(BUREAU);
    fixture.roles.add(LEADER);
  }

  private static WhistleItem item(String code, Role... organs) {
    var called = organs.length == 0 ? List.of(BUREAU.role()) : List.of(organs);
    return new WhistleItem(new WhistleItemCode(code), "房屋开裂", called, REPORT_IN);
  }

  private static WhistleClock clock(ClockName name) {
    return clock(name, "due", RungAction.SUPERVISE, RoleRule.ACTING, RoleRule.SUPERIOR);
  }

  private static WhistleClock clock(ClockName name, String at, RungAction action, Role... told) {
    var rung = new Rung(new RungKey("MISSED"), Moment.parse(at), action, List.of(told));
    return new WhistleClock(RulesFixture.spec(name, rung), Map.of(rung.key(), TEXT));
  }

  private Rules rules() {
    var list = new WhistleList(by, organs, scoredBy, call, clocks, blocks);
    fixture.casework = Casework.silent().with(list).rule();
    return fixture.rules();
  }

  private void assertRefused(String... paths) {
    var refusal = assertThrows(Refusal.class, this::rules);
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    assertEquals(List.of(paths), found.stream().map(Violation::field).toList());
  }

  @Test
  void saysWhoMayBeCalledForWhatAndHowSoonTheyMustCome() {
    var list = rules().casework().whistles();
    var item = list.item(new WhistleItemCode("house.crack")).orElseThrow();
    assertEquals(Optional.empty(), list.item(new WhistleItemCode("house.fire")));
    assertEquals(LEADER.role(), list.organ(item.organs().getFirst()).orElseThrow().superior());
    assertEquals(Optional.empty(), list.organ(LEADER.role()));
    assertEquals(REPORT_IN, list.clock(item.clock()).orElseThrow().name());
  }

  @Test
  void isEmptyWhereThePackIsSilent() {
    assertEquals(WhistleList.NONE, new RulesFixture().rules().casework().whistles());
  }

  @Test
  void refusesLevelsThatDoNotWhistle() {
    by = Set.of(Level.CITY);
    assertRefused("whistles.by");
    by = Set.of();
    assertRefused("whistles.by");
  }

  @Test
  void refusesRolesThePackDoesNotKnow() {
    organs.add(new WhistleOrgan(new Role("navy"), new Role("admiral")));
    scoredBy.add(new Role("king"));
    assertRefused(
        "whistles.organs[1].role", "whistles.organs[1].superior", "whistles.scored_by[1]");
  }

  @Test
  void refusesAnOrganThatIsItsOwnSuperiorOrNamedTwice() {
    organs.add(new WhistleOrgan(BUREAU.role(), BUREAU.role()));
    assertRefused("whistles.organs[1]", "whistles.organs[1].superior");
  }

  @Test
  void refusesAnItemOfAnOrganOrAClockThatIsNotOnTheList() {
    var odd = new WhistleItem(new WhistleItemCode("a"), "甲", List.of(LEADER.role()), STEP);
    blocks.add(new WhistleBlock("其他", List.of(odd, item("b", BUREAU.role(), BUREAU.role()))));
    assertRefused(
        "whistles.blocks[1].items[0].organs[0]",
        "whistles.blocks[1].items[0].clock",
        "whistles.blocks[1].items[1].organs[1]");
  }

  private static final ClockName STEP = RulesFixture.STEP;

  @Test
  void refusesAnItemsCodeTwiceInWhateverBlock() {
    blocks.add(new WhistleBlock("其他", List.of(item("house.crack"))));
    assertRefused("whistles.blocks");
  }

  @Test
  void refusesAClockNamedAsACasesIsOrAnotherOfTheList() {
    clocks.add(clock(STEP));
    clocks.add(clock(REPORT_IN));
    assertRefused("whistles.clocks[1].clock", "whistles.clocks[2].clock");
  }

  @Test
  void refusesToLeaveTheSuperiorUntold() {
    for (var at : List.of("due-10min", "start", "start+10min")) {
      var refusal =
          assertThrows(
              Refusal.class, () -> clock(REPORT_IN, at, RungAction.SUPERVISE, RoleRule.SUPERIOR));
      assertEquals("rungs", refusal.details().get("field"));
    }
    var refusal =
        assertThrows(
            Refusal.class, () -> clock(REPORT_IN, "due", RungAction.REMIND, RoleRule.ACTING));
    assertEquals("rungs", refusal.details().get("field"));
  }

  @Test
  void refusesARungThatWouldClimbALadder() {
    var refusal =
        assertThrows(
            Refusal.class, () -> clock(REPORT_IN, "due", RungAction.ESCALATE, RoleRule.SUPERIOR));
    assertEquals("rungs[0].action", refusal.details().get("field"));
  }

  @Test
  void refusesToTellARoleThePackDoesNotKnow() {
    clocks.set(0, clock(REPORT_IN, "due", RungAction.NOTIFY, RoleRule.SUPERIOR, new Role("king")));
    assertRefused("whistles.clocks[0].rungs[0].notify[1]");
  }

  @Test
  void refusesTextsThatSpeakOfWhatAWhistleHasNot() {
    call = Optional.of(new NoticeTemplate("{number}"));
    assertRefused("whistles.call");
    call = Optional.of(new NoticeTemplate("{tier}"));
    assertRefused("whistles.call");
    call = Optional.empty();
    assertRefused("whistles.call");
  }

  @Test
  void refusesRungsThatSpeakOfWhatAWhistleHasNot() {
    var missed = rung("MISSED", "due", RoleRule.SUPERIOR);
    var silent = rung("SILENT", "start");
    var number = new NoticeTemplate("{number}未报到");
    var spec = RulesFixture.spec(REPORT_IN, silent, missed);
    clocks.set(0, new WhistleClock(spec, Map.of(missed.key(), TEXT)));
    assertEquals(2, rules().casework().whistles().clocks().getFirst().spec().rungs().size());
    clocks.set(0, new WhistleClock(spec, Map.of(missed.key(), number)));
    assertRefused("whistles.clocks[0].rungs[1].text");
  }

  @Test
  void refusesRungsThatTellSomebodyNothing() {
    var spec = RulesFixture.spec(REPORT_IN, rung("MISSED", "due", RoleRule.SUPERIOR));
    var refusal = assertThrows(Refusal.class, () -> new WhistleClock(spec, Map.of()));
    assertEquals("rungs[0].text", refusal.details().get("field"));
  }

  private static Rung rung(String key, String at, Role... told) {
    return new Rung(new RungKey(key), Moment.parse(at), RungAction.NOTIFY, List.of(told));
  }

  @ParameterizedTest
  @ValueSource(strings = {"due", "due+10min"})
  void tellsTheSuperiorOfSilenceAtTheDueTimeOrLater(String at) {
    clocks.set(0, clock(REPORT_IN, at, RungAction.SUPERVISE, RoleRule.SUPERIOR));
    assertEquals(clocks, rules().casework().whistles().clocks());
  }

  @Test
  void hasFiveHundredItemsAndNotOneMore() {
    var items = IntStream.rangeClosed(0, 500).mapToObj(i -> item("i" + i)).toList();
    blocks.set(0, new WhistleBlock("房屋安全", items.subList(0, 250)));
    blocks.add(new WhistleBlock("其他", items.subList(250, 500)));
    assertEquals(500, rules().casework().whistles().items().count());
    blocks.set(1, new WhistleBlock("其他", items.subList(250, 501)));
    assertRefused("whistles.blocks");
  }

  @Test
  void refusesARoleOfTheNameThatStandsForTheSuperior() {
    fixture.roles.add(new RoleRule(RoleRule.SUPERIOR, Level.TOWN, "上级"));
    assertRefused("roles");
  }
}
