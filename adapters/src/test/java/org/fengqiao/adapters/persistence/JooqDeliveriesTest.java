package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.application.notices.About;
import org.fengqiao.application.notices.Deliveries;
import org.fengqiao.application.notices.Deliveries.Claimed;
import org.fengqiao.application.notices.DeliveriesContract;
import org.fengqiao.application.notices.Delivery;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.StoreFixture;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqDeliveriesTest implements DeliveriesContract {
  private final Database database =
      Database.open(Stores.access(TestDatabase.migrated().logins().app()), 8);
  private final JooqDeliveries deliveries = new JooqDeliveries(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  public Deliveries deliveries() {
    return deliveries;
  }

  @Test
  void letsOneOfManyMoveOnAtATimeAndLosesNothing() throws Exception {
    int processes = 4;
    int moves = 10;
    var won =
        StoreFixture.together(
            processes,
            process -> {
              int mine = 0;
              for (int i = 0; i < moves; i++) {
                var from = deliveries.reached();
                var to = Cursor.START.past(new LanePosition(process, i + 1L));
                mine += deliveries.add(from, to, List.of(aDelivery()), NOW).isPresent() ? 1 : 0;
              }
              return mine;
            });
    int all = won.stream().mapToInt(Integer::intValue).sum();
    assertTrue(all >= moves, () -> "moves " + won);
    assertEquals(all, deliveries.reached().version());
    assertEquals(all, deliveries.backlog().waiting());
  }

  @Test
  void goesOnWhereTheJournalIsReadFromItsBeginningAgain() {
    var to = Cursor.START.past(new LanePosition(0, 1));
    var first = aDelivery();
    assertTrue(deliveries.add(deliveries.reached(), to, List.of(first), NOW).isPresent());
    database.sql().execute("DELETE FROM follower");
    var second = aDelivery();
    var again = deliveries.add(deliveries.reached(), to, List.of(first, second), NOW);
    assertEquals(
        List.of(second.id()), again.orElseThrow().held().stream().map(Claimed::id).toList());
  }

  @Test
  void givesNoneToTwoThatClaimAtTheSameTime() throws Exception {
    int notices = 60;
    var given = IntStream.range(0, notices).mapToObj(_ -> aDelivery()).toList();
    var to = Cursor.START.past(new LanePosition(0, 1));
    assertEquals(
        notices, deliveries.add(deliveries.reached(), to, given, NOW).orElseThrow().held().size());
    var claimed =
        StoreFixture.together(
            4,
            _ -> {
              var mine = new ArrayList<UUID>();
              for (int i = 0; i < 20; i++) {
                deliveries
                    .claim(NOW, NOW.plus(Duration.ofHours(1)), 10)
                    .held()
                    .forEach(one -> mine.add(one.id()));
              }
              return mine;
            });
    var all = claimed.stream().flatMap(List::stream).toList();
    assertEquals(all.size(), new HashSet<>(all).size());
    assertEquals(notices, all.size());
  }

  private static Delivery aDelivery() {
    return new Delivery(
        About.of(new CaseId(UUID.randomUUID())),
        Version.FIRST,
        "notices[0]",
        new Role("village-party-secretary"),
        Optional.of(new OfficerId(UUID.randomUUID())),
        "请联系群众",
        NOW);
  }
}
