package org.fengqiao.application.rewards.vault;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.fengqiao.application.rewards.Keepers;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.vault.SubmitClue.Submitted;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.rewards.ClaimCode;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Guesses;
import org.fengqiao.domain.rewards.Misses;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;

/** Whoever reported a clue proves it; whoever did not learns nothing, and cannot go on guessing. */
class ProofsTest {
  private static final Duration BEAT = Duration.ofMillis(500);
  private final RewardTown town = new RewardTown();
  private final VaultMoves moves = new VaultMoves(town);
  private final Person person = RewardTown.person(1);

  private Clue follow(Proof proof) {
    return town.proofs.require(town.claimant(proof), proof).aggregate();
  }

  private Refusal refused(Proof proof) {
    return assertRefused(RewardReason.CLAIM_REFUSED, () -> follow(proof));
  }

  private static Proof code(Submitted submitted) {
    return new Proof.ByCode(submitted.code().orElseThrow());
  }

  private static Proof wrong(Submitted submitted) {
    var finder = submitted.code().orElseThrow().finder();
    return new Proof.ByCode(new ClaimCode(finder, "0123456789ABCDEF"));
  }

  private Guesses guesses(Clue c) {
    return town.now(c).guesses();
  }

  @Test
  void isPassedByWhoHasTheCodeOrSignedIt() {
    var other = RewardTown.person(2);
    var submitted = town.submitted(person, other);
    var c = submitted.answer().aggregate();
    assertEquals(c, follow(code(submitted)));
    assertEquals(c, follow(new Proof.ByIdentity(c.id(), person.idNumber())));
    assertEquals(c, follow(new Proof.ByIdentity(c.id(), other.idNumber())));
    assertEquals(Guesses.NONE, guesses(c));
  }

  @Test
  void showsAClueToWhoFollowsItByItsCode() {
    var submitted = town.submitted(person);
    var seen = moves.follow.follow(town.app(), submitted.code().orElseThrow());
    assertEquals(submitted.answer().aggregate(), seen.subject());
  }

  @Test
  void takesNoIdentityCardFromWhoDoesNotActForTheUnitThatRewardsItAndCountsThatAsNoMiss() {
    var c = town.submitted(person).answer().aggregate();
    var proof = new Proof.ByIdentity(c.id(), person.idNumber());
    for (var caller : List.of(town.app(), town.village(), town.stranger())) {
      assertRefused(RewardReason.CLAIM_REFUSED, () -> town.proofs.require(caller, proof));
    }
    assertEquals(Guesses.NONE, guesses(c));
    assertEquals(c, town.proofs.require(town.centre(), proof).aggregate());
  }

  @Test
  void isPassedByWhoSignedItBeforeTheDigestsTurned() {
    var c = town.submitted(person).answer().aggregate();
    town.keys.turnDigests();
    assertEquals(c, follow(new Proof.ByIdentity(c.id(), person.idNumber())));
  }

  @Test
  void refusesWhoeverDidNotReportItAlikeAndKeepsThatItWasMissed() {
    var submitted = town.submitted(person);
    var c = submitted.answer().aggregate();
    var nobody = town.submitted().answer().aggregate();
    var refusals =
        List.of(
            refused(wrong(submitted)),
            refused(new Proof.ByIdentity(c.id(), RewardTown.person(2).idNumber())),
            refused(new Proof.ByIdentity(nobody.id(), person.idNumber())),
            refused(new Proof.ByCode(new ClaimCode("000000000000", "0123456789ABCDEF"))),
            refused(
                new Proof.ByIdentity(new ClueId(town.cases.town.ids.next()), person.idNumber())));
    for (var refusal : refusals) {
      assertEquals(Map.of(), refusal.details());
      assertEquals(refusals.getFirst().getMessage(), refusal.getMessage());
    }
    assertEquals(new Misses(1, Optional.empty()), guesses(c).code());
    assertEquals(new Misses(1, Optional.empty()), guesses(c).identity());
    assertEquals(1, guesses(nobody).identity().count());
    assertEquals(c.id(), follow(code(submitted)).id());
    assertEquals(new Misses(1, Optional.empty()), guesses(c).code());
    assertEquals(new Misses(1, Optional.empty()), guesses(c).identity());
  }

  @Test
  void answersARefusalNoSoonerThanAtTheBeat() {
    var submitted = town.submitted(person);
    for (var proof :
        List.of(
            wrong(submitted),
            new Proof.ByCode(new ClaimCode("000000000000", "0123456789ABCDEF")))) {
      int checks = town.hashes.checks();
      long began = System.nanoTime();
      refused(proof);
      assertTrue(System.nanoTime() - began >= BEAT.toNanos());
      // What is not there is checked as long as what is.
      assertEquals(checks + 1, town.hashes.checks());
    }
  }

  @Test
  void shutsAClueThatWasMissedTooOftenForTheRightCodeToo() {
    var submitted = town.submitted(person);
    var c = submitted.answer().aggregate();
    for (int miss = 0; miss < 5; miss++) {
      refused(wrong(submitted));
    }
    var until = town.cases.town.now().plus(Duration.ofHours(1));
    refused(code(submitted));
    assertEquals(new Misses(0, Optional.of(until)), guesses(c).code());
    town.cases.town.setClock(until);
    assertEquals(c.id(), follow(code(submitted)).id());
  }

  @Test
  void leavesOneProofOpenThoughTheOtherIsShut() {
    var submitted = town.submitted(person);
    var c = submitted.answer().aggregate();
    for (int miss = 0; miss < 5; miss++) {
      refused(new Proof.ByIdentity(c.id(), RewardTown.person(2).idNumber()));
    }
    refused(new Proof.ByIdentity(c.id(), person.idNumber()));
    assertEquals(Misses.NONE, guesses(c).code());
    assertEquals(c.id(), follow(code(submitted)).id());
  }

  private int version(Clue c) {
    return town.memory.find(Clue.class, c.ref()).orElseThrow().head().version().number();
  }

  @Test
  void checksNoMoreOfManyGuessesAtOnceThanThePackAllows() {
    var submitted = town.submitted(person);
    var c = submitted.answer().aggregate();
    var before = version(c);
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int guess = 0; guess < 40; guess++) {
        all.execute(() -> refused(wrong(submitted)));
      }
    }
    assertTrue(guesses(c).code().isShut(town.cases.town.now()));
    assertEquals(before + 5, version(c));
  }

  @Test
  void refusesWhoSignedItOnceThatWasErased() {
    var submitted = town.submitted(person);
    var c = submitted.answer().aggregate();
    new Keepers(town).erase(c);
    refused(new Proof.ByIdentity(c.id(), person.idNumber()));
    assertEquals(c.id(), follow(code(submitted)).id());
  }

  @Test
  void refusesWhoHasNotTheRight() {
    var code = town.submitted(person).code().orElseThrow();
    var few = town.caller("app", Set.of(), Set.of());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> moves.follow.follow(few, code));
    var proof = new Proof.ByCode(code);
    var command = new ClaimReward.Command(town.cases.request(few), proof, List.of());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> town.claim.claim(few, command));
  }
}
