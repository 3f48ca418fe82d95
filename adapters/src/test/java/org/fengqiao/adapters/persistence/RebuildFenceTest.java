package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No server writes while the states are made again from the journal. */
class RebuildFenceTest {
  private static final StateTables TABLES = StateTables.of(SampleTable.SAMPLE);

  private final TestDatabase database = SampleTable.database();
  private final DatabaseAccess access = Stores.access(database.logins().app());
  private final Database reads = Database.open(access, 2);
  private final Deployment deployment = new Deployment(reads);
  private final LaneSession session = Stores.session(database, LaneWatchers.NOBODY);

  @AfterEach
  void close() {
    session.close();
    reads.close();
  }

  private StateRebuild rebuild() {
    return new StateRebuild(database.app(), TABLES, InstantSource.system());
  }

  private Outcome commitPatiently(Duration patience) {
    var settings = new StoreSettings(1, 2_048, 8, 1L << 20, patience);
    var commit = new GroupCommit(session, LaneWatchers.NOBODY, InstantSource.system(), settings);
    var proposal = new Proposal(TABLES, Optional.empty(), making(UUID.randomUUID()));
    commit.settle(List.of(proposal));
    return proposal.await();
  }

  @Test
  void givesNoLaneToAServerThatStartsMeanwhile() throws SQLException {
    deployment.beginRebuild();
    assertThrows(UnusableDatabase.class, deployment::requireWhole);
    assertThrows(SQLException.class, session::connection);
    assertEquals(0, reads.sql().fetch("SELECT slot FROM lane WHERE holder IS NOT NULL").size());
    deployment.endRebuild();
    assertInstanceOf(Outcome.Committed.class, commitPatiently(Duration.ofSeconds(5)));
  }

  @Test
  void shutsOutAServerThatStoodStillAndLetsItInAgainAfterwards() throws SQLException {
    session.connection();
    var stale = session.hold();
    // Nobody would say that it lives, yet its next group would go through.
    database.execute("UPDATE lane SET beat = '2020-01-01'");
    assertEquals(0, rebuild().replace().differing());
    var writer = new GroupWriter();
    var group = List.of(new Proposal(TABLES, Optional.empty(), making(UUID.randomUUID())));
    var placed = Placed.after(stale, group);
    assertThrows(
        GroupWriter.Fenced.class,
        () ->
            writer.write(
                session.connection(),
                stale,
                placed,
                InstantSource.system().instant(),
                Transport.PLAIN));
    session.rollback();
    assertInstanceOf(Outcome.Committed.class, commitPatiently(Duration.ofSeconds(5)));
  }

  @Test
  void keepsServersOutUntilOneThatWasCutShortIsFinished() {
    try (var store = Stores.open(database)) {
      aSample(store.commits());
    }
    database.execute("UPDATE sample SET `count` = 7");
    database.execute("RENAME TABLE sample TO gone");
    assertThrows(RuntimeException.class, () -> rebuild().replace());
    assertFalse(deployment.isBeingRebuilt(), "nothing was changed yet");
    database.execute("RENAME TABLE gone TO sample");
    deployment.beginRebuild();
    assertEquals(1, rebuild().replace().differing());
    assertFalse(deployment.isBeingRebuilt());
  }

  @Test
  void leavesAServerThatLivesItsLanes() {
    try (var store = Stores.open(database)) {
      aSample(store.commits());
      assertThrows(IllegalStateException.class, () -> rebuild().replace());
      assertFalse(deployment.isBeingRebuilt());
      assertTrue(aSample(store.commits()).version().number() > 0);
    }
  }
}
