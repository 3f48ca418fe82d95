package org.fengqiao.application.rewards.payments;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.payments.PaymentTries.Backlog;
import org.fengqiao.application.rewards.vault.Proof;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;

/** Whoever carries orders to pay out says what they came to, and has stuck ones asked for again. */
class RecordPaymentTest {
  private final PaymentsTown bank = new PaymentsTown();
  private final RewardTown town = bank.town;
  private final Caller by = bank.bank();

  private RetryPayment.Command again(PaymentId payment) {
    return new RetryPayment.Command(town.cases.request(by), payment);
  }

  /** Of which nothing is known, and nobody asks. */
  private Clue stuck() {
    bank.ordering = PaymentsTown.UNKNOWN;
    bank.asking = PaymentsTown.UNKNOWN;
    var c = bank.ordered();
    bank.exhaust();
    return c;
  }

  @Test
  void recordsAPaymentOnceHoweverOftenItIsTold() {
    var c = bank.ordered();
    var payment = bank.last(c).id();
    var command = bank.told(by, payment, true);
    var made = bank.record.record(by, command);
    assertFalse(made.repeated());
    assertEquals(ClueStatus.PAID, made.aggregate().status());
    assertEquals(Optional.of("B-1"), bank.last(c).reference());
    for (var again : List.of(command, bank.told(by, payment, true))) {
      var answer = bank.record.record(by, again);
      assertTrue(answer.repeated());
      assertEquals(made.resource(), answer.resource());
    }
    assertEquals(5_000, town.balances().paid());
  }

  @Test
  void refusesWhatContradictsWhatWasTold() {
    var c = bank.ordered();
    var payment = bank.last(c).id();
    bank.record.record(by, bank.told(by, payment, false));
    assertEquals(5_000, town.balances().reserved());
    assertRefused(
        RewardReason.PAYMENT_SETTLED_OTHERWISE,
        () -> bank.record.record(by, bank.told(by, payment, true)));
  }

  @Test
  void leavesItToAServiceToSayThatAnOrderCameToNothing() {
    bank.isService = true;
    bank.ordering = PaymentsTown.UNKNOWN;
    var c = bank.ordered();
    var payment = bank.last(c).id();
    bank.send();
    assertRefused(
        RewardReason.REJECTION_NOT_CONFIRMED,
        () -> bank.record.record(by, bank.told(by, payment, false)));
    bank.asking = () -> new PaymentOutcome.Rejected("NO_ACCOUNT");
    bank.pass(Duration.ofHours(1));
    assertEquals(Optional.of("NO_ACCOUNT"), bank.last(c).reference());
    assertTrue(bank.record.record(by, bank.told(by, payment, false)).repeated());
    assertEquals(5_000, town.balances().reserved());
  }

  @Test
  void refusesAnOrderThatIsNotThereOrOfAnotherUnit() {
    var payment = bank.last(bank.ordered()).id();
    var nothing = PaymentId.of(new ClueId(new UUID(0, 1)), 1, 1);
    assertRefused(
        RewardReason.PAYMENT_NOT_FOUND, () -> bank.record.record(by, bank.told(by, nothing, true)));
    var village = town.village();
    assertRefused(
        RewardReason.PAYMENT_NOT_FOUND,
        () -> bank.record.record(village, bank.told(village, payment, true)));
  }

  @Test
  void refusesAReferenceThatIsNoCodeAndARequestIdThatCameWithAnotherBody() {
    var c = town.told(town.approved(RewardTown.person(1), RewardTown.person(2)));
    var proof = new Proof.ByIdentity(c.id(), RewardTown.person(2).idNumber());
    var payments = town.ordered(town.claimed(c, proof)).path().payments();
    var request = town.cases.request(by);
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> new RecordPayment.Command(request, payments.getFirst().id(), true, " "));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> new RecordPayment.Command(request, payments.getFirst().id(), false, "户名王某不符"));
    var command = bank.told(by, payments.getFirst().id(), true);
    bank.record.record(by, command);
    var reused =
        new RecordPayment.Command(
            town.cases.request(by, command.request().id(), "another body"),
            payments.getLast().id(),
            true,
            "B-2");
    assertRefused(RequestReason.REQUEST_ID_REUSED, () -> bank.record.record(by, reused));
    assertEquals(2_500, town.balances().paid());
  }

  @Test
  void refusesWhoHasNotTheRight() {
    var payment = bank.last(bank.ordered()).id();
    var few = town.caller("few", Set.of(), Set.of(), town.office);
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> bank.record.record(few, bank.told(few, payment, true)));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> bank.list.list(few, town.office, true, PageRequest.FIRST));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> bank.retry.retry(few, again(payment)));
  }

  @Test
  void listsWhatIsStuckOfAUnitUntilItIsKnown() {
    var c = stuck();
    var page = bank.list.list(by, town.office, true, PageRequest.FIRST);
    assertEquals(
        List.of(bank.last(c).id()), page.items().stream().map(PaymentRecord::payment).toList());
    bank.record.record(by, bank.told(by, bank.last(c).id(), true));
    assertEquals(List.of(), bank.list.list(by, town.office, true, PageRequest.FIRST).items());
    assertEquals(new Backlog(0, 0), bank.tries.backlog());
    assertRefused(
        RewardReason.PAYMENT_NOT_FOUND,
        () -> bank.list.list(town.village(), town.office, true, PageRequest.FIRST));
  }

  @Test
  void hasAStuckOneAskedForAgainOnceHoweverOftenItIsOrdered() {
    var c = stuck();
    var command = again(bank.last(c).id());
    assertFalse(bank.retry.retry(by, command));
    assertTrue(bank.retry.retry(by, command));
    var reused =
        new RetryPayment.Command(
            town.cases.request(by, command.request().id(), "another body"), command.payment());
    assertRefused(RequestReason.REQUEST_ID_REUSED, () -> bank.retry.retry(by, reused));
    int asked = bank.asked.size();
    bank.send();
    assertEquals(asked + 1, bank.asked.size());
    assertEquals(1, bank.orders.size());
  }

  @Test
  void refusesToRetryWhatIsNotStuckOrNotThereOrOfAnotherUnit() {
    bank.ordering = PaymentsTown.UNKNOWN;
    var payment = bank.last(bank.ordered()).id();
    bank.send();
    assertRefused(RewardReason.PAYMENT_NOT_STUCK, () -> bank.retry.retry(by, again(payment)));
    var village = town.village();
    assertRefused(
        RewardReason.PAYMENT_NOT_FOUND,
        () ->
            bank.retry.retry(
                village, new RetryPayment.Command(town.cases.request(village), payment)));
    bank.record.record(by, bank.told(by, payment, true));
    assertRefused(RewardReason.PAYMENT_NOT_FOUND, () -> bank.retry.retry(by, again(payment)));
  }
}
