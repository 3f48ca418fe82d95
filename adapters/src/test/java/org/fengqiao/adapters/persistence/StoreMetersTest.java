package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.fengqiao.application.store.Sample;
import org.junit.jupiter.api.Test;

class StoreMetersTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void measuresGroupsOutcomesLanesAndThePool() {
    var access = Stores.access(SampleTable.database().logins().app());
    try (var store =
        MariaStore.open(
            access,
            Stores.SMALL,
            StateTables.of(SampleTable.SAMPLE),
            Stores.ids(),
            InstantSource.system(),
            meters)) {
      aSample(store.commits());
      var last = aSample(store.commits());
      assertTrue(store.aggregates().find(Sample.class, last.aggregate().ref()).isPresent());

      assertEquals(2, gauge("fengqiao.lanes.held"));
      assertEquals(0, meters.get("fengqiao.lane.waiting").tag("thread", "lane-0").gauge().value());
      assertTrue(meters.get("hikaricp.connections.usage").tag("pool", "reads").timer().count() > 0);
    }
    assertEquals(0, gauge("fengqiao.lanes.held"));
    // A group is counted after it is answered, and all are by the time the store has closed.
    assertEquals(2, meters.counter("fengqiao.changes", "outcome", "committed").count());
    var sizes = meters.get("fengqiao.group.changes").summary();
    assertEquals(2, sizes.totalAmount());
    var times = meters.get("fengqiao.group.commit").timer();
    assertEquals(sizes.count(), times.count());
    assertTrue(times.totalTime(TimeUnit.NANOSECONDS) > 0);
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }
}
