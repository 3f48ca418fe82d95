package org.fengqiao.application.rewards.vault;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.application.rewards.Cashier;
import org.fengqiao.application.rewards.Keepers;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.vault.SubmitClue.Submitted;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.ClaimProof;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;

/** A reward is claimed, and where it goes is sealed. */
class ClaimRewardTest {
  private final RewardTown town = new RewardTown();
  private final Person person = RewardTown.person(1);

  private Proof proof(Clue c) {
    return new Proof.ByIdentity(c.id(), person.idNumber());
  }

  private ClaimReward.Command command(Proof proof, Payee... payees) {
    return new ClaimReward.Command(
        town.cases.request(town.claimant(proof)), proof, List.of(payees));
  }

  private List<Payee> payees(Clue c) {
    return town.vault.open(c.id()).payees();
  }

  /** Without a name, told of. */
  private Submitted anonymous() {
    town.aBudget();
    var submitted = town.submitted();
    var c = town.disposed(town.verified(submitted.answer().aggregate()));
    town.told(town.approved(town.proposed(town.graded(c, RewardRules.THIRD))));
    return submitted;
  }

  @Test
  void sealsWhereTheRewardGoesAndKeepsNothingOfItInClear() {
    var c = town.told(person);
    var request = town.cases.request(town.centre(), town.cases.town.ids.next(), "payee 77");
    var command = new ClaimReward.Command(request, proof(c), List.of(RewardTown.payee(77)));
    var claimed = town.claim.claim(town.centre(), command).aggregate();
    assertEquals(ClueStatus.CLAIMED, claimed.status());
    var claiming = claimed.path().claimed().orElseThrow().claiming();
    assertEquals(ClaimProof.IDENTITY, claiming.proof());
    assertEquals(town.centre().partner(), claiming.partner());
    assertEquals(List.of(RewardTown.payee(77)), payees(c));
    assertEquals(List.of(person), town.vault.open(c.id()).persons());
    var everything = town.memory.everything();
    assertFalse(everything.contains(RewardTown.payee(77).name()));
    assertFalse(everything.contains(RewardTown.payee(77).account()));
    assertFalse(everything.contains(request.command().hex()));
  }

  @Test
  void letsWhoGaveNoNameClaimByTheCode() {
    var submitted = anonymous();
    var c = submitted.answer().aggregate();
    var code = new Proof.ByCode(submitted.code().orElseThrow());
    var claimed = town.claim.claim(town.app(), command(code, RewardTown.payee(1))).aggregate();
    assertEquals(ClaimProof.CODE, claimed.path().claimed().orElseThrow().claiming().proof());
    assertEquals(List.of(RewardTown.payee(1)), payees(c));
    assertEquals(List.of(), town.vault.open(c.id()).persons());
  }

  @Test
  void claimsInCashWithoutAPayee() {
    var c = town.told(person);
    assertEquals(ClueStatus.CLAIMED, town.claimed(c, proof(c)).status());
    assertEquals(List.of(), payees(c));
    var submitted = anonymous();
    town.claimed(submitted.answer().aggregate(), new Proof.ByCode(submitted.code().orElseThrow()));
    assertEquals(1, town.memory.all(Reporter.class).count());
  }

  @Test
  void claimsOnceHoweverOftenItIsAsked() {
    var c = town.told(person);
    var command = command(proof(c), RewardTown.payee(1));
    var made = town.claim.claim(town.centre(), command);
    var again = town.claim.claim(town.centre(), command);
    assertTrue(again.repeated());
    assertEquals(made.resource(), again.resource());
    var reused =
        new ClaimReward.Command(
            town.cases.request(town.centre(), command.request().id(), "another body"),
            proof(c),
            List.of(RewardTown.payee(2)));
    assertRefused(RequestReason.REQUEST_ID_REUSED, () -> town.claim.claim(town.centre(), reused));
    assertEquals(List.of(RewardTown.payee(1)), payees(c));
  }

  @Test
  void refusesWhoDidNotReportItThoughTheRequestIsOneThatTookEffect() {
    var c = town.told(person);
    var command = command(proof(c));
    town.claim.claim(town.centre(), command);
    var guess =
        new ClaimReward.Command(
            command.request(),
            new Proof.ByIdentity(c.id(), RewardTown.person(2).idNumber()),
            List.of());
    assertRefused(RewardReason.CLAIM_REFUSED, () -> town.claim.claim(town.centre(), guess));
  }

  @Test
  void refusesAClaimBeforeItWasToldOrTwice() {
    var c = town.approved(person);
    assertRefused(RewardReason.ILLEGAL_CLUE_MOVE, () -> town.claimed(c, proof(c)));
    town.told(c);
    town.claimed(c, proof(c));
    assertRefused(RewardReason.ILLEGAL_CLUE_MOVE, () -> town.claimed(c, proof(c)));
  }

  @Test
  void refusesAnotherNumberOfPayeesThanOfShares() {
    var c = town.told(town.approved(person, RewardTown.person(2)));
    for (var payees : List.of(1, 3)) {
      var named = IntStream.range(0, payees).mapToObj(RewardTown::payee).toArray(Payee[]::new);
      var refusal =
          assertRefused(RequestReason.INVALID_FIELD, () -> town.claimed(c, proof(c), named));
      assertEquals("payees", refusal.details().get("field"));
    }
    var two = new Payee[] {RewardTown.payee(1), RewardTown.payee(2)};
    assertEquals(ClueStatus.CLAIMED, town.claimed(c, proof(c), two).status());
  }

  @Test
  void claimsAnewForAnotherPayeeWhatCouldNotBePaid() {
    var c = town.ordered(person, RewardTown.payee(1));
    assertRefused(RewardReason.NOTHING_TO_PAY, () -> town.claimed(c, proof(c)));
    var order = town.now(c).path().payments().getFirst();
    new Cashier(town).settle(c, order, PaymentState.REJECTED);
    var again = town.claimed(c, proof(c), RewardTown.payee(2));
    assertEquals(ClueStatus.PAYING, again.status());
    assertEquals(List.of(RewardTown.payee(2)), payees(c));
    var payments = town.ordered(again).path().payments();
    assertEquals(List.of(1, 2), payments.stream().map(Payment::attempt).toList());
  }

  @Test
  void claimsAnewInCashWhatCouldNotBePaidAndForgetsWhereItWasToGo() {
    var c = town.ordered(person, RewardTown.payee(1));
    var had = reporter(c).required().payees().orElseThrow();
    var order = town.now(c).path().payments().getFirst();
    new Cashier(town).settle(c, order, PaymentState.REJECTED);
    town.claimed(c, proof(c));
    assertEquals(List.of(), payees(c));
    assertEquals(Map.of(), town.memory.find(List.of(had.id())));
    assertEquals(Optional.empty(), reporter(c).required().payees());
  }

  private Reporter reporter(Clue c) {
    return town.memory.find(Reporter.class, c.id().reporter()).orElseThrow().aggregate();
  }

  @Test
  void refusesToSealAPayeeWhenTheRestWasErasedOrItsKeyIsMissing() {
    town.aBudget();
    var submitted = town.submitted(person);
    var c = town.disposed(town.verified(submitted.answer().aggregate()));
    town.told(town.approved(town.proposed(town.graded(c, RewardRules.THIRD))));
    var code = new Proof.ByCode(submitted.code().orElseThrow());
    var sealing = town.keys.current();
    town.keys.turn();
    town.keys.lose(sealing);
    assertRefused(RewardReason.KEY_MISSING, () -> town.claimed(c, code, RewardTown.payee(1)));
    new Keepers(town).erase(c);
    assertRefused(RewardReason.REPORTER_ERASED, () -> town.claimed(c, code, RewardTown.payee(1)));
    assertEquals(ClueStatus.CLAIMED, town.claimed(c, code).status());
  }
}
