package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Sample;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentAggregatesTest {
  private static final int BYTES = 100;

  private final RecentAggregates recent = new RecentAggregates(1 << 20);
  private final Loaded<Sample> old = at(1, Sample.make(UUID.randomUUID()).after());
  private final AggregateRef ref = old.aggregate().ref();
  private final Loaded<Sample> newer = at(2, old.aggregate().add(1).after());

  private static Loaded<Sample> at(int version, Sample sample) {
    var hash = Digest.of(new byte[] {(byte) version});
    return new Loaded<>(sample, new Head(new Version(version), hash, new LanePosition(0, version)));
  }

  @BeforeEach
  void follow() {
    recent.followed(System.nanoTime());
  }

  @Test
  void keepsWhatWasLoaded() {
    recent.loaded(old, BYTES, recent.moves(ref));
    assertEquals(Optional.of(old), recent.find(ref));
  }

  @Test
  void refusesALoadThatBeganBeforeAMoveWasTold() {
    long began = recent.moves(ref);
    recent.moved(ref, newer.version());
    recent.loaded(old, BYTES, began);
    assertEquals(Optional.empty(), recent.find(ref));
    recent.loaded(newer, BYTES, recent.moves(ref));
    assertEquals(Optional.of(newer), recent.find(ref));
  }

  @Test
  void refusesALoadThatBeganBeforeItsOwnProcessCommittedAndForgot() {
    long began = recent.moves(ref);
    recent.committed(newer, BYTES);
    recent.forget(ref);
    recent.loaded(old, BYTES, began);
    assertEquals(Optional.empty(), recent.find(ref));
  }

  @Test
  void keepsTheNewerOfTwo() {
    recent.committed(newer, BYTES);
    recent.loaded(old, BYTES, recent.moves(ref));
    assertEquals(Optional.of(newer), recent.find(ref));
  }

  @Test
  void forgetsWhatIsOlderThanAMoveAndKeepsTheMoveItself() {
    recent.committed(newer, BYTES);
    recent.moved(ref, newer.version());
    assertEquals(Optional.of(newer), recent.find(ref));
    recent.moved(ref, new Version(3));
    assertEquals(Optional.empty(), recent.find(ref));
  }
}
