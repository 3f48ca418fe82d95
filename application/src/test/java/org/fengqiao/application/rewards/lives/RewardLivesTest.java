package org.fengqiao.application.rewards.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.RewardCaps;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.RewardTable;
import org.junit.jupiter.api.Test;

/** The lives of some hundred clues over months, of few people and out of little money. */
class RewardLivesTest {
  private static final long SEED = 20_261_127;
  private static final int CLUES = 400;
  private static final int AT_ONCE = 40;
  private static final int MOVES = 25;
  private static final int PEOPLE = 12;
  private static final RewardCaps CAPS =
      new RewardCaps(
          Optional.of(60_000L), Optional.of(3), Optional.of(250_000L), Optional.of(4_000L));

  private final Random random = new Random(SEED);
  private final RewardTown town = new RewardTown(table());
  private final MoodyBank bank = new MoodyBank(random);
  private final RandomClues clues = new RandomClues(town, bank, PEOPLE, random);

  private static RewardTable table() {
    var table = RewardRules.TABLE;
    return new RewardTable(table.types(), table.grades(), table.joint(), CAPS);
  }

  private List<Clue> all() {
    return town.memory.all(Clue.class).map(found -> found.aggregate()).toList();
  }

  private void judge() {
    var recount = new RewardRecount(town, CAPS, clues::signed);
    recount.judgeBudgets();
    recount.judgePersons();
  }

  @Test
  void givesNoMoreThanItMayAndPaysEachShareOnceWhateverIsTried() {
    town.aBudget();
    for (int begun = 0; begun < CLUES; begun += AT_ONCE) {
      live();
      judge();
    }
    clues.settle();
    judge();
    new RewardRecount(town, CAPS, clues::signed).judgeBank(bank);
    assertEquals(CLUES, all().size());
    assertEquals(EnumSet.allOf(RandomClues.Deed.class), clues.done.keySet(), () -> "seed " + SEED);
    assertTrue(clues.refused.containsAll(BOUNDS), () -> clues.refused.toString());
    var reached = all().stream().map(Clue::status).collect(Collectors.toSet());
    assertTrue(reached.containsAll(ENDS), () -> reached + " of seed " + SEED);
  }

  private static final Set<Reason> BOUNDS =
      Set.of(
          RewardReason.CAP_REACHED,
          RewardReason.REWARD_CHANGED,
          RewardReason.BUDGET_EXHAUSTED,
          RewardReason.PAYMENTS_BEGUN);

  private static final Set<ClueStatus> ENDS =
      EnumSet.of(
          ClueStatus.INVALID,
          ClueStatus.DUPLICATE,
          ClueStatus.DECLINED,
          ClueStatus.EXPIRED,
          ClueStatus.PAID,
          ClueStatus.REVERSED);

  /** A month or so, in which some come in and all that there are go on. */
  private void live() {
    var some = new ArrayList<Clue>();
    for (int n = 0; n < AT_ONCE; n++) {
      some.add(clues.begin());
      town.cases.pass(Duration.ofMinutes(1));
    }
    for (int n = 0; n < AT_ONCE * MOVES; n++) {
      var c = random.nextInt(4) == 0 ? pick(all()) : pick(some);
      clues.move(c, pick(some));
      town.cases.pass(Duration.ofMinutes(random.nextInt(60)));
      if (random.nextInt(100) == 0) {
        adjust();
      }
    }
    town.cases.pass(Duration.ofDays(random.nextInt(20)));
  }

  /** More, or less than may be. */
  private void adjust() {
    try {
      town.setBudget.set(town.centre(), town.budget(1 + random.nextInt(1_500_000)));
    } catch (Refusal refusal) {
      assertEquals(RewardReason.BUDGET_BELOW_GIVEN, refusal.reason());
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
