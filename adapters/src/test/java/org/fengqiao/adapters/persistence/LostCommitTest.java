package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.aRequest;
import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.StoreFixture;
import org.fengqiao.domain.AggregateRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A COMMIT whose answer never comes: the outcome is found out before anything is tried again. */
class LostCommitTest {
  private final TestDatabase database = SampleTable.database();
  private final Cutting cutting = new Cutting(port(database.logins().app().jdbcUrl()));
  private MariaStore store = open(Duration.ofSeconds(20));

  private static int port(String jdbcUrl) {
    return URI.create(jdbcUrl.substring("jdbc:".length())).getPort();
  }

  private MariaStore open(Duration patience) {
    var login = database.logins().app();
    var real = Integer.toString(port(login.jdbcUrl()));
    var through = login.jdbcUrl().replace(real, Integer.toString(cutting.port()));
    return MariaStore.open(
        new DatabaseAccess(through, login.user(), login.password()),
        new StoreSettings(1, 100, 4, 1 << 20, patience),
        StateTables.of(SampleTable.SAMPLE),
        Stores.ids(),
        InstantSource.system());
  }

  @AfterEach
  void close() {
    store.close();
    cutting.close();
  }

  private long epoch() {
    return Optional.ofNullable(store.database().sql().fetchValue("SELECT MAX(epoch) FROM lane"))
        .map(value -> ((Number) value).longValue())
        .orElse(0L);
  }

  @ParameterizedTest
  @EnumSource(names = {"BEFORE_COMMIT", "AFTER_COMMIT"})
  void leavesOneEffectAndOneAnswer(Cutting.At when) {
    var made = StoreFixture.aSample(store.commits());
    var before = store.journal().end();
    long epoch = epoch();
    var request = aRequest();
    cutting.cut(when);
    var outcome =
        store.commits().commit(Optional.of(request), moving(made, made.aggregate().add(7)));

    assertTrue(cutting.hasCut(), "nothing was cut");
    var heads = assertInstanceOf(Outcome.Committed.class, outcome).heads();
    var entries = store.journal().past(before, 10);
    assertEquals(1, entries.size());
    assertEquals(heads.getFirst().at(), entries.getFirst().at());
    assertEquals(heads.getFirst().hash(), entries.getFirst().hash());
    assertTrue(store.commits().receipt(request.partner(), request.id()).isPresent());
    assertEquals(epoch + 1, epoch(), "the old attempt was not shut out");
    committed(store.commits(), making(UUID.randomUUID()));
  }

  @Test
  void saysUnknownWhenItCannotFindOutAndFindsTheReceiptLater() {
    StoreFixture.aSample(store.commits());
    store.close();
    store = open(Duration.ofMillis(200));
    StoreFixture.aSample(store.commits());
    var request = aRequest();
    var changes = making(UUID.randomUUID());
    var told = ConcurrentHashMap.<AggregateRef>newKeySet();
    store.references().tell(told::add);
    cutting.cut(Cutting.At.AFTER_COMMIT_FOR_GOOD);
    assertEquals(new Outcome.Unknown(), store.commits().commit(Optional.of(request), changes));

    cutting.letIn();
    var ref = changes.steps().getFirst().ref();
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!told.contains(ref)) {
      assertTrue(System.nanoTime() < until, "what was committed is never told of");
      LockSupport.parkNanos(1_000_000);
    }
    var again = store.commits().commit(Optional.of(request), making(UUID.randomUUID()));
    var repeated = assertInstanceOf(Outcome.Repeated.class, again);
    assertEquals(changes.steps().getFirst().ref(), repeated.receipt().resource());
    assertEquals(3, StoreFixture.read(store.journal(), Cursor.START, 10).size());
  }
}
