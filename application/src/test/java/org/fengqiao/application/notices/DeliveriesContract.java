package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.notices.Deliveries.Backlog;
import org.fengqiao.application.notices.Deliveries.Claimed;
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
    assertTrue(deliveries().add(deliveries().reached(), first, List.of()));
    assertEquals(first, deliveries().reached().cursor());
    var second = first.past(new LanePosition(0, 8));
    assertTrue(deliveries().add(deliveries().reached(), second, List.of()));
    assertEquals(second, deliveries().reached().cursor());
  }

  @Test
  default void keepsNothingOfTheOneWhoMovedOnSecond() {
    var start = deliveries().reached();
    var on = Cursor.START.past(new LanePosition(0, 1));
    assertTrue(deliveries().add(start, on, List.of(aDelivery("notices[0]"))));
    assertFalse(deliveries().add(start, on, List.of(aDelivery("notices[1]"))));
    var later = deliveries().reached();
    var further = on.past(new LanePosition(0, 2));
    assertTrue(deliveries().add(later, further, List.of()));
    assertFalse(deliveries().add(later, further, List.of(aDelivery("notices[2]"))));
    assertEquals(new Backlog(1, 0, Optional.of(NOW)), deliveries().backlog());
  }

  @Test
  default void givesEachToOneAtATimeUntilItIsHeldTooLong() {
    give(aDelivery("notices[0]"));
    var claimed = deliveries().claim(NOW, NOW.plus(HELD), 10);
    assertEquals(List.of(1), claimed.stream().map(Claimed::tries).toList());
    assertEquals(List.of(), deliveries().claim(NOW, NOW.plus(HELD), 10));
    var again = deliveries().claim(NOW.plus(HELD), NOW.plus(HELD).plus(HELD), 10);
    assertEquals(List.of(2), again.stream().map(Claimed::tries).toList());
  }

  @Test
  default void givesNoMoreThanAskedForAndTheLongestWaitingFirst() {
    var first = aDelivery("notices[0]");
    var second = later(aDelivery("notices[1]"));
    give(second);
    give(first);
    var later = NOW.plusSeconds(5);
    var claimed = deliveries().claim(later, later.plus(HELD), 1);
    assertEquals(List.of(first.id()), claimed.stream().map(Claimed::id).toList());
    assertEquals(first.text(), claimed.getFirst().text());
    assertEquals(first.officer(), Optional.of(claimed.getFirst().officer()));
  }

  @Test
  default void givesWhatWasSentNoMore() {
    give(aDelivery("notices[0]"));
    deliveries().sent(deliveries().claim(NOW, NOW.plus(HELD), 10).getFirst(), NOW);
    assertEquals(List.of(), deliveries().claim(NOW.plus(HELD), NOW.plus(HELD), 10));
    assertEquals(new Backlog(0, 0, Optional.empty()), deliveries().backlog());
  }

  @Test
  default void givesWhatFailedAgainAtItsTimeAndCountsWhatWasGivenUp() {
    give(aDelivery("notices[0]"));
    var first = deliveries().claim(NOW, NOW.plus(HELD), 10).getFirst();
    var soon = NOW.plusSeconds(20);
    deliveries().failed(first, "the gateway is busy", NOW, Optional.of(soon));
    assertEquals(List.of(), deliveries().claim(NOW.plusSeconds(19), NOW.plus(HELD), 10));
    var second = deliveries().claim(soon, soon.plus(HELD), 10).getFirst();
    assertEquals(new Backlog(1, 0, Optional.of(NOW)), deliveries().backlog());
    deliveries().failed(second, "the gateway is busy ".repeat(20), soon, Optional.empty());
    assertEquals(new Backlog(0, 1, Optional.empty()), deliveries().backlog());
    assertEquals(List.of(), deliveries().claim(soon.plus(HELD), soon.plus(HELD), 10));
  }

  @Test
  default void hearsNothingFromTheOneWhoHeldItTooLong() {
    give(aDelivery("notices[0]"));
    var slow = deliveries().claim(NOW, NOW.plus(HELD), 10).getFirst();
    var quick = deliveries().claim(NOW.plus(HELD), NOW.plus(HELD).plus(HELD), 10).getFirst();
    deliveries().failed(slow, "the gateway is busy", NOW, Optional.empty());
    assertEquals(1, deliveries().backlog().waiting());
    deliveries().sent(quick, NOW.plus(HELD));
    assertEquals(new Backlog(0, 0, Optional.empty()), deliveries().backlog());
  }

  @Test
  default void countsWhatNobodyCanBeToldAsFailed() {
    var one = aDelivery("notices[0]");
    give(
        new Delivery(
            one.about(), one.version(), one.rule(), one.role(), Optional.empty(), "…", NOW));
    assertEquals(List.of(), deliveries().claim(NOW, NOW.plus(HELD), 10));
    assertEquals(new Backlog(0, 1, Optional.empty()), deliveries().backlog());
  }

  private void give(Delivery one) {
    var reached = deliveries().reached();
    var next = reached.cursor().past(new LanePosition(0, reached.version() + 1));
    assertTrue(deliveries().add(reached, next, List.of(one)));
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

  private static Delivery later(Delivery one) {
    return new Delivery(
        one.about(),
        one.version(),
        one.rule(),
        one.role(),
        one.officer(),
        one.text(),
        NOW.plusSeconds(1));
  }
}
