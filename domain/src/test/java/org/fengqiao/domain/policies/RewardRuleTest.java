package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.domain.rewards.RewardTable;
import org.fengqiao.domain.rewards.RewardTable.Grade;
import org.fengqiao.domain.rewards.RiskCode;
import org.fengqiao.domain.rewards.RiskType;
import org.junit.jupiter.api.Test;

class RewardRuleTest {
  private static final Role SECRETARY = RulesFixture.SECRETARY.role();
  private static final Role CADRE = RulesFixture.CADRE.role();
  private static final Role MAYOR = new Role("mayor");
  private static final CalendarId CALENDAR = new CalendarId("cn");

  private final RulesFixture fixture = new RulesFixture();
  private final RewardRule sound = RewardRules.rule(CALENDAR, SECRETARY, CADRE);
  private final Map<ClueLimit, LimitRule> limits = new HashMap<>(sound.limits());
  private List<RiskType> types = sound.table().types();
  private List<Grade> grades = sound.table().grades();
  private Role handler = SECRETARY;
  private Role office = CADRE;
  private NoticeTemplate coming = sound.coming();
  private Budget longest = sound.longestExtension();

  private RewardRule rule() {
    var table = new RewardTable(types, grades, sound.table().joint(), sound.table().caps());
    fixture.casework =
        Casework.of(fixture.casework)
            .with(
                new RewardRule(
                    table,
                    sound.anonymous(),
                    handler,
                    office,
                    coming,
                    limits,
                    longest,
                    sound.guesses(),
                    sound.looks(),
                    sound.feed()))
            .rule();
    return fixture.rules().casework().rewards().orElseThrow();
  }

  private void assertFaulty(String... paths) {
    var refusal = assertThrows(Refusal.class, this::rule);
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    assertEquals(List.of(paths), found.stream().map(Violation::field).toList());
  }

  private static RiskType type(String code, Map<GradeCode, Long> fen) {
    return new RiskType(new RiskCode(code), "隐患", Optional.empty(), fen);
  }

  private static RiskType handledBy(Role role) {
    return new RiskType(
        RewardRules.FIRE, "消防隐患", Optional.of(role), Map.of(RewardRules.THIRD, 5_000L));
  }

  private static LimitRule limit(String clock, Role told, String text) {
    return RewardRules.limit(clock, "6mo", CALENDAR, told, text);
  }

  @Test
  void hasEveryLimitByWhatItIsOfAndByItsClock() {
    var rule = rule();
    assertEquals(Budget.parse("10wd"), rule.limit(ClueLimit.TELL).spec().budget());
    assertEquals(Optional.of(rule.limit(ClueLimit.CLAIM)), rule.limit(new ClockName("CLUE_CLAIM")));
    assertEquals(Optional.empty(), rule.limit(RulesFixture.STEP));
    limits.remove(ClueLimit.TELL);
    assertThrows(IllegalArgumentException.class, this::rule);
  }

  @Test
  void letsATypeNameWhoVerifiesIt() {
    fixture.roles.add(new RoleRule(MAYOR, Level.TOWN, "镇长"));
    office = MAYOR;
    types = List.of(handledBy(CADRE), type("pothole", Map.of(RewardRules.THIRD, 5_000L)));
    var rule = rule();
    assertEquals(CADRE, rule.handler(RewardRules.FIRE));
    assertEquals(SECRETARY, rule.handler(new RiskCode("pothole")));
  }

  @Test
  void isNotThereWhereThePackIsSilent() {
    assertEquals(Optional.empty(), fixture.rules().casework().rewards());
  }

  @Test
  void isVerifiedAndRewardedByRolesOfThePack() {
    handler = MAYOR;
    office = RoleRule.ACTING;
    types = List.of(handledBy(MAYOR));
    assertFaulty("rewards.handler", "rewards.office", "rewards.types[0].handler");
  }

  @Test
  void isRewardedByAnotherThanWhoVerifies() {
    handler = CADRE;
    types = List.of(handledBy(CADRE));
    assertFaulty("rewards.handler", "rewards.types[0].handler");
  }

  @Test
  void hasOneTypeAtLeastEachOnce() {
    types = List.of();
    assertFaulty("rewards.types");
    var fen = Map.of(RewardRules.THIRD, 1L);
    types = List.of(type("fire", fen), type("gas", fen), type("fire", fen));
    assertFaulty("rewards.types[2]");
    types =
        IntStream.rangeClosed(0, RewardTable.MOST_TYPES)
            .mapToObj(n -> type("type-" + n, fen))
            .toList();
    assertFaulty("rewards.types");
    types = types.subList(0, RewardTable.MOST_TYPES);
    rule();
  }

  @Test
  void hasOneGradeAtLeastEachOnce() {
    types = List.of(type("fire", Map.of(RewardRules.THIRD, 1L)));
    grades = List.of(new Grade(RewardRules.THIRD, "三级"), new Grade(RewardRules.THIRD, "三级"));
    assertFaulty("rewards.grades[1]");
    grades = List.of();
    assertFaulty("rewards.grades", "rewards.types[0].fen.third");
    types = List.of(type("fire", Map.of(new GradeCode("g0"), 1L)));
    grades =
        IntStream.rangeClosed(0, RewardTable.MOST_GRADES)
            .mapToObj(n -> new Grade(new GradeCode("g" + n), "等级"))
            .toList();
    assertFaulty("rewards.grades");
    grades = grades.subList(0, RewardTable.MOST_GRADES);
    rule();
  }

  @Test
  void givesNothingForAGradeThatThereIsNot() {
    var fen =
        Map.of(new GradeCode("zeroth"), 1L, RewardRules.THIRD, 1L, new GradeCode("tenth"), 1L);
    types = List.of(type("fire", Map.of(RewardRules.FIRST, 1L)), type("gas", fen));
    assertFaulty("rewards.types[1].fen.tenth", "rewards.types[1].fen.zeroth");
  }

  @Test
  void givesNoLessForAHigherGrade() {
    var second = new GradeCode("second");
    grades =
        List.of(
            new Grade(RewardRules.THIRD, "三级"),
            new Grade(second, "二级"),
            new Grade(RewardRules.FIRST, "一级"));
    types =
        List.of(
            type("level", Map.of(RewardRules.THIRD, 5L, second, 5L, RewardRules.FIRST, 5L)),
            type("falling", Map.of(RewardRules.THIRD, 5L, second, 4L, RewardRules.FIRST, 5L)),
            type("gap", Map.of(RewardRules.THIRD, 5L, RewardRules.FIRST, 4L)),
            type("sunk", Map.of(RewardRules.THIRD, 5L, second, 3L, RewardRules.FIRST, 4L)));
    assertFaulty(
        "rewards.types[1].fen.second",
        "rewards.types[2].fen.first",
        "rewards.types[3].fen.second",
        "rewards.types[3].fen.first");
  }

  @Test
  void givesMoreTimeToClaimInTheUnitOfThatTime() {
    longest = Budget.parse("3y");
    assertFaulty("rewards.longest_extension");
  }

  @Test
  void hasClocksThatAreNamedAsNoOther() {
    limits.put(ClueLimit.START, limit("CLUE_VERIFY", RoleRule.ACTING, "{due}"));
    limits.put(ClueLimit.CLAIM, limit(RulesFixture.STEP.value(), RoleRule.ACTING, "{due}"));
    assertFaulty("rewards.start.clock", "rewards.claim.clock");
  }

  @Test
  void hasNoneOfThePetitionsClocks() {
    fixture.casework = Casework.silent().with(PetitionRules.rule(CALENDAR)).rule();
    limits.put(ClueLimit.TELL, limit("ROUTE_2022", RoleRule.ACTING, "{due}"));
    assertFaulty("rewards.tell.clock");
  }

  @Test
  void tellsRolesOfThePackAndTheUnitWhoseTimeItIs() {
    limits.put(ClueLimit.VERIFY, limit("CLUE_VERIFY", CADRE, "{due}"));
    rule();
    for (var told : List.of(MAYOR, RoleRule.REGISTRAR, RoleRule.SUPERIOR)) {
      limits.put(ClueLimit.VERIFY, limit("CLUE_VERIFY", told, "{due}"));
      assertFaulty("rewards.verify.rungs[0].notify[0]");
    }
  }

  @Test
  void speaksOfNothingThatCluesHaveNot() {
    for (var wrong : List.of("{number}", "{tier}", "{category}", "{post}")) {
      coming = new NoticeTemplate(wrong);
      limits.put(ClueLimit.START, limit("CLUE_START", RoleRule.ACTING, wrong));
      assertFaulty("rewards.coming", "rewards.start.rungs[0].text");
    }
    coming = new NoticeTemplate("{patch}{unit}{limit}{due}");
    limits.put(ClueLimit.START, limit("CLUE_START", RoleRule.ACTING, "{patch}{unit}{limit}{due}"));
    rule();
  }
}
