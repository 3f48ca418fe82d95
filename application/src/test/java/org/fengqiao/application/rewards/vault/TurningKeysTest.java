package org.fengqiao.application.rewards.vault;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.rewards.Keepers;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.ReporterFact;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;

/** Keys turn and reporters are erased while clues are looked at and claimed. */
class TurningKeysTest {
  private static final Duration TICK = Duration.ofSeconds(10);

  private Reading reading = all -> all;
  private final RewardTown town = new RewardTown(RewardRules.TABLE, store -> store, this::turned);
  private final Keepers keepers = new Keepers(town);
  private final VaultMoves moves = keepers.moves;
  private final Person person = RewardTown.person(1);

  /** How a load is answered. */
  private interface Reading {
    Aggregates of(Aggregates all);
  }

  private Aggregates turned(Aggregates all) {
    return new Aggregates() {
      @Override
      public <A extends Aggregate> Optional<Loaded<A>> find(Class<A> type, AggregateRef ref) {
        return reading.of(all).find(type, ref);
      }
    };
  }

  private Clue submitted(int person) {
    return town.submitted(RewardTown.person(person)).answer().aggregate();
  }

  private Map<String, Long> use() {
    return moves.keys.list(keepers.keepers()).clues();
  }

  private void rotate() {
    boolean more = true;
    while (more) {
      more = moves.rotate.run();
    }
  }

  @Test
  void sealsEveryDataKeyAnewSoThatTheOldKeyCanBePutAway() {
    var clues = IntStream.rangeClosed(1, 250).mapToObj(this::submitted).toList();
    var claimed = town.told(RewardTown.person(251));
    town.claimed(
        claimed,
        new Proof.ByIdentity(claimed.id(), RewardTown.person(251).idNumber()),
        RewardTown.payee(1));
    keepers.erase(clues.getLast());
    assertEquals(Map.of("k1", 250L), use());
    var newer = town.keys.turn();
    assertEquals(Optional.of(newer), moves.keys.list(keepers.keepers()).current());
    rotate();
    assertEquals(Map.of(newer, 250L), use());
    town.keys.lose("k1");
    for (int i = 0; i < clues.size() - 1; i++) {
      assertEquals(List.of(RewardTown.person(i + 1)), town.vault.open(clues.get(i).id()).persons());
    }
    assertEquals(List.of(RewardTown.payee(1)), town.vault.open(claimed.id()).payees());
    assertFalse(moves.rotate.run());
  }

  @Test
  void passesOverWhatAKeySealsThatIsMissingUntilThatIsThere() {
    submitted(1);
    var second = town.keys.turn();
    submitted(2);
    var newer = town.keys.turn();
    town.keys.lose("k1");
    rotate();
    assertEquals(Map.of("k1", 1L, newer, 1L), use());
    town.keys.lose(second);
    assertFalse(moves.rotate.run());
  }

  @Test
  void leavesNoneWaitingBehindManyWhoseKeyIsMissing() {
    IntStream.rangeClosed(1, 101).forEach(this::submitted);
    town.keys.turn();
    submitted(102);
    var newer = town.keys.turn();
    town.keys.lose("k1");
    rotate();
    assertEquals(Map.of("k1", 101L, newer, 1L), use());
  }

  @Test
  void sealsEverLessOftenWhatAnotherServerSealsAnewByAnotherKeyUntilTheyAgree() {
    var c = submitted(1);
    var newer = town.keys.turn();
    var other = otherServer();
    for (int tick = 0; tick < Duration.ofDays(1).dividedBy(TICK); tick++) {
      town.cases.pass(TICK);
      rotate();
      town.keys.turnBack("k1");
      other.run();
      town.keys.turnBack(newer);
    }
    long sealed = sealed(c);
    assertTrue(sealed > 5 && sealed < 40, () -> sealed + " in a day");
    town.cases.pass(KeyRounds.LONGEST);
    rotate();
    town.cases.pass(KeyRounds.LONGEST);
    rotate();
    assertEquals(Map.of(newer, 1L), use());
    assertFalse(other.run());
  }

  /** Of the same keys, of which it takes another for that which seals. */
  private RotateKeys otherServer() {
    var ground = town.cases.town;
    return new RotateKeys(
        new MemoryReporters(town.memory), town.memory, town.vault, town.store, ground.clock);
  }

  private long sealed(Clue c) {
    return town.memory.of(c.id().reporter(), 0, 1_000).stream()
        .flatMap(entry -> entry.facts().stream())
        .filter(fact -> fact instanceof ReporterFact.Rewrapped)
        .count();
  }

  @Test
  void sealsAtOnceWhatAnotherServerSealedBeforeItKnewTheNewKey() {
    submitted(1);
    var newer = town.keys.turn();
    rotate();
    town.keys.turnBack("k1");
    submitted(2);
    town.keys.turnBack(newer);
    rotate();
    assertEquals(Map.of(newer, 2L), use());
  }

  @Test
  void beginsAnewAfterALongQuiet() {
    var newer = town.keys.current();
    for (int round = 1; round <= 20; round++) {
      town.keys.turn();
      submitted(round);
      town.keys.turnBack(newer);
      town.cases.pass(KeyRounds.LONGEST.multipliedBy(3));
      rotate();
      assertEquals(Map.of(newer, (long) round), use());
    }
    town.keys.turn();
    submitted(21);
    town.keys.turnBack(newer);
    town.cases.pass(KeyRounds.FIRST);
    rotate();
    assertEquals(Map.of(newer, 21L), use());
  }

  @Test
  void sealsTheOthersAnewThoughOneWasChanged() {
    submitted(1);
    town.keys.turn();
    submitted(2);
    submitted(3);
    var newer = town.keys.turn();
    town.keys.spoil("k1");
    assertTrue(moves.rotate.run());
    assertThrows(IllegalStateException.class, moves.rotate::run);
    assertEquals(Map.of("k1", 1L, newer, 2L), use());
  }

  @Test
  void leavesNothingThatCanBeReadOfWhatWasErasedAndTheTraceWhole() {
    var c = town.told(person);
    town.claimed(c, new Proof.ByIdentity(c.id(), person.idNumber()), RewardTown.payee(1));
    var reporter = town.memory.find(Reporter.class, c.id().reporter()).orElseThrow();
    var had = reporter.aggregate().required();
    var sealed =
        Stream.of(had.identity(), had.persons(), had.payees(), Optional.of(had.key().words()))
            .map(ref -> ref.orElseThrow().id())
            .toList();
    assertEquals(4, town.memory.find(sealed).size());
    var trace = town.memory.of(c.ref(), 0, 100);
    var looks = town.memory.of(c.id().reporter(), 0, 100);
    var erased = keepers.erase(c);
    assertEquals(Optional.empty(), erased.vaulted());
    assertEquals(Map.of(), town.memory.find(sealed));
    assertEquals(trace, town.memory.of(c.ref(), 0, 100));
    var after = town.memory.of(c.id().reporter(), 0, 100);
    assertEquals(looks, after.subList(0, looks.size()));
    assertEquals(looks.size() + 1, after.size());
    assertEquals(ClueStatus.CLAIMED, town.now(c).status());
    assertRefused(RewardReason.REPORTER_ERASED, () -> town.vault.open(c.id()));
    assertEquals(Map.of(), use());
  }

  @Test
  void looksThoughTheKeyTurnedSinceThatWasRead() {
    var c = submitted(1);
    town.keys.turn();
    reading = onceBehind(this::rotate);
    assertEquals(List.of(person), town.vault.open(c.id()).persons());
  }

  @Test
  void saysThatItWasErasedSinceThatWasRead() {
    var c = submitted(1);
    reading = onceBehind(() -> keepers.erase(c));
    assertRefused(RewardReason.REPORTER_ERASED, () -> town.vault.open(c.id()));
  }

  @Test
  void claimsAndDecidesThoughACacheRemembersWhatAnOldKeySealed() {
    var c = town.told(person);
    remember(c);
    town.keys.turn();
    rotate();
    var proof = new Proof.ByIdentity(c.id(), person.idNumber());
    town.claimed(c, proof, RewardTown.payee(1));
    assertEquals(List.of(RewardTown.payee(1)), town.vault.open(c.id()).payees());
  }

  @Test
  void saysThatAReporterWasErasedWhomACacheRemembers() {
    town.aBudget();
    var c = town.graded(town.disposed(town.verified(person)), RewardRules.THIRD);
    remember(c);
    keepers.erase(c);
    assertRefused(RewardReason.REPORTER_ERASED, () -> town.proposed(c));
  }

  /** Answers the next load with what was there before something happened. */
  private Reading onceBehind(Runnable happening) {
    return all ->
        new Aggregates() {
          @Override
          public <A extends Aggregate> Optional<Loaded<A>> find(Class<A> type, AggregateRef ref) {
            var before = all.find(type, ref);
            reading = now -> now;
            happening.run();
            return before;
          }
        };
  }

  /** Has a cache of decisions remember who reported it as that is now. */
  private void remember(Clue c) {
    var remembered = town.memory.find(Reporter.class, c.id().reporter());
    reading =
        all ->
            new Aggregates() {
              @Override
              public <A extends Aggregate> Optional<Loaded<A>> find(
                  Class<A> type, AggregateRef ref) {
                return Freshness.wanted() == Freshness.CACHED && ref.equals(c.id().reporter())
                    ? remembered.map(one -> new Loaded<>(type.cast(one.aggregate()), one.head()))
                    : all.find(type, ref);
              }
            };
  }
}
