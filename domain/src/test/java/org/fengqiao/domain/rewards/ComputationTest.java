package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.rewards.RewardFixtures.nothing;
import static org.fengqiao.domain.rewards.RewardFixtures.refused;
import static org.fengqiao.domain.rewards.RewardFixtures.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Rewards by random tables, bounds and persons, against a search fen by fen or by halves for the
 * most that no bound forbids. {@code -Drewards.cases=N} computes more of them, {@code
 * -Drewards.seed=S} begins at another seed: the one a failure prints, with one case, replays it.
 */
class ComputationTest {
  private static final int CASES = Integer.getInteger("rewards.cases", 5_000);
  private static final long SEED = Long.getLong("rewards.seed", 20_260_302L);
  private static final RewardCaps NONE = RewardCaps.NONE;

  private static Computation of(
      JointShare joint, RewardCaps caps, Naming naming, List<Given> given, long typeFen) {
    int reporters = naming == Naming.ANONYMOUS ? 1 : given.size();
    return new Computation(table(joint, caps), naming, reporters, given, typeFen);
  }

  private static RewardCaps person(long fen) {
    return new RewardCaps(Optional.of(fen), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static String capReached(Computation computation, long tableFen) {
    return Objects.requireNonNull(
        refused(RewardReason.CAP_REACHED, () -> computation.of(tableFen)).details().get("cap"));
  }

  @Test
  void isWhatTheTableSaysWhereNothingIsBounded() {
    for (long fen : List.of(1L, 10_000L, Fen.MOST_REWARD)) {
      assertEquals(
          new Reward(fen, fen, Optional.empty(), List.of(fen)),
          of(JointShare.EQUAL, NONE, Naming.NAMED, nothing(1), Long.MAX_VALUE).of(fen));
    }
  }

  @Test
  void sharesAlikeAndGivesTheFensThatDoNotDivideToTheFirst() {
    assertEquals(List.of(34L, 33L, 33L), JointShare.EQUAL.split(100, 3));
    assertEquals(List.of(34L, 34L, 33L), JointShare.EQUAL.split(101, 3));
    assertEquals(List.of(1L, 1L), JointShare.EQUAL.split(2, 50));
    assertEquals(List.of(1L), JointShare.EQUAL.split(1, 2));
    assertEquals(List.of(7L), JointShare.EQUAL.split(7, 1));
    assertEquals(List.of(100L), JointShare.FIRST.split(100, 3));
  }

  @Test
  void leavesToNobodyMoreThanThePersonMayHaveAMonth() {
    var given = List.of(new Given(60, 1), new Given(90, 1));
    assertEquals(
        new Reward(20, 200, Optional.of(CapKind.PERSON_MONTH), List.of(10L, 10L)),
        of(JointShare.EQUAL, person(100), Naming.JOINT, given, 0).of(200));
    assertEquals(
        new Reward(40, 200, Optional.of(CapKind.PERSON_MONTH), List.of(40L)),
        of(JointShare.FIRST, person(100), Naming.JOINT, given, 0).of(200));
    assertEquals(
        new Reward(40, 40, Optional.empty(), List.of(40L)),
        of(JointShare.FIRST, person(100), Naming.JOINT, given, 0).of(40));
    var full = List.of(new Given(100, 1), Given.NOTHING);
    assertEquals(
        "PERSON_MONTH", capReached(of(JointShare.EQUAL, person(100), Naming.JOINT, full, 0), 1));
    var over = List.of(new Given(101, 1));
    assertEquals(
        "PERSON_MONTH", capReached(of(JointShare.EQUAL, person(100), Naming.NAMED, over, 0), 1));
  }

  @Test
  void rewardsNoMoreCluesOfAPersonThanThePackSays() {
    var caps = new RewardCaps(Optional.empty(), Optional.of(2), Optional.empty(), Optional.empty());
    var given = List.of(new Given(1, 1), new Given(1, 2));
    assertEquals("PERSON_CLUES", capReached(of(JointShare.EQUAL, caps, Naming.JOINT, given, 0), 9));
    assertEquals(9, of(JointShare.FIRST, caps, Naming.JOINT, given, 0).of(9).fen());
  }

  @Test
  void givesNoMoreForWhoGaveNoNameAndAsksNothingOfWhatItHad() {
    var caps = new RewardCaps(Optional.of(1L), Optional.of(1), Optional.empty(), Optional.of(50L));
    assertEquals(
        new Reward(50, 51, Optional.of(CapKind.ANONYMOUS), List.of(50L)),
        of(JointShare.EQUAL, caps, Naming.ANONYMOUS, List.of(), 0).of(51));
    assertEquals(
        Optional.empty(),
        of(JointShare.EQUAL, caps, Naming.ANONYMOUS, List.of(), 0).of(50).cappedBy());
    assertEquals(
        Optional.of(CapKind.PERSON_MONTH),
        of(JointShare.EQUAL, caps, Naming.NAMED, nothing(1), 0).of(51).cappedBy());
  }

  @Test
  void isOfAsManyPersonsAsSignedWithANameAndOfNoneWithout() {
    var table = table(JointShare.EQUAL, NONE);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Computation(table, Naming.ANONYMOUS, 1, nothing(1), 0));
    for (int wrong : List.of(0, 1, 3)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Computation(table, Naming.JOINT, 2, nothing(wrong), 0));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new Computation(table, Naming.NAMED, 0, List.of(), 0));
  }

  @Test
  void isWhatItsSharesAreTogether() {
    var none = Optional.<CapKind>empty();
    var capped = Optional.of(CapKind.TYPE_MONTH);
    assertEquals(3, new Reward(3, 3, none, List.of(2L, 1L)).fen());
    assertEquals(3, new Reward(3, 4, capped, List.of(3L)).fen());
    for (Executable wrong :
        List.<Executable>of(
            () -> new Reward(0, 0, none, List.of()),
            () -> new Reward(-1, -1, none, List.of(-1L)),
            () -> new Reward(3, 3, none, List.of(3L, 0L)),
            () -> new Reward(3, 3, none, List.of(4L, -1L)),
            () -> new Reward(3, 3, none, List.of(2L)),
            () -> new Reward(3, 2, none, List.of(3L)),
            () -> new Reward(3, 3, capped, List.of(3L)),
            () -> new Reward(3, 4, none, List.of(3L)),
            () -> new Reward(3, 2, capped, List.of(3L)),
            () ->
                new Reward(
                    Fen.MOST_REWARD + 1,
                    Fen.MOST_REWARD + 1,
                    none,
                    List.of(Fen.MOST_REWARD + 1)))) {
      assertThrows(IllegalArgumentException.class, wrong);
    }
  }

  @Test
  void agreesWithTheMostThatNoBoundForbids() {
    var capped = EnumSet.noneOf(CapKind.class);
    int refused = 0;
    int whole = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var bounded = RandomBounds.of(new Random(seed));
      var label = "-Drewards.cases=1 -Drewards.seed=" + seed + " " + bounded;
      long most = bounded.most();
      if (most == 0) {
        refused++;
        var cap = capReached(bounded.computation(), bounded.tableFen());
        assertTrue(bounded.binding(1).contains(CapKind.valueOf(cap)), label);
        continue;
      }
      var reward = bounded.computation().of(bounded.tableFen());
      assertEquals(most, reward.fen(), label);
      assertEquals(bounded.tableFen(), reward.tableFen(), label);
      assertEquals(bounded.shares(most), reward.shares(), label);
      assertEquals(most == bounded.tableFen(), reward.cappedBy().isEmpty(), label);
      reward.cappedBy().ifPresent(by -> assertTrue(bounded.binding(most + 1).contains(by), label));
      capped.addAll(reward.cappedBy().stream().toList());
      whole += reward.cappedBy().isEmpty() ? 1 : 0;
    }
    if (CASES >= 5_000) {
      var parts = EnumSet.complementOf(EnumSet.of(CapKind.PERSON_CLUES));
      assertEquals(parts, capped);
      assertTrue(refused > CASES / 20 && whole > CASES / 20, refused + " " + whole);
    }
  }
}
