package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.notices.Deliveries.Backlog;
import org.fengqiao.application.notices.Deliveries.Claimed;
import org.fengqiao.application.notices.Deliveries.Ending;
import org.fengqiao.application.notices.Deliveries.Portion;
import org.fengqiao.application.notices.Deliveries.Reached;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

/** What {@link Deliveries} keeps to, on an empty store. */
public interface DeliveriesContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00.123456Z");
  Duration HELD = Duration.ofMinutes(5);

  Deliveries deliveries();

  @Test
  default void remembersHowFarTheJournalWasRead() {
    assertEquals(Cursor.START, deliveries().reached().cursor());
    var first = Cursor.START.past(new LanePosition(0, 7)).past(new LanePosition(11, 90));
    add(deliveries().reached(), first);
    assertEquals(first, deliveries().reached().cursor());
    var second = first.past(new LanePosition(0, 8));
    add(deliveries().reached(), second);
    assertEquals(second, deliveries().reached().cursor());
  }

  @Test
  default void keepsNothingOfTheOneWhoMovedOnSecond() {
    var start = deliveries().reached();
    var on = Cursor.START.past(new LanePosition(0, 1));
    assertEquals(1, add(start, on, aDelivery("notices[0]")).orElseThrow().held().size());
    assertEquals(Optional.empty(), add(start, on, aDelivery("notices[1]")));
    var later = deliveries().reached();
    var further = on.past(new LanePosition(0, 2));
    assertEquals(List.of(), add(later, further).orElseThrow().held());
    assertEquals(Optional.empty(), add(later, further, aDelivery("notices[2]")));
    assertEquals(new Backlog(1, 0, Optional.of(NOW)), deliveries().backlog());
  }

  @Test
  default void leavesWhatIsGivenToTheGiverUntilItIsHeldTooLong() {
    assertEquals(List.of(1), tries(give(aDelivery("notices[0]"))));
    assertEquals(List.of(), tries(claim(NOW)));
    assertEquals(List.of(2), tries(claim(NOW.plus(HELD))));
    assertEquals(List.of(), tries(claim(NOW.plus(HELD))));
    assertEquals(List.of(3), tries(claim(NOW.plus(HELD).plus(HELD))));
  }

  @Test
  default void takesNoMoreThanAskedForAndTheLongestWaitingFirst() {
    var second = only(give(NOW.plus(HELD).plusSeconds(1), aDelivery("notices[1]")));
    var first = only(give(NOW.plus(HELD), aDelivery("notices[0]")));
    var later = NOW.plus(HELD).plusSeconds(5);
    var claimed = deliveries().claim(later, later.plus(HELD), 1);
    assertEquals(
        new Claimed(first.id(), first.about(), first.officer(), first.text(), 2), only(claimed));
    assertEquals(second.id(), only(deliveries().claim(later, later.plus(HELD), 1)).id());
  }

  @Test
  default void keepsOfAWhistleThatItIsOne() {
    var one = aDelivery("whistles.call/organ-01");
    var about = About.of(new WhistleId(UUID.randomUUID()));
    give(
        new Delivery(about, one.version(), one.rule(), one.role(), one.officer(), one.text(), NOW));
    assertEquals(about, only(claim(NOW.plus(HELD))).about());
    assertEquals("whistles/" + about.id(), about.name());
  }

  @Test
  default void givesWhatWasSentNoMore() {
    var held = give(aDelivery("notices[0]"));
    end(held, NOW, new Ending.Sent(only(held)));
    assertEquals(List.of(), tries(claim(NOW.plus(HELD))));
    assertEquals(new Backlog(0, 0, Optional.empty()), deliveries().backlog());
  }

  @Test
  default void givesWhatFailedAgainAtItsTimeAndCountsWhatWasGivenUp() {
    var first = give(aDelivery("notices[0]"));
    var soon = NOW.plusSeconds(20);
    end(first, NOW, new Ending.Failed(only(first), "the gateway is busy", Optional.of(soon)));
    assertEquals(List.of(), tries(claim(NOW.plusSeconds(19))));
    var second = claim(soon);
    assertEquals(new Backlog(1, 0, Optional.of(NOW)), deliveries().backlog());
    var later = soon.plusSeconds(40);
    end(second, soon, new Ending.Failed(only(second), "the gateway is busy", Optional.of(later)));
    var third = claim(later);
    assertEquals(List.of(3), tries(third));
    end(
        third,
        later,
        new Ending.Failed(only(third), "the gateway is busy ".repeat(20), Optional.empty()));
    assertEquals(new Backlog(0, 1, Optional.empty()), deliveries().backlog());
    assertEquals(List.of(), tries(claim(later.plus(HELD))));
  }

  @Test
  default void endsAPortionEachOfItInItsWay() {
    var portion = give(aDelivery("notices[0]"), aDelivery("notices[1]"), aDelivery("notices[2]"));
    var given = portion.held();
    var soon = NOW.plusSeconds(20);
    end(
        portion,
        NOW,
        new Ending.Sent(given.get(0)),
        new Ending.Failed(given.get(1), "no phone is known", Optional.empty()),
        new Ending.Failed(given.get(2), "the gateway is busy", Optional.of(soon)));
    assertEquals(new Backlog(1, 1, Optional.of(NOW)), deliveries().backlog());
    var again = claim(soon);
    assertEquals(given.get(2).id(), only(again).id());
    end(again, soon, new Ending.Sent(only(again)));
    assertEquals(new Backlog(0, 1, Optional.empty()), deliveries().backlog());
  }

  @Test
  default void countsNoTryOfWhatWasHeldAndNotTried() {
    var first = give(aDelivery("notices[0]"));
    var soon = NOW.plusSeconds(20);
    end(first, NOW, new Ending.Untried(only(first), "not tried in time", soon));
    assertEquals(new Backlog(1, 0, Optional.of(NOW)), deliveries().backlog());
    assertEquals(List.of(), tries(claim(soon.minusNanos(1000))));
    var second = claim(soon);
    assertEquals(List.of(1), tries(second));
    end(second, soon, new Ending.Untried(only(second), "not tried in time", soon));
    var third = claim(soon);
    assertEquals(List.of(1), tries(third));
    end(third, soon, new Ending.Failed(only(third), "the gateway is busy", Optional.of(soon)));
    assertEquals(List.of(2), tries(claim(soon)));
  }

  @Test
  default void hearsNoFailureFromTheOneWhoHeldItTooLong() {
    var slow = give(aDelivery("notices[0]"));
    var quick = claim(NOW.plus(HELD));
    end(slow, NOW, new Ending.Failed(only(slow), "the gateway is busy", Optional.empty()));
    assertEquals(1, deliveries().backlog().waiting());
    end(quick, NOW.plus(HELD), new Ending.Sent(only(quick)));
    assertEquals(new Backlog(0, 0, Optional.empty()), deliveries().backlog());
  }

  @Test
  default void takesItFromTheOneWhoHeldItTooLongThatItWasSent() {
    var slow = give(aDelivery("notices[0]"));
    var quick = claim(NOW.plus(HELD));
    end(slow, NOW, new Ending.Sent(only(slow)));
    assertEquals(new Backlog(0, 0, Optional.empty()), deliveries().backlog());
    var later = NOW.plus(HELD).plusSeconds(20);
    end(quick, NOW, new Ending.Failed(only(quick), "the gateway is busy", Optional.of(later)));
    assertEquals(List.of(), tries(claim(later)));
  }

  @Test
  default void countsWhatNobodyCanBeToldAsFailed() {
    var one = aDelivery("notices[0]");
    assertEquals(List.of(), give(toNobody(one)).held());
    assertEquals(new Backlog(0, 1, Optional.empty()), deliveries().backlog());
    assertEquals(List.of(), tries(claim(NOW.plus(HELD))));
    assertEquals(new Backlog(0, 1, Optional.empty()), deliveries().backlog());
  }

  @Test
  default void triesAgainOfAPortionThatNobodyEndedWhatCanBeSent() {
    var one = aDelivery("notices[0]");
    give(one, toNobody(one));
    assertEquals(new Backlog(1, 1, Optional.of(NOW)), deliveries().backlog());
    assertEquals(List.of(2), tries(claim(NOW.plus(HELD))));
    assertEquals(new Backlog(1, 1, Optional.of(NOW)), deliveries().backlog());
  }

  @Test
  default void givesNoneTwiceThoughTheJournalIsReadAgain() {
    var sent = aDelivery("notices[0]");
    var first = give(sent);
    end(first, NOW, new Ending.Sent(only(first)));
    var later = aDelivery("notices[1]");
    assertEquals(later.id(), only(give(sent, later, toNobody(sent))).id());
    assertEquals(List.of(), give(sent, toNobody(sent)).held());
    assertEquals(List.of(2), tries(claim(NOW.plus(HELD))));
    assertEquals(new Backlog(1, 1, Optional.of(NOW)), deliveries().backlog());
  }

  @Test
  default void refusesToEndAPortionWithoutAWordOnEach() {
    var held = give(aDelivery("notices[0]"));
    assertThrows(IllegalArgumentException.class, () -> end(held, NOW));
    assertEquals(1, deliveries().backlog().waiting());
  }

  private Optional<Portion> add(Reached from, Cursor to, Delivery... given) {
    return deliveries().add(from, to, List.of(given), NOW.plus(HELD));
  }

  private Portion give(Delivery... given) {
    return give(NOW.plus(HELD), given);
  }

  private Portion give(Instant until, Delivery... given) {
    var reached = deliveries().reached();
    var next = reached.cursor().past(new LanePosition(0, reached.version() + 1));
    return deliveries().add(reached, next, List.of(given), until).orElseThrow();
  }

  private Portion claim(Instant now) {
    return deliveries().claim(now, now.plus(HELD), 10);
  }

  private void end(Portion portion, Instant now, Ending... endings) {
    deliveries().end(portion, List.of(endings), now);
  }

  private static Delivery toNobody(Delivery one) {
    return new Delivery(
        one.about(), one.version(), one.rule(), one.role(), Optional.empty(), "…", NOW);
  }

  private static Claimed only(Portion portion) {
    assertEquals(1, portion.held().size());
    return portion.held().getFirst();
  }

  private static List<Integer> tries(Portion portion) {
    return portion.held().stream().map(Claimed::tries).toList();
  }

  private static Delivery aDelivery(String rule) {
    return new Delivery(
        About.of(new CaseId(UUID.randomUUID())),
        new Version(3),
        rule,
        new Role("village-party-secretary"),
        Optional.of(new OfficerId(UUID.randomUUID())),
        "【枫桥】请联系群众 🏠",
        NOW);
  }
}
