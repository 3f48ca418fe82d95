package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.notices.Deliveries.Backlog;
import org.fengqiao.application.notices.Deliveries.Claimed;
import org.fengqiao.application.notices.Deliveries.Ending;
import org.fengqiao.application.notices.Deliveries.Reached;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
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
    assertEquals(1, add(start, on, aDelivery("notices[0]")).orElseThrow().size());
    assertEquals(Optional.empty(), add(start, on, aDelivery("notices[1]")));
    var later = deliveries().reached();
    var further = on.past(new LanePosition(0, 2));
    assertEquals(Optional.of(List.of()), add(later, further));
    assertEquals(Optional.empty(), add(later, further, aDelivery("notices[2]")));
    assertEquals(new Backlog(1, 0, Optional.of(NOW)), deliveries().backlog());
  }

  @Test
  default void leavesWhatIsGivenToTheGiverUntilItIsHeldTooLong() {
    assertEquals(1, give(aDelivery("notices[0]")).tries());
    assertEquals(List.of(), deliveries().claim(NOW, NOW.plus(HELD), 10));
    var later = NOW.plus(HELD);
    var claimed = deliveries().claim(later, later.plus(HELD), 10);
    assertEquals(List.of(2), claimed.stream().map(Claimed::tries).toList());
    assertEquals(List.of(), deliveries().claim(later, later.plus(HELD), 10));
    var latest = later.plus(HELD);
    var again = deliveries().claim(latest, latest.plus(HELD), 10);
    assertEquals(List.of(3), again.stream().map(Claimed::tries).toList());
  }

  @Test
  default void takesNoMoreThanAskedForAndTheLongestWaitingFirst() {
    var second = give(aDelivery("notices[1]"), NOW.plus(HELD).plusSeconds(1));
    var first = give(aDelivery("notices[0]"), NOW.plus(HELD));
    var later = NOW.plus(HELD).plusSeconds(5);
    var claimed = deliveries().claim(later, later.plus(HELD), 1);
    assertEquals(
        List.of(new Claimed(first.id(), first.about(), first.officer(), first.text(), 2)), claimed);
    var next = deliveries().claim(later, later.plus(HELD), 1);
    assertEquals(List.of(second.id()), next.stream().map(Claimed::id).toList());
  }

  @Test
  default void givesWhatWasSentNoMore() {
    var held = give(aDelivery("notices[0]"));
    deliveries().end(List.of(new Ending.Sent(held)), NOW);
    assertEquals(List.of(), deliveries().claim(NOW.plus(HELD), NOW.plus(HELD), 10));
    assertEquals(new Backlog(0, 0, Optional.empty()), deliveries().backlog());
  }

  @Test
  default void givesWhatFailedAgainAtItsTimeAndCountsWhatWasGivenUp() {
    var first = give(aDelivery("notices[0]"));
    var soon = NOW.plusSeconds(20);
    deliveries()
        .end(List.of(new Ending.Failed(first, "the gateway is busy", Optional.of(soon))), NOW);
    assertEquals(List.of(), deliveries().claim(NOW.plusSeconds(19), NOW.plus(HELD), 10));
    var second = deliveries().claim(soon, soon.plus(HELD), 10).getFirst();
    assertEquals(new Backlog(1, 0, Optional.of(NOW)), deliveries().backlog());
    var givenUp = new Ending.Failed(second, "the gateway is busy ".repeat(20), Optional.empty());
    deliveries().end(List.of(givenUp), soon);
    assertEquals(new Backlog(0, 1, Optional.empty()), deliveries().backlog());
    assertEquals(List.of(), deliveries().claim(soon.plus(HELD), soon.plus(HELD), 10));
  }

  @Test
  default void endsManyAtOnceEachInItsWay() {
    var sent = give(aDelivery("notices[0]"));
    var failed = give(aDelivery("notices[1]"));
    var again = give(aDelivery("notices[2]"));
    var soon = NOW.plusSeconds(20);
    deliveries()
        .end(
            List.of(
                new Ending.Sent(sent),
                new Ending.Failed(failed, "no phone is known", Optional.empty()),
                new Ending.Failed(again, "the gateway is busy", Optional.of(soon))),
            NOW);
    assertEquals(new Backlog(1, 1, Optional.of(NOW)), deliveries().backlog());
    var claimed = deliveries().claim(soon, soon.plus(HELD), 10);
    assertEquals(List.of(again.id()), claimed.stream().map(Claimed::id).toList());
  }

  @Test
  default void hearsNothingFromTheOneWhoHeldItTooLong() {
    var slow = give(aDelivery("notices[0]"));
    var quick = deliveries().claim(NOW.plus(HELD), NOW.plus(HELD).plus(HELD), 10).getFirst();
    var gaveUp = new Ending.Failed(slow, "the gateway is busy", Optional.empty());
    deliveries().end(List.of(gaveUp), NOW);
    assertEquals(1, deliveries().backlog().waiting());
    deliveries().end(List.of(new Ending.Sent(quick)), NOW.plus(HELD));
    assertEquals(new Backlog(0, 0, Optional.empty()), deliveries().backlog());
  }

  @Test
  default void countsWhatNobodyCanBeToldAsFailed() {
    var one = aDelivery("notices[0]");
    var nobody =
        new Delivery(
            one.about(), one.version(), one.rule(), one.role(), Optional.empty(), "…", NOW);
    assertEquals(Optional.of(List.of()), add(deliveries().reached(), Cursor.START, nobody));
    assertEquals(List.of(), deliveries().claim(NOW.plus(HELD), NOW.plus(HELD), 10));
    assertEquals(new Backlog(0, 1, Optional.empty()), deliveries().backlog());
  }

  private Optional<List<Claimed>> add(Reached from, Cursor to, Delivery... given) {
    return deliveries().add(from, to, List.of(given), NOW.plus(HELD));
  }

  private Claimed give(Delivery one) {
    return give(one, NOW.plus(HELD));
  }

  private Claimed give(Delivery one, Instant until) {
    var reached = deliveries().reached();
    var next = reached.cursor().past(new LanePosition(0, reached.version() + 1));
    return deliveries().add(reached, next, List.of(one), until).orElseThrow().getFirst();
  }

  private static Delivery aDelivery(String rule) {
    return new Delivery(
        new CaseId(UUID.randomUUID()),
        new Version(3),
        rule,
        new Role("village-party-secretary"),
        Optional.of(new OfficerId(UUID.randomUUID())),
        "【枫桥】请联系群众 🏠",
        NOW);
  }
}
