package org.fengqiao.application.rewards;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.rewards.vault.Person;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ReverseCause;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;

/** What the public is told of rewards, and what it is not. */
class ListRewardResultsTest {
  private final RewardTown town = new RewardTown();
  private final Cashier cashier = new Cashier(town);
  private int persons;

  private Clue paid(Person person) {
    return cashier.paid(town.ordered(person));
  }

  private List<Clue> paid(int count) {
    return Stream.generate(() -> paid(RewardTown.person(++persons))).limit(count).toList();
  }

  private ListRewardResults.Results results(DivisionCode division, int month) {
    return town.results.list(town.stranger(), division, YearMonth.of(2026, month));
  }

  private void setClock(String time) {
    town.cases.town.setClock(Instant.parse(time));
  }

  @Test
  void tellsWhatWasPaidInAMonthByAreaTypeAndGrade() {
    paid(5);
    setClock("2026-04-01T00:00:00Z");
    var told = results(GroundTown.DISTRICT, 3);
    assertEquals(
        List.of(
            new RewardResults(
                GroundTown.TOWN,
                RewardRules.FIRE,
                List.of(new RewardResults.OfGrade(RewardRules.THIRD, 5, 25_000)))),
        told.groups());
    assertEquals(Level.TOWN, told.rule().area());
  }

  @Test
  void tellsNothingOfFewerThanThePacksNumber() {
    paid(4);
    setClock("2026-04-01T00:00:00Z");
    assertEquals(List.of(), results(GroundTown.DISTRICT, 3).groups());
  }

  @Test
  void tellsNothingOfWhatWasPaidWrongly() {
    var c = paid(5).getFirst();
    var command =
        new ReverseReward.Command(town.byOffice(c, town.grader), ReverseCause.FRAUD, "虚构");
    town.reverse.reverse(town.centre(), command);
    setClock("2026-04-01T00:00:00Z");
    assertEquals(List.of(), results(GroundTown.DISTRICT, 3).groups());
  }

  @Test
  void tellsAMonthOnceItIsOverByTheCalendarOfThePack() {
    setClock("2026-03-31T15:59:59Z");
    paid(5);
    assertRefused(RequestReason.INVALID_FIELD, () -> results(GroundTown.DISTRICT, 3));
    setClock("2026-03-31T16:00:00Z");
    assertEquals(1, results(GroundTown.DISTRICT, 3).groups().size());
    paid(5);
    setClock("2026-04-30T16:00:00Z");
    assertEquals(
        5, results(GroundTown.DISTRICT, 4).groups().getFirst().grades().getFirst().clues());
  }

  @Test
  void tellsNothingFinerThanThePackSays() {
    setClock("2026-04-01T00:00:00Z");
    assertEquals(List.of(), results(GroundTown.TOWN, 3).groups());
    var refusal = assertRefused(RequestReason.INVALID_FIELD, () -> results(GroundTown.VILLAGE, 3));
    assertEquals("division", refusal.details().get("field"));
  }

  @Test
  void refusesWithoutTheRightOrWhereThePackSaysNothingOfRewards() {
    var few = town.caller("few", Set.of(), Set.of());
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> town.results.list(few, GroundTown.DISTRICT, YearMonth.of(2026, 2)));
    assertRefused(RewardReason.NO_REWARD_RULE, () -> results(new DivisionCode("620403000000"), 2));
  }
}
