package org.fengqiao.application.rewards.payments;

import static java.util.stream.Collectors.toSet;
import static org.fengqiao.application.rewards.ClueWalk.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.rewards.ClueWalk;
import org.fengqiao.application.rewards.payments.PaymentTries.Backlog;
import org.fengqiao.application.rewards.payments.PaymentTries.Claimed;
import org.fengqiao.application.rewards.payments.PaymentTries.Ending;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.domain.rewards.PaymentState;
import org.junit.jupiter.api.Test;

/** What {@link PaymentTries} keep to, on an empty store. */
public interface PaymentTriesContract {
  Instant UNTIL = NOW.plus(Duration.ofMinutes(5));
  Instant LATER = NOW.plusSeconds(20);

  Store store();

  Aggregates aggregates();

  PaymentTries tries();

  private ClueWalk walk() {
    return new ClueWalk(store(), aggregates());
  }

  /** A clue of so many reporters, each of whom is to be paid. */
  private Clue ordered(int reporters) {
    var c = walk().submitted(ClueWalk.APP, ClueWalk.FIRST, RewardRules.FIRE, reporters);
    return walk().ordered(c, RewardRules.THIRD);
  }

  private static PaymentId order(Clue c, int number) {
    return c.path().payments().get(number).id();
  }

  private Claimed claimed() {
    return tries().claim(NOW, UNTIL, 10).getFirst();
  }

  private PaymentRecord found(PaymentId payment) {
    return tries().find(payment).orElseThrow();
  }

  private List<PaymentId> listed(boolean stuck) {
    return tries().list(ClueWalk.OFFICE, stuck, PageRequest.FIRST).items().stream()
        .map(PaymentRecord::payment)
        .toList();
  }

  @Test
  default void givesEachOrderToOneProcessUntilItsTimeIsOver() {
    var c = ordered(2);
    var orders = List.of(order(c, 0), order(c, 1));
    var first = tries().claim(NOW, UNTIL, 10);
    assertEquals(Set.copyOf(orders), first.stream().map(Claimed::payment).collect(toSet()));
    for (var one : first) {
      assertEquals(new Claimed(one.payment(), c.id(), 1, false, 1), one);
    }
    assertEquals(List.of(), tries().claim(UNTIL.minusMillis(1), UNTIL, 10));
    var again = tries().claim(UNTIL, UNTIL.plusSeconds(60), 1).getFirst();
    assertEquals(new Claimed(again.payment(), c.id(), 2, true, 2), again);
    assertEquals(1, tries().claim(UNTIL, UNTIL.plusSeconds(60), 10).size());
  }

  @Test
  default void givesWhatNobodyTookYetFirstAndThenWhatWaitsLongest() {
    var early = ordered(1);
    var late = ordered(1);
    var claimed = tries().claim(NOW, UNTIL, 10);
    assertEquals(List.of(early.id(), late.id()), claimed.stream().map(Claimed::clue).toList());
    tries()
        .end(
            claimed.getFirst(),
            new Ending.Unknown("", 0, Optional.of(LATER.plusNanos(1_000))),
            NOW);
    tries().end(claimed.getLast(), new Ending.Unknown("", 0, Optional.of(LATER)), NOW);
    var fresh = ordered(1);
    assertEquals(
        List.of(fresh.id(), late.id(), early.id()),
        tries().claim(LATER.plusSeconds(1), UNTIL, 10).stream().map(Claimed::clue).toList());
  }

  @Test
  default void givesNothingOfAClueThatIsNotBeingPaid() {
    var c = ordered(1);
    walk().settled(c, PaymentState.PAID, NOW);
    walk().submitted(ClueWalk.APP, ClueWalk.FIRST, RewardRules.FIRE);
    assertEquals(List.of(), tries().claim(NOW, UNTIL, 10));
    assertEquals(new Backlog(0, 0), tries().backlog());
  }

  @Test
  default void countsAsWaitingWhatNobodyTookYet() {
    ordered(2);
    assertEquals(new Backlog(2, 0), tries().backlog());
    tries().claim(NOW, UNTIL, 1);
    assertEquals(new Backlog(2, 0), tries().backlog());
  }

  @Test
  default void asksNoMoreForWhatIsSettled() {
    var c = ordered(2);
    for (var one : tries().claim(NOW, UNTIL, 10)) {
      tries().end(one, new Ending.Settled(), NOW);
    }
    assertEquals(List.of(), tries().claim(UNTIL.plusSeconds(99), UNTIL, 10));
    assertEquals(new Backlog(0, 0), tries().backlog());
    assertEquals(Optional.empty(), tries().find(order(c, 0)));
    assertEquals(Optional.of(c.id()), tries().clueOf(order(c, 0)));
    assertEquals(Optional.empty(), tries().clueOf(new PaymentId(new UUID(8, 8))));
  }

  @Test
  default void asksAgainForWhatIsInHandAsIfItWereNew() {
    var payment = order(ordered(1), 0);
    tries().end(claimed(), new Ending.Unknown("UNAVAILABLE", 1, Optional.of(LATER)), NOW);
    var failed = found(payment);
    assertEquals("UNAVAILABLE", failed.failure());
    assertEquals(1, failed.tries());
    assertEquals(LATER, failed.time());
    assertEquals(List.of(), tries().claim(LATER.minusMillis(1), UNTIL, 10));
    var second = tries().claim(LATER, UNTIL, 10).getFirst();
    assertEquals(2, second.tries());
    tries().end(second, new Ending.Pending(UNTIL), LATER);
    var waiting = found(payment);
    assertEquals(0, waiting.tries());
    assertEquals("", waiting.failure());
    assertEquals(UNTIL, waiting.time());
    assertEquals(List.of(payment), listed(false));
    assertEquals(new Backlog(1, 0), tries().backlog());
    var third = tries().claim(UNTIL, UNTIL.plusSeconds(9), 10).getFirst();
    assertEquals(1, third.tries());
    assertTrue(third.handed());
  }

  @Test
  default void givesUpWhatIsToBeGivenUpAndCutsWhy() {
    var payment = order(ordered(1), 0);
    tries().end(claimed(), new Ending.Unknown("错".repeat(300), 1, Optional.empty()), LATER);
    var stuck = found(payment);
    assertTrue(stuck.stuck());
    assertEquals("错".repeat(200), stuck.failure());
    assertEquals(LATER, stuck.time());
    assertEquals(List.of(payment), listed(true));
    assertEquals(List.of(), listed(false));
    assertEquals(new Backlog(0, 1), tries().backlog());
    assertEquals(List.of(), tries().claim(UNTIL.plusSeconds(99), UNTIL, 10));
  }

  @Test
  default void keepsWhatWhoeverHoldsItSaysAndNobodyElse() {
    var payment = order(ordered(1), 0);
    var slow = claimed();
    var quick = tries().claim(UNTIL, UNTIL.plusSeconds(60), 10).getFirst();
    tries().end(slow, new Ending.Unknown("slow", 1, Optional.empty()), UNTIL);
    assertFalse(found(payment).stuck());
    tries().end(quick, new Ending.Settled(), UNTIL);
    tries().end(slow, new Ending.Pending(LATER), UNTIL);
    assertEquals(Optional.empty(), tries().find(payment));
  }

  @Test
  default void settlesWhatIsToldByOthersWhoeverHoldsItAndThoughItIsStuck() {
    var c = ordered(2);
    var held = tries().claim(NOW, UNTIL, 1).getFirst();
    tries().settle(held.payment(), NOW);
    tries().end(held, new Ending.Unknown("late", 1, Optional.empty()), NOW);
    assertEquals(Optional.empty(), tries().find(held.payment()));
    var other = claimed();
    tries().end(other, new Ending.Unknown("UNAVAILABLE", 1, Optional.empty()), NOW);
    tries().settle(other.payment(), LATER);
    assertEquals(new Backlog(0, 0), tries().backlog());
    assertEquals(List.of(), listed(true));
    assertFalse(tries().retry(request(1), other.payment().value(), LATER));
    tries().settle(new PaymentId(new UUID(8, 8)), NOW);
    assertEquals(2, c.path().payments().size());
  }

  @Test
  default void givesTheNextAttemptOfWhatWasRejected() {
    var c = ordered(1);
    tries().end(claimed(), new Ending.Settled(), NOW);
    var again = walk().orderedAgain(walk().settled(c, PaymentState.REJECTED, NOW));
    var next = claimed();
    assertEquals(order(again, 1), next.payment());
    assertFalse(next.handed());
    assertEquals(Optional.of(c.id()), tries().clueOf(order(again, 0)));
  }

  @Test
  default void listsWhatIsNotSettledOfAUnitInPages() {
    var c = ordered(3);
    tries().claim(NOW, UNTIL, 10);
    var sorted =
        c.path().payments().stream()
            .map(Payment::id)
            .sorted(Comparator.comparing(one -> one.value().toString()))
            .toList();
    var page = tries().list(ClueWalk.OFFICE, false, new PageRequest(2, Optional.empty()));
    assertEquals(sorted.subList(0, 2), page.items().stream().map(PaymentRecord::payment).toList());
    var next = tries().list(ClueWalk.OFFICE, false, new PageRequest(2, page.next()));
    assertEquals(sorted.subList(2, 3), next.items().stream().map(PaymentRecord::payment).toList());
    assertEquals(Optional.empty(), next.next());
    var record = next.items().getFirst();
    assertEquals(c.id(), record.clue());
    assertEquals(ClueWalk.OFFICE, record.unit());
    assertEquals(UNTIL, record.time());
    assertEquals(List.of(), tries().list(ClueWalk.HANDLER, false, PageRequest.FIRST).items());
  }

  @Test
  default void hasAStuckOneAskedForAgainAndKeepsWhoOrderedIt() {
    var payment = order(ordered(1), 0);
    var one = claimed();
    assertFalse(tries().retry(request(2), payment.value(), LATER));
    assertEquals(Optional.empty(), tries().order(request(2)));
    tries().end(one, new Ending.Unknown("UNAVAILABLE", 1, Optional.empty()), NOW);
    assertTrue(tries().retry(request(3), payment.value(), LATER));
    assertEquals(payment.value(), tries().order(request(3)).orElseThrow().id());
    assertFalse(tries().retry(request(4), payment.value(), LATER));
    var again = tries().claim(LATER, UNTIL, 10).getFirst();
    assertEquals(1, again.tries());
    assertTrue(again.handed());
  }

  private static Request request(long id) {
    return new Request(
        new PartnerId("payer"),
        new UUID(0, id),
        Digest.of("retry".getBytes(StandardCharsets.UTF_8)));
  }
}
