package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class LaneSessionTest {
  private final TestDatabase database = SampleTable.database();

  @Test
  void leavesNoConnectionOpenWhenItsSlotCannotBeTaken() throws Exception {
    var real = new LaneConnections(Stores.access(database.logins().app()));
    var opened = new ArrayList<Connection>();
    var connections = Mockito.mock(LaneConnections.class);
    Mockito.when(connections.open())
        .thenAnswer(_ -> {
          opened.add(real.open());
          return opened.getLast();
        });
    var watch = Mockito.mock(LaneWatch.class);
    Mockito.doThrow(new IllegalStateException()).when(watch).holds(Mockito.any());
    var slots = new LaneSlots(InstantSource.system());
    var session = new LaneSession(connections, slots, Stores.ids(), watch);

    assertThrows(IllegalStateException.class, session::connection);
    assertEquals(1, opened.size());
    assertTrue(opened.getFirst().isClosed(), "the connection is left open");
  }
}
