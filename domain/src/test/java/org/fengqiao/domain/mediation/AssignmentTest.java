package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.mediation.MediatorFixtures.CENTRE;
import static org.fengqiao.domain.mediation.MediatorFixtures.NOW;
import static org.fengqiao.domain.mediation.MediatorFixtures.WORDS;
import static org.fengqiao.domain.mediation.MediatorFixtures.dispute;
import static org.fengqiao.domain.mediation.MediatorFixtures.id;
import static org.fengqiao.domain.mediation.MediatorFixtures.mediator;
import static org.fengqiao.domain.mediation.MediatorFixtures.organization;
import static org.fengqiao.domain.mediation.MediatorFixtures.profile;
import static org.fengqiao.domain.mediation.MediatorFixtures.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.domain.mediation.Assignment.Verdict.Chosen;
import org.fengqiao.domain.mediation.Assignment.Verdict.Nobody;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  private static final Skill LABOUR = new Skill("labour");
  private static final Skill FAMILY = new Skill("family");
  private static final LanguageTag MANDARIN = new LanguageTag("zh-CN");
  private static final LanguageTag UYGHUR = new LanguageTag("ug");
  private static final Wanted ANYONE =
      new Wanted(CENTRE, Set.of(), Set.of(), Set.of(), Set.of(), dispute(1));
  private static final Wanted MUCH =
      new Wanted(
          CENTRE, Set.of(LABOUR), Set.of(UYGHUR), Set.of(unit(9)), Set.of(id(9)), dispute(1));

  /** Fits all that much is wanted by. */
  private static final MediatorProfile FIT =
      profile(Set.of(CENTRE), Set.of(LABOUR, FAMILY), Set.of(MANDARIN, UYGHUR), 1, Set.of(unit(8)));

  private static Candidate there(Mediator one) {
    return new Candidate(one, false);
  }

  private static List<Candidate> there(Mediator... some) {
    return Stream.of(some).map(AssignmentTest::there).toList();
  }

  private static Mediator with(int n, int taken, Integer... open) {
    var one = mediator(n, profile(5), taken - open.length);
    for (int dispute : open) {
      one = one.take(dispute(dispute), NOW).after();
    }
    return one;
  }

  private static MediatorId chosen(Mediator... some) {
    return ((Chosen) Assignment.byBalance(there(some), ANYONE)).mediator();
  }

  @Test
  void choosesWhoHasTakenTheFewest() {
    assertEquals(id(2), chosen(with(1, 3), with(2, 2, 7, 8), with(3, 4)));
  }

  @Test
  void thenWhoHasTheFewestInHand() {
    assertEquals(id(3), chosen(with(1, 2, 7, 8), with(2, 2, 9), with(3, 2)));
  }

  @Test
  void thenAlwaysTheSameForOneDisputeWhateverOrderTheyCameIn() {
    assertEquals(chosen(with(1, 2), with(2, 2)), chosen(with(2, 2), with(1, 2)));
  }

  @Test
  void thenAnyOfThoseWhoAreAlikeForDisputesThatComeAtOnce() {
    var alike =
        IntStream.range(0, 16).mapToObj(n -> mediator(n, profile(5))).toArray(Mediator[]::new);
    var given =
        IntStream.range(0, 16)
            .mapToObj(n -> new Wanted(CENTRE, Set.of(), Set.of(), Set.of(), Set.of(), dispute(n)))
            .map(wanted -> ((Chosen) Assignment.byBalance(there(alike), wanted)).mediator())
            .distinct();
    assertTrue(given.count() > 8, "ids that follow each other are drawn for alike");
  }

  @Test
  void saysAmongHowManyAndWhomTheRulesRuledOut() {
    var paused = mediator(3, FIT).pause(WORDS, NOW).after();
    var candidates =
        List.of(
            there(mediator(1, FIT, 4)),
            there(mediator(2, FIT, 3)),
            there(paused),
            new Candidate(mediator(4, FIT), true),
            new Candidate(mediator(5, FIT), true));
    assertEquals(
        new Chosen(
            id(2),
            new AssignmentReason(
                AssignmentBasis.BALANCE,
                2,
                3,
                Map.of(RulingOut.NOT_ACTIVE, 1, RulingOut.ABSENT, 2))),
        Assignment.byBalance(candidates, MUCH));
  }

  @Test
  void rulesOutByEachRuleInItsOrder() {
    var unskilled = profile(Set.of(CENTRE), Set.of(FAMILY), Set.of(UYGHUR), 1, Set.of());
    var speechless = profile(Set.of(CENTRE), Set.of(LABOUR), Set.of(MANDARIN), 1, Set.of());
    var concerned = profile(Set.of(CENTRE), Set.of(LABOUR), Set.of(UYGHUR), 1, Set.of(unit(9)));
    var elsewhere = profile(Set.of(organization(2)), Set.of(), Set.of(), 1, Set.of(unit(9)));
    assertNobody(RulingOut.NOT_ACTIVE, mediator(1, elsewhere).end(WORDS, NOW).after());
    assertNobody(RulingOut.ELSEWHERE, mediator(1, elsewhere));
    assertEquals(
        new Nobody(Map.of(RulingOut.ABSENT, 1)),
        Assignment.byBalance(List.of(new Candidate(mediator(1, unskilled), true)), MUCH));
    assertNobody(RulingOut.UNSKILLED, mediator(1, unskilled));
    assertNobody(RulingOut.LANGUAGE, mediator(1, speechless));
    assertNobody(RulingOut.CONFLICT, mediator(1, concerned));
    assertNobody(RulingOut.CONFLICT, mediator(9, FIT));
    assertNobody(RulingOut.FULL, mediator(1, FIT).take(dispute(1), NOW).after());
    var roomy = profile(Set.of(CENTRE), Set.of(LABOUR), Set.of(UYGHUR), 2, Set.of());
    assertNobody(RulingOut.HAS_IT, mediator(1, roomy).take(dispute(1), NOW).after());
  }

  private static void assertNobody(RulingOut rule, Mediator one) {
    assertEquals(new Nobody(Map.of(rule, 1)), Assignment.byBalance(List.of(there(one)), MUCH));
  }

  @Test
  void findsNobodyAmongNone() {
    assertEquals(new Nobody(Map.of()), Assignment.byBalance(List.of(), ANYONE));
  }

  @Test
  void letsThePartiesChooseWhateverSkillLanguageOrganizationAndBalanceSay() {
    var strange = profile(Set.of(organization(2)), Set.of(), Set.of(), 1, Set.of());
    assertEquals(
        new Chosen(id(1), new AssignmentReason(AssignmentBasis.CHOICE, 1, 99, Map.of())),
        Assignment.byChoice(there(mediator(1, strange, 99)), MUCH));
  }

  @Test
  void holdsThePartiesToWhoMayAndCan() {
    var fit = mediator(1, FIT);
    assertChoiceRefused(RulingOut.NOT_ACTIVE, there(fit.pause(WORDS, NOW).after()));
    assertChoiceRefused(RulingOut.ABSENT, new Candidate(fit, true));
    assertChoiceRefused(RulingOut.CONFLICT, there(mediator(9, FIT)));
    assertChoiceRefused(RulingOut.FULL, there(fit.take(dispute(2), NOW).after()));
    var has = fit.change(profile(2), 0).after().take(dispute(1), NOW).after();
    assertChoiceRefused(RulingOut.HAS_IT, there(has));
  }

  private static void assertChoiceRefused(RulingOut rule, Candidate chosen) {
    assertEquals(new Nobody(Map.of(rule, 1)), Assignment.byChoice(chosen, MUCH));
  }
}
