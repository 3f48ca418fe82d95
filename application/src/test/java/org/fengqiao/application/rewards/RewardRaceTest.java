package org.fengqiao.application.rewards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.RewardCaps;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.RewardTable;
import org.junit.jupiter.api.Test;

/** Approvals that race give no more than the bounds allow, whenever the other comes between. */
class RewardRaceTest {
  private static final RewardTable TABLE =
      new RewardTable(
          RewardRules.TABLE.types(),
          RewardRules.TABLE.grades(),
          RewardRules.TABLE.joint(),
          new RewardCaps(
              Optional.of(6_000L), Optional.empty(), Optional.of(9_000L), Optional.empty()));

  private int reads;
  private int before = Integer.MAX_VALUE;
  private Runnable rival = () -> {};
  private final RewardTown town = new RewardTown(TABLE, store -> store, this::counting);

  /** Reads, and lets the rival be first before one of the reads. */
  private Aggregates counting(Aggregates all) {
    return new Aggregates() {
      @Override
      public <A extends Aggregate> Optional<Loaded<A>> find(Class<A> type, AggregateRef ref) {
        if (++reads == before) {
          rival.run();
        }
        return all.find(type, ref);
      }
    };
  }

  private Clue proposed(int person) {
    return town.proposed(RewardRules.THIRD, RewardTown.person(person));
  }

  /** Approves the first, and the other before each read of it there is. */
  private void race(int person, int other, RewardReason refused) {
    town.aBudget();
    boolean raced = true;
    for (int read = 1; raced; read++) {
      town.cases.town.setClock(town.cases.town.now().plus(Duration.ofDays(32)));
      var one = proposed(person);
      var two = proposed(other);
      var ran = new AtomicBoolean();
      rival =
          () -> {
            before = Integer.MAX_VALUE;
            ran.set(true);
            town.approved(two);
          };
      reads = 0;
      before = read;
      try {
        town.approved(one);
      } catch (Refusal refusal) {
        assertEquals(refused, refusal.reason());
      }
      before = Integer.MAX_VALUE;
      raced = ran.get();
      boolean both = Stream.of(one, two).allMatch(c -> town.now(c).status() == ClueStatus.APPROVED);
      assertFalse(raced && both, "both, when the other came before read " + read);
    }
    assertTrue(reads > 2);
  }

  @Test
  void boundsAPersonOfTwoClues() {
    race(1, 1, RewardReason.REWARD_CHANGED);
  }

  @Test
  void boundsATypeOfTwoPersons() {
    race(1, 2, RewardReason.REWARD_CHANGED);
  }
}
