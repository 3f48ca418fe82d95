package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.rewards.RewardFixtures.MONTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.domain.AggregateKind;
import org.junit.jupiter.api.Test;

class RewardedPersonTest {
  private static final PersonId PERSON = new PersonId(id(7));

  private static RewardedPerson first(long fen) {
    return RewardedPerson.first(PERSON, MONTH, fen).after();
  }

  @Test
  void isGivenNothingInAMonthInWhichNothingWas() {
    assertEquals(new Given(0, 0), first(5).given(MONTH.plusMonths(1)));
    assertEquals(AggregateKind.REWARDED_PERSON, first(5).ref().kind());
    assertEquals(PERSON.ref(), first(5).ref());
  }

  @Test
  void isGivenTogetherWhatItsCluesAreWorthInAMonth() {
    var later = MONTH.plusMonths(1);
    var person =
        first(5).reward(later, 7).after().reward(MONTH, 11).after().reward(later, 13).after();
    assertEquals(new Given(16, 2), person.given(MONTH));
    assertEquals(new Given(20, 2), person.given(later));
    assertEquals(
        List.of(MONTH, later),
        person.months().stream().map(RewardedPerson.OfMonth::month).toList());
  }

  @Test
  void wasNotGivenWhatWasNotClaimed() {
    var person = first(5).reward(MONTH, 11).after();
    var less = person.giveBack(MONTH, 5).after();
    assertEquals(new Given(11, 1), less.given(MONTH));
    var none = less.giveBack(MONTH, 11).after();
    assertEquals(Given.NOTHING, none.given(MONTH));
    assertEquals(List.of(), none.months());
    assertThrows(IllegalArgumentException.class, () -> person.giveBack(MONTH, 16));
  }

  @Test
  void keepsTheLatestFourYearsInTheirOrder() {
    var person = first(1);
    for (int i = 1; i < 48; i++) {
      person = person.reward(MONTH.minusMonths(i), 1 + i).after();
    }
    assertEquals(48, person.months().size());
    assertEquals(MONTH.minusMonths(47), person.months().getFirst().month());
    var full = person.reward(MONTH.plusMonths(1), 99).after();
    assertEquals(48, full.months().size());
    assertEquals(Given.NOTHING, full.given(MONTH.minusMonths(47)));
    assertEquals(new Given(47, 1), full.given(MONTH.minusMonths(46)));
    assertEquals(new Given(99, 1), full.given(MONTH.plusMonths(1)));
    var late = full.giveBack(MONTH.minusMonths(47), 48).after();
    assertEquals(full, late);
    var past = full.reward(MONTH.minusMonths(60), 1).after();
    assertEquals(full, past);
  }

  @Test
  void beginsWithAReward() {
    var fact = new PersonFact.Returned(MONTH, 1);
    assertThrows(IllegalStateException.class, () -> RewardedPerson.LINEAGE.begin(List.of(fact)));
  }

  @Test
  void agreesWithACountOfItsOwnOverRandomHistories() {
    for (long seed = 20_260_304L; seed < 20_260_304L + 300; seed++) {
      var random = new Random(seed);
      var label = "seed " + seed;
      var rewards = new ArrayList<RewardedPerson.OfMonth>();
      rewards.add(new RewardedPerson.OfMonth(MONTH, 1, 1));
      var person = first(1);
      for (int step = 0; step < 80; step++) {
        if (random.nextInt(3) > 0 || rewards.isEmpty()) {
          var month = MONTH.plusMonths(random.nextInt(47));
          long fen = 1 + random.nextLong(Fen.MOST_REWARD);
          rewards.add(new RewardedPerson.OfMonth(month, fen, 1));
          person = person.reward(month, fen).after();
        } else {
          var back = rewards.remove(random.nextInt(rewards.size()));
          person = person.giveBack(back.month(), back.fen()).after();
        }
        for (int i = 0; i < 48; i++) {
          var month = MONTH.plusMonths(i);
          var of = rewards.stream().filter(one -> one.month().equals(month)).toList();
          long fen = of.stream().mapToLong(RewardedPerson.OfMonth::fen).sum();
          assertEquals(new Given(fen, of.size()), person.given(month), label);
        }
      }
    }
  }
}
