package org.fengqiao.application.cases.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.statistics.Rollup;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.MemoryStore;
import org.junit.jupiter.api.Test;

/** The test of the test: a fault that is planted is found within the commands of one seed. */
class LivesFaultsTest {
  private static final long SEED = 65;

  private static void assertFound(Finding what, Plant plant) {
    var findings = Lives.live(SEED, LivesTest.COMMANDS_OF_A_SEED, plant);
    assertTrue(findings.kinds().contains(what), () -> "found " + findings.told());
  }

  private static Plant store(Function<MemoryStore, Commits> faulty) {
    return new Plant() {
      @Override
      public Commits store(MemoryStore memory) {
        return faulty.apply(memory);
      }
    };
  }

  private static Plant firingOnLoad(boolean again) {
    return new Plant() {
      @Override
      public Cases loads(CaseTown town) {
        return new FiringOnLoad(town, again);
      }
    };
  }

  @Test
  void findsNothingWhereNothingIsPlantedAndLivesTheSameLivesAgain() {
    var first = Lives.live(SEED, LivesTest.COMMANDS_OF_A_SEED, Plant.NONE);
    var again = Lives.live(SEED, LivesTest.COMMANDS_OF_A_SEED, Plant.NONE);
    assertEquals("", first.told());
    assertEquals(first.tally(), again.tally());
  }

  @Test
  void seesAStoreThatSkipsTheVersionCheck() {
    assertFound(Finding.STATE_NOT_THE_FOLD, store(FaultyStores::skippingTheVersion));
  }

  @Test
  void seesAStoreThatWritesOneOfTwoCasesThatAreMerged() {
    assertFound(Finding.MERGED_BY_HALF, store(FaultyStores::forgettingTheOthers));
  }

  @Test
  void seesAWakerWhoseClockIsAhead() {
    assertFound(
        Finding.FROM_THE_FUTURE,
        new Plant() {
          @Override
          public InstantSource wakingClock(InstantSource clock) {
            return () -> clock.instant().plus(Duration.ofDays(1));
          }
        });
  }

  @Test
  void seesAWakerThatFiresOnLoadWhatIsNotDueYet() {
    assertFound(Finding.RUNG_EARLY, firingOnLoad(false));
  }

  @Test
  void seesAWakerThatFiresAgainWhatHasFired() {
    assertFound(Finding.RUNG_TWICE, firingOnLoad(true));
  }

  @Test
  void seesAStoreThatForgetsWhenToLookAtTheClocks() {
    assertFound(Finding.RUNG_MISSED, store(FaultyStores::withoutClockRows));
  }

  @Test
  void seesAStoreThatKeepsNoRequestIdOnceOnly() {
    assertFound(Finding.EFFECT_TWICE, store(FaultyStores::withoutReceipts));
  }

  @Test
  void seesAStoreThatKeepsNoSourceIdOnceOnly() {
    assertFound(Finding.EFFECT_TWICE, store(FaultyStores::withoutSources));
  }

  @Test
  void seesAStoreThatAnswersBeforeItCommits() {
    assertFound(Finding.ACKNOWLEDGED_AND_LOST, store(FaultyStores::answeringFirst));
  }

  @Test
  void seesCountsThatMoveOnPastWhatTheyLost() {
    assertFound(
        Finding.WRONG_COUNT,
        new Plant() {
          @Override
          public Rollup rollup(Rollup kept) {
            return new LosingRollup(kept);
          }
        });
  }

  @Test
  void seesAFollowerThatResumesFromAnIdInsteadOfThePosition() {
    assertFound(Finding.SKIPPED, new FollowingById());
  }

  @Test
  void seesAFollowerThatDoesNotWaitForTheEntryBefore() {
    assertFound(
        Finding.OUT_OF_ORDER,
        new Plant() {
          @Override
          public Following following(MemoryStore memory) {
            return new FollowingByLane(memory);
          }
        });
  }
}
