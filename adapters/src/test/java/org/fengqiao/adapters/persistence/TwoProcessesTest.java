package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.fengqiao.application.store.StoreFixture.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Sample;
import org.fengqiao.application.store.StoreFixture;
import org.fengqiao.domain.AggregateRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes on one database: their lanes, their stream, their caches. */
class TwoProcessesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TestDatabase database = SampleTable.database();
  private final DatabaseAccess access = Stores.access(database.logins().app());
  private final MariaStore one = Stores.open(database);
  private MariaStore other = one;

  private MariaStore openOther(InstantSource system) {
    other = Stores.open(access, system);
    return other;
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  private static Optional<Loaded<Sample>> cached(Aggregates aggregates, AggregateRef ref) {
    return Freshness.CACHED.within(() -> aggregates.find(Sample.class, ref));
  }

  @Test
  void writeLanesOfTheirOwnAndReadOneStream() throws Exception {
    openOther(InstantSource.system());
    StoreFixture.together(
        40,
        i -> {
          var commits = (i % 2 == 0 ? one : other).commits();
          var made = aSample(commits);
          return committed(commits, moving(made, made.aggregate().add(1)));
        });
    var next = new TreeMap<Integer, Long>();
    for (var entry : read(one.journal(), Cursor.START, 9)) {
      assertEquals(next.merge(entry.at().lane(), 1L, Long::sum).longValue(), entry.at().position());
    }
    assertEquals(80, next.values().stream().mapToLong(Long::longValue).sum());
    assertTrue(next.size() > 2, "both processes wrote the same lanes: " + next);
  }

  @Test
  void takeOverLanesThatDoNotBeatAndTheOldHolderGoesOnOnOthers() {
    var before = aSample(one.commits());
    // To the second process the first has not beaten for an hour.
    openOther(InstantSource.offset(InstantSource.system(), Duration.ofHours(1)));
    var taken = aSample(other.commits());
    var zombies = new HashSet<Loaded<Sample>>();
    for (int i = 0; i < 8; i++) {
      zombies.add(aSample(one.commits()));
    }
    var entries = read(one.journal(), Cursor.START, 100);
    assertEquals(2 + zombies.size(), entries.size());
    var lanesOfOther = entries.stream().filter(e -> e.at().equals(taken.head().at())).count();
    assertEquals(1, lanesOfOther);
    assertTrue(
        zombies.stream().noneMatch(zombie -> zombie.head().at().lane() == taken.head().at().lane()),
        "the old holder still wrote a lane that was taken from it");
    assertTrue(before.head().at().lane() <= 1);
  }

  @Test
  void forgetWithinASecondWhatTheOtherMoved() {
    openOther(InstantSource.system());
    var made = aSample(one.commits());
    var ref = made.aggregate().ref();
    var until = System.nanoTime() + PATIENCE.toNanos();
    cached(other.aggregates(), ref);
    var moved = committed(one.commits(), moving(made, made.aggregate().add(1)));
    var moment = System.nanoTime();
    while (!cached(other.aggregates(), ref).equals(Optional.of(moved))) {
      assertTrue(System.nanoTime() < until, "the old version is still believed");
      LockSupport.parkNanos(1_000_000);
    }
    assertTrue(System.nanoTime() - moment < Duration.ofSeconds(1).toNanos());
  }

  @Test
  void hearWhatAnotherWritesOnLanesThatItTookFromThem() {
    var told = ConcurrentHashMap.<AggregateRef>newKeySet();
    one.references().tell(told::add);
    var made = aSample(one.commits());
    var ref = made.aggregate().ref();
    cached(one.aggregates(), ref);
    // To the second process the first has not beaten for an hour; the first learns it only later.
    openOther(InstantSource.offset(InstantSource.system(), Duration.ofHours(1)));
    told.clear();
    var moved = committed(other.commits(), moving(made, made.aggregate().add(1)));
    assertTrue(moved.head().at().lane() <= 1, "no lane was taken over");
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!told.contains(ref) || !cached(one.aggregates(), ref).equals(Optional.of(moved))) {
      assertTrue(System.nanoTime() < until, "the old version is still believed");
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void seeEachOthersEntriesWhileTheyWait() throws Exception {
    openOther(InstantSource.system());
    var end = other.journal().end();
    var made = aSample(one.commits());
    other.journal().await(end, PATIENCE);
    assertEquals(made.aggregate().ref(), other.journal().past(end, 1).getFirst().aggregate());
  }

  @Test
  void leaveTheirLanesToTheNextWhenTheyClose() {
    aSample(one.commits());
    one.close();
    openOther(InstantSource.system());
    var made = aSample(other.commits());
    assertTrue(made.head().at().lane() <= 1);
  }
}
