package org.fengqiao.application.rewards.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.outward.Backoff;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.rewards.Keepers;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.payments.PaymentOutcome.NeverSeen;
import org.fengqiao.application.rewards.payments.PaymentOutcome.Paid;
import org.fengqiao.application.rewards.payments.PaymentOutcome.Pending;
import org.fengqiao.application.rewards.payments.PaymentOutcome.Rejected;
import org.fengqiao.application.rewards.payments.PaymentTries.Backlog;
import org.fengqiao.application.rewards.vault.Proof;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.ReporterFact;
import org.junit.jupiter.api.Test;

/** Orders to pay are handed over, and what came of them is asked for, never ordered otherwise. */
class SendPaymentsTest {
  private final PaymentsTown bank = new PaymentsTown();
  private final RewardTown town = bank.town;

  private List<PaymentId> ordered() {
    return bank.orders.stream().map(PaymentOrder::id).toList();
  }

  private ClueStatus status(Clue c) {
    return town.now(c).status();
  }

  @Test
  void ordersEachShareOnceAndBooksWhatWasPaid() {
    var c = town.told(town.approved(RewardTown.person(1), RewardTown.person(2)));
    var proof = new Proof.ByIdentity(c.id(), RewardTown.person(2).idNumber());
    c = town.ordered(town.claimed(c, proof));
    bank.send();
    bank.pass(Duration.ofDays(1));
    assertEquals(c.path().payments().stream().map(Payment::id).toList(), ordered());
    assertEquals(List.of(), bank.asked);
    assertEquals(ClueStatus.PAID, status(c));
    assertEquals(Optional.of("B-1"), bank.last(c).reference());
    assertEquals(5_000, town.balances().paid());
    assertEquals(0, town.balances().reserved());
    var order = bank.orders.getFirst();
    assertEquals(
        new PaymentOrder(order.id(), c.id(), town.office, 1, 2_500, Optional.empty()), order);
    assertEquals(new Backlog(0, 0), bank.tries.backlog());
  }

  @Test
  void ordersWhatWasRejectedAnewByTheNextAttemptWhenThatIsOrdered() {
    bank.ordering = () -> new Rejected("NO_ACCOUNT");
    var c = bank.ordered();
    var first = bank.last(c).id();
    bank.send();
    assertEquals(PaymentState.REJECTED, bank.last(c).state());
    assertEquals(5_000, town.balances().reserved());
    bank.pass(Duration.ofDays(1));
    assertEquals(List.of(first), ordered());
    bank.ordering = () -> new Paid("B-2");
    town.ordered(c);
    bank.send();
    var second = bank.last(c);
    assertEquals(2, second.attempt());
    assertEquals(PaymentState.PAID, second.state());
    assertEquals(List.of(first, second.id()), ordered());
    assertEquals(5_000, town.balances().paid());
  }

  @Test
  void asksForWhatIsInHandAsLongAsThatLasts() {
    bank.ordering = Pending::new;
    bank.asking = Pending::new;
    var c = bank.ordered();
    bank.send();
    for (int asked = 1; asked <= 2 * Backoff.MOST_TRIES; asked++) {
      bank.pass(Backoff.LONGEST);
      assertEquals(asked, bank.asked.size());
    }
    assertEquals(1, bank.orders.size());
    assertEquals(ClueStatus.PAYING, status(c));
    bank.asking = () -> new Paid("B-1");
    bank.pass(Backoff.LONGEST);
    assertEquals(ClueStatus.PAID, status(c));
  }

  @Test
  void asksWhatCameOfAnOrderOfWhichNothingIsKnownAndOrdersItByTheSameIdIfItNeverCame() {
    bank.ordering = PaymentsTown.UNKNOWN;
    bank.asking = NeverSeen::new;
    var c = bank.ordered();
    bank.send();
    assertEquals(PaymentState.ORDERED, bank.last(c).state());
    bank.ordering = () -> new Paid("B-1");
    bank.pass(Duration.ofMinutes(1));
    assertEquals(List.of(bank.last(c).id()), bank.asked);
    assertEquals(Collections.nCopies(2, bank.last(c).id()), ordered());
    assertEquals(ClueStatus.PAID, status(c));
    assertEquals(5_000, town.balances().paid());
  }

  @Test
  void neverOrdersAgainWhatCameThoughItsAnswerDidNot() {
    bank.ordering = PaymentsTown.UNKNOWN;
    var c = bank.ordered();
    bank.send();
    bank.pass(Duration.ofMinutes(1));
    assertEquals(1, bank.orders.size());
    assertEquals(1, bank.asked.size());
    assertEquals(ClueStatus.PAID, status(c));
  }

  @Test
  void asksFirstAfterACrashBetweenTheOrderAndItsRecord() {
    var c = bank.ordered();
    var now = town.cases.town.now();
    // Taken, perhaps handed over, and never told of.
    bank.tries.claim(now, now.plus(SendPayments.HELD), 10);
    bank.send();
    assertEquals(List.of(), bank.asked);
    bank.pass(SendPayments.HELD);
    assertEquals(List.of(bank.last(c).id()), bank.asked);
    assertEquals(List.of(), bank.orders);
    assertEquals(ClueStatus.PAID, status(c));
  }

  @Test
  void givesUpAskingTenTimesInVainUntilItIsOrderedAgain() {
    bank.ordering = PaymentsTown.UNKNOWN;
    bank.asking = PaymentsTown.UNKNOWN;
    var c = bank.ordered();
    bank.exhaust();
    assertEquals(1, bank.orders.size());
    assertEquals(Backoff.MOST_TRIES - 1, bank.asked.size());
    assertEquals(new Backlog(0, 1), bank.tries.backlog());
    var stuck = bank.tries.find(bank.last(c).id()).orElseThrow();
    assertTrue(stuck.stuck());
    assertEquals("the bank answered UNAVAILABLE", stuck.failure());
    bank.asking = () -> new Paid("B-1");
    var command = new RetryPayment.Command(town.cases.request(bank.bank()), bank.last(c).id());
    bank.retry.retry(bank.bank(), command);
    bank.send();
    assertEquals(1, bank.orders.size());
    assertEquals(ClueStatus.PAID, status(c));
  }

  @Test
  void triesAgainWhatWasHandedOverAndIsSaidNotToBeThere() {
    bank.ordering = NeverSeen::new;
    var c = bank.ordered();
    bank.send();
    assertEquals(PaymentState.ORDERED, bank.last(c).state());
    assertEquals(1, bank.tries.find(bank.last(c).id()).orElseThrow().tries());
  }

  @Test
  void opensWhoIsPaidOnlyForWhoNeedsItAndPutsThatOnRecord() {
    var c = bank.ordered(RewardTown.payee(1));
    var entries = town.memory.of(c.id().reporter(), 0, 100).size();
    bank.send();
    assertEquals(Optional.empty(), bank.orders.getFirst().payee());
    assertEquals(entries, town.memory.of(c.id().reporter(), 0, 100).size());
    bank.isService = true;
    var other = town.ordered(RewardTown.person(2), RewardTown.payee(2));
    bank.send();
    assertEquals(Optional.of(RewardTown.payee(2)), bank.orders.getLast().payee());
    assertEquals(
        List.of(new ReporterFact.LookedToPay(bank.last(other).id(), town.cases.town.now())),
        town.memory.of(other.id().reporter(), 0, 100).getLast().facts());
  }

  @Test
  void paysInCashWhoNamedNoPayeeThoughOneIsNeeded() {
    bank.isService = true;
    var c = bank.ordered();
    bank.send();
    assertEquals(Optional.empty(), bank.orders.getFirst().payee());
    assertEquals(ClueStatus.PAID, status(c));
  }

  @Test
  void paysInCashWhosePayeeWasErased() {
    bank.isService = true;
    var c = bank.ordered(RewardTown.payee(1));
    new Keepers(town).erase(c);
    bank.send();
    assertEquals(Optional.empty(), bank.orders.getFirst().payee());
    assertEquals(ClueStatus.PAID, status(c));
  }

  @Test
  void waitsWithAllWhileNobodyIsThereToPayAndCountsNoTry() {
    bank.ordering =
        () -> {
          throw NotTaken.byNobody("whoever pays answered UNAVAILABLE");
        };
    bank.asking = bank.ordering;
    var first = bank.ordered();
    var second = town.ordered(RewardTown.person(2));
    for (int tried = 0; tried < 20; tried++) {
      bank.pass(Duration.ofMinutes(40));
    }
    assertEquals(new Backlog(2, 0), bank.tries.backlog());
    assertEquals(0, bank.tries.find(bank.last(first).id()).orElseThrow().tries());
    bank.ordering = () -> new PaymentOutcome.Paid("B-1");
    bank.asking = PaymentOutcome.NeverSeen::new;
    bank.pass(Duration.ofMinutes(40));
    assertEquals(List.of(ClueStatus.PAID, ClueStatus.PAID), List.of(status(first), status(second)));
  }

  @Test
  void holdsUpNoOthersByOrdersThatNobodyIsThereFor() {
    var all =
        IntStream.rangeClosed(1, 15).mapToObj(i -> town.ordered(RewardTown.person(i))).toList();
    var poison = Stream.of(0, 1, 7).map(i -> bank.last(all.get(i)).id()).toList();
    bank.ordering = () -> paidUnless(poison.contains(bank.orders.getLast().id()));
    bank.asking = () -> paidUnless(poison.contains(bank.asked.getLast()));
    bank.send();
    for (int round = 1; round <= 10; round++) {
      bank.pass(Backoff.FIRST);
    }
    assertEquals(12, all.stream().filter(one -> status(one) == ClueStatus.PAID).count());
    assertEquals(new Backlog(3, 0), bank.tries.backlog());
  }

  private static PaymentOutcome paidUnless(boolean poison) {
    if (poison) {
      throw NotTaken.byNobody("whoever pays answered UNAVAILABLE");
    }
    return new Paid("B-1");
  }

  @Test
  void keepsNothingOfAFailureThatMayNameAPayee() {
    bank.ordering =
        () -> {
          throw new IllegalStateException("收款人1 has no account");
        };
    var c = bank.ordered();
    bank.send();
    assertEquals(
        "IllegalStateException", bank.tries.find(bank.last(c).id()).orElseThrow().failure());
  }

  @Test
  void asksNoMoreForWhatWasToldByOthersMeanwhile() {
    bank.ordering = PaymentsTown.UNKNOWN;
    var c = bank.ordered();
    bank.send();
    bank.record.record(bank.bank(), bank.told(bank.bank(), bank.last(c).id(), true));
    bank.pass(Duration.ofDays(1));
    assertEquals(List.of(), bank.asked);
    assertEquals(5_000, town.balances().paid());
  }
}
