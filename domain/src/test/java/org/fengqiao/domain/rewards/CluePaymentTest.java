package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.rewards.ClueMoveTest.months;
import static org.fengqiao.domain.rewards.RewardFixtures.APPROVER;
import static org.fengqiao.domain.rewards.RewardFixtures.BUDGET;
import static org.fengqiao.domain.rewards.RewardFixtures.FIRST;
import static org.fengqiao.domain.rewards.RewardFixtures.GRADER;
import static org.fengqiao.domain.rewards.RewardFixtures.HOTLINE;
import static org.fengqiao.domain.rewards.RewardFixtures.ID;
import static org.fengqiao.domain.rewards.RewardFixtures.MONTH;
import static org.fengqiao.domain.rewards.RewardFixtures.NOW;
import static org.fengqiao.domain.rewards.RewardFixtures.PROPOSER;
import static org.fengqiao.domain.rewards.RewardFixtures.TERMS;
import static org.fengqiao.domain.rewards.RewardFixtures.aClue;
import static org.fengqiao.domain.rewards.RewardFixtures.invalid;
import static org.fengqiao.domain.rewards.RewardFixtures.local;
import static org.fengqiao.domain.rewards.RewardFixtures.nothing;
import static org.fengqiao.domain.rewards.RewardFixtures.payment;
import static org.fengqiao.domain.rewards.RewardFixtures.refused;
import static org.fengqiao.domain.rewards.RewardFixtures.reward;
import static org.fengqiao.domain.rewards.RewardFixtures.said;
import static org.fengqiao.domain.rewards.RewardFixtures.table;
import static org.fengqiao.domain.rewards.RewardFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Wake;
import org.junit.jupiter.api.Test;

class CluePaymentTest {
  private static final Instant DUE = local("2026-09-03T00:00");

  private static PaymentId order(int payee, int attempt) {
    return PaymentId.of(ID, payee, attempt);
  }

  private static Clue settled(Clue c, int payee, int attempt, PaymentState outcome) {
    return payment(c).settle(order(payee, attempt), outcome, "B-1", NOW).orElseThrow().after();
  }

  private static Clue ordered(Clue c) {
    return payment(c).pay(GRADER, WORDS).after();
  }

  /** Which orders there are, as {@code payee.attempt state}. */
  private static List<String> orders(Clue c) {
    return c.path().payments().stream()
        .map(one -> one.payee() + "." + one.attempt() + " " + one.state())
        .toList();
  }

  @Test
  void isClaimedUntilItsTimeIsDueAndNotFromThenOn() {
    var c = aClue(ClueStatus.TOLD);
    var refusal =
        refused(RewardReason.TIME_RUN_OUT, () -> payment(c, DUE).claim(ClaimProof.CODE, HOTLINE));
    assertEquals(DUE.toString(), refusal.details().get("due_time"));
    assertEquals(ID.name(), refusal.details().get("clue"));
    var last = DUE.minusNanos(1_000);
    var claimed = payment(c, last).claim(ClaimProof.CODE, HOTLINE);
    assertEquals(
        new Claiming(ClaimProof.CODE, HOTLINE, last),
        claimed.after().path().claimed().orElseThrow().claiming());
    assertEquals(List.of(), claimed.after().running());
    assertEquals(Optional.of(List.<Wake>of()), claimed.wakes());
    var longer = reward(c).extend(GRADER, APPROVER, months(1), WORDS).after();
    assertEquals(
        ClueStatus.CLAIMED,
        payment(longer, DUE).claim(ClaimProof.IDENTITY, HOTLINE).after().status());
  }

  @Test
  void isOrderedOnceAShareByAnIdThatIsTheSameWhoeverOrders() {
    var c = aClue(ClueStatus.CLAIMED, 3);
    var paying = ordered(c);
    assertEquals(paying, ordered(c));
    assertEquals(List.of("1.1 ORDERED", "2.1 ORDERED", "3.1 ORDERED"), orders(paying));
    assertEquals(
        List.of(order(1, 1), order(2, 1), order(3, 1)),
        paying.path().payments().stream().map(Payment::id).toList());
    assertEquals(
        List.of(3_334L, 3_333L, 3_333L),
        paying.path().payments().stream().map(Payment::fen).toList());
    assertEquals(3, Stream.of(order(1, 1), order(2, 1), order(1, 2)).distinct().count());
    assertEquals(order(1, 1), PaymentId.of(new ClueId(id(90)), 1, 1));
    assertEquals("payments/" + order(1, 1).value(), order(1, 1).name());
    refused(RewardReason.NOTHING_TO_PAY, () -> payment(paying).pay(GRADER, WORDS));
  }

  @Test
  void ordersAnewOnlyWhatWasRejectedWithTheNextAttempt() {
    var c = settled(aClue(ClueStatus.PAYING, 3), 1, 1, PaymentState.PAID);
    c = settled(c, 2, 1, PaymentState.REJECTED);
    c = ordered(c);
    assertEquals(List.of("1.1 PAID", "2.1 REJECTED", "3.1 ORDERED", "2.2 ORDERED"), orders(c));
    assertEquals(3_333, c.path().payments().getLast().fen());
    assertEquals(order(2, 2), c.path().payments().getLast().id());
    var waiting = c;
    refused(RewardReason.NOTHING_TO_PAY, () -> payment(waiting).pay(GRADER, WORDS));
    c = ordered(settled(c, 2, 2, PaymentState.REJECTED));
    assertEquals("2.3 ORDERED", orders(c).getLast());
    c = settled(settled(c, 3, 1, PaymentState.PAID), 2, 3, PaymentState.PAID);
    assertEquals(ClueStatus.PAID, c.status());
    assertEquals(
        List.of("1.1 PAID", "2.1 REJECTED", "3.1 PAID", "2.2 REJECTED", "2.3 PAID"), orders(c));
  }

  @Test
  void isPaidOnceEachShareIs() {
    var c = aClue(ClueStatus.PAYING, 2);
    assertEquals(Optional.empty(), c.path().paid());
    var half = settled(c, 2, 1, PaymentState.PAID);
    assertEquals(ClueStatus.PAYING, half.status());
    assertEquals(Optional.empty(), half.path().paid());
    var later = NOW.plusSeconds(9);
    var paid =
        payment(half).settle(order(1, 1), PaymentState.PAID, "B-2", later).orElseThrow().after();
    assertEquals(ClueStatus.PAID, paid.status());
    assertEquals(Optional.of(later), paid.path().paid());
    assertEquals(Optional.of("B-2"), paid.path().payments().getFirst().reference());
    var reversed = payment(paid).reverse(GRADER, ReverseCause.FRAUD, WORDS).after();
    assertEquals(Optional.of(later), reversed.path().paid());
  }

  @Test
  void isPaidToTheFirstAloneWhereThePackSharesSo() {
    var terms = terms(table(JointShare.FIRST, RewardCaps.NONE));
    var graded = aClue(ClueStatus.GRADED, 3);
    var proposed =
        new ClueRewardAt(new ClueAt(graded, TERMS, terms, NOW))
            .propose(PROPOSER, nothing(3), 0, WORDS)
            .after();
    var approved = reward(proposed).approve(APPROVER, BUDGET, MONTH, nothing(3), 0, WORDS).after();
    var told = reward(approved).tell(GRADER, TellingWay.PUBLIC_NOTICE, NOW, WORDS).after();
    var paying = ordered(payment(told).claim(ClaimProof.CODE, HOTLINE).after());
    assertEquals(List.of("1.1 ORDERED"), orders(paying));
    assertEquals(10_000, paying.path().payments().getFirst().fen());
    assertEquals(ClueStatus.PAID, settled(paying, 1, 1, PaymentState.PAID).status());
  }

  @Test
  void learnsTheSameOutcomeAsOftenAsItIsTold() {
    var c = settled(aClue(ClueStatus.PAYING, 3), 1, 1, PaymentState.PAID);
    c = settled(c, 2, 1, PaymentState.REJECTED);
    for (int i = 0; i < 2; i++) {
      assertEquals(Optional.empty(), payment(c).settle(order(1, 1), PaymentState.PAID, "B-9", NOW));
      assertEquals(
          Optional.empty(), payment(c).settle(order(2, 1), PaymentState.REJECTED, "x", NOW));
    }
  }

  @Test
  void refusesToLearnThatAnOrderCameToSomethingElse() {
    var both =
        settled(
            settled(aClue(ClueStatus.PAYING, 2), 1, 1, PaymentState.PAID),
            2,
            1,
            PaymentState.REJECTED);
    for (var c : List.of(both, settled(ordered(both), 2, 2, PaymentState.PAID))) {
      var paid =
          refused(
              RewardReason.PAYMENT_SETTLED_OTHERWISE,
              () -> payment(c).settle(order(1, 1), PaymentState.REJECTED, "no", NOW));
      assertEquals("PAID", paid.details().get("state"));
      assertEquals(order(1, 1).name(), paid.details().get("payment"));
      var rejected =
          refused(
              RewardReason.PAYMENT_SETTLED_OTHERWISE,
              () -> payment(c).settle(order(2, 1), PaymentState.PAID, "B-2", NOW));
      assertEquals("REJECTED", rejected.details().get("state"));
    }
  }

  @Test
  void settlesOnlyAnOrderThatWasGiven() {
    var c = aClue(ClueStatus.PAYING, 2);
    for (var stray : List.of(order(3, 1), order(1, 2), PaymentId.of(new ClueId(id(1)), 1, 1))) {
      var refusal =
          refused(
              RewardReason.PAYMENT_NOT_FOUND,
              () -> payment(c).settle(stray, PaymentState.PAID, "B-1", NOW));
      assertEquals(stray.name(), refusal.details().get("name"));
    }
  }

  @Test
  void saysByACodeOfOneToAHundredCharactersWhatCameOfAnOrder() {
    var c = aClue(ClueStatus.PAYING);
    for (var wrong : List.of("", " ", "B".repeat(101), "户名不符", "\u202e")) {
      invalid("reference", () -> payment(c).settle(order(1, 1), PaymentState.PAID, wrong, NOW));
    }
    var longest = "B".repeat(100);
    var paid =
        payment(c).settle(order(1, 1), PaymentState.PAID, longest, NOW).orElseThrow().after();
    assertEquals(Optional.of(longest), paid.path().payments().getFirst().reference());
    assertEquals(Optional.of(NOW), paid.path().payments().getFirst().ended());
    assertThrows(
        IllegalArgumentException.class,
        () -> payment(c).settle(order(1, 1), PaymentState.ORDERED, "B-1", NOW));
  }

  @Test
  void isClaimedOnceMoreWhereAShareCouldNotBePaid() {
    var c = aClue(ClueStatus.PAYING, 2);
    refused(RewardReason.NOTHING_TO_PAY, () -> payment(c).claim(ClaimProof.CODE, HOTLINE));
    var rejected = settled(settled(c, 1, 1, PaymentState.REJECTED), 2, 1, PaymentState.PAID);
    var missed = payment(rejected).miss(ClaimProof.IDENTITY).after();
    var late = DUE.plusSeconds(1);
    var again = payment(missed, late).claim(ClaimProof.IDENTITY, HOTLINE).after();
    assertEquals(ClueStatus.PAYING, again.status());
    assertEquals(orders(rejected), orders(again));
    assertEquals(
        new Claiming(ClaimProof.IDENTITY, HOTLINE, late),
        again.path().claimed().orElseThrow().claiming());
    assertEquals(Guesses.NONE, again.guesses());
    assertEquals(List.of("1.1 REJECTED", "2.1 PAID", "1.2 ORDERED"), orders(ordered(again)));
  }

  @Test
  void isGivenBackInPartsAndNeverMoreThanWasPaid() {
    var c = aClue(ClueStatus.REVERSED, 3);
    assertEquals(ReverseCause.FRAUD, c.path().reversed().orElseThrow().cause());
    for (long wrong : List.of(Long.MIN_VALUE, -1L, 0L, 10_001L, Long.MAX_VALUE)) {
      var refusal =
          refused(RewardReason.MORE_THAN_PAID, () -> payment(c).recover(GRADER, wrong, WORDS));
      assertEquals("fen", refusal.details().get("field"));
    }
    var part = payment(c).recover(GRADER, 9_999, WORDS).after();
    assertEquals(9_999, part.path().reversed().orElseThrow().recoveredFen());
    refused(RewardReason.MORE_THAN_PAID, () -> payment(part).recover(GRADER, 2, WORDS));
    var all = payment(part).recover(APPROVER, 1, WORDS).after();
    assertEquals(10_000, all.path().reversed().orElseThrow().recoveredFen());
    assertEquals(ClueStatus.REVERSED, all.status());
    refused(RewardReason.MORE_THAN_PAID, () -> payment(all).recover(GRADER, 1, WORDS));
  }

  @Test
  void keepsItsWholePathUntilItIsGivenBack() {
    var path = aClue(ClueStatus.REVERSED).path();
    assertEquals(NOW, path.disposal().orElseThrow().disposed());
    assertEquals(FIRST, path.grading().orElseThrow().grade());
    assertEquals(said(PROPOSER), path.proposed().orElseThrow().said());
    assertEquals(said(APPROVER), path.approved().orElseThrow().said());
    assertEquals(TellingWay.PHONE, path.told().orElseThrow().telling().way());
    assertEquals(HOTLINE, path.claimed().orElseThrow().claiming().partner());
    assertEquals(1, path.payments().size());
    var told = aClue(ClueStatus.TOLD).path();
    assertEquals(Optional.empty(), told.claimed());
    assertEquals(List.of(), told.payments());
    assertEquals(Optional.empty(), told.reversed());
    assertTrue(aClue(ClueStatus.EXPIRED).path().told().isPresent());
    assertEquals(Optional.empty(), aClue(ClueStatus.APPROVED).path().told());
  }
}
