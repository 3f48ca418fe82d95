package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.StoreFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the lane's inserts do when they wait for one another; that all of a group stand is theirs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkInsertsTest {
  private static final Wide ONE = Wide.insert("one", List.of("id", "text"));
  private static final Wide OTHER = Wide.insert("other", List.of("id", "text"));
  private static final Wide THIRD = Wide.insert("third", List.of("id", "text"));
  private static final Wide CHANGE = Wide.in("UPDATE one SET text = 'changed' WHERE id IN");

  private final TestDatabase database = SampleTable.database();
  private final LaneSession session = Stores.session(database, LaneWatchers.NOBODY);
  private final BulkInserts inserts = new BulkInserts();

  private static Proposal owner(int id) {
    return new Proposal(
        StateTables.of(SampleTable.SAMPLE), Optional.empty(), StoreFixture.making(new UUID(7, id)));
  }

  @BeforeAll
  void makeTables() {
    var user = database.logins().app().user();
    for (var name : List.of("one", "other", "third")) {
      database.execute("CREATE TABLE " + name + " (id INT PRIMARY KEY, text CHAR(9))");
      database.execute("GRANT SELECT, INSERT, UPDATE ON " + name + " TO " + user);
    }
  }

  @AfterEach
  void takeBack() {
    session.rollback();
  }

  @AfterAll
  void close() {
    session.close();
  }

  private Connection begun() throws SQLException {
    var connection = session.connection();
    inserts.begin(connection);
    return connection;
  }

  private void insert(Wide wide, List<Integer> ids) throws SQLException {
    insert(wide, ids, "text");
  }

  private void insert(Wide wide, List<Integer> ids, String text) throws SQLException {
    inserts.insert(
        session.connection(),
        wide,
        ids,
        BulkInsertsTest::owner,
        (params, id) -> params.add(id).add(text));
  }

  private List<Integer> rows(String table) throws SQLException {
    return Database.sql(session.connection())
        .fetch("SELECT id FROM " + table + " ORDER BY id")
        .getValues(0, Integer.class);
  }

  private void assertGoesOn() throws SQLException {
    session.rollback();
    var connection = begun();
    insert(ONE, List.of(1));
    inserts.end(connection);
    assertEquals(List.of(1), rows("one"));
  }

  @Test
  void insertsIntoAllTablesWhenItEndsAndNothingBefore() throws SQLException {
    var connection = begun();
    insert(ONE, List.of(1, 2));
    insert(OTHER, List.of(3));
    insert(ONE, List.of(4));
    insert(OTHER, List.of());
    assertEquals(List.of(), rows("one"));
    inserts.end(connection);
    assertEquals(List.of(1, 2, 4), rows("one"));
    assertEquals(List.of(3), rows("other"));
    inserts.end(connection);
    assertEquals(List.of(1, 2, 4), rows("one"));
  }

  @Test
  void insertsWhatWaitsBeforeItChangesAnything() throws SQLException {
    var connection = begun();
    insert(ONE, List.of(1, 2));
    int changed =
        inserts.change(
            connection,
            CHANGE,
            List.of(2, 9),
            BulkInsertsTest::owner,
            (params, id) -> params.add(id));
    assertEquals(1, changed);
  }

  @Test
  void refusesForTheFirstOfSeveralThatFail() throws SQLException {
    var connection = begun();
    insert(ONE, List.of(1, 1));
    insert(OTHER, List.of(2), "too long for it");
    insert(THIRD, List.of(3));
    var refused = assertThrows(SQLException.class, () -> inserts.end(connection));
    assertEquals(Trouble.DUPLICATE, Trouble.of(refused));
    // All were sent together: what follows a refused one was not held back.
    assertEquals(List.of(3), rows("third"));
    connection.rollback();
    assertEquals(List.of(), rows("one"));
  }

  @Test
  void refusesForALaterOneThoughTheFirstWasInserted() throws SQLException {
    var connection = begun();
    insert(ONE, List.of(1));
    insert(OTHER, List.of(2), "too long for it");
    var refused = assertThrows(SQLException.class, () -> inserts.end(connection));
    assertEquals(Trouble.POISON, Trouble.of(refused));
    connection.rollback();
    assertEquals(List.of(), rows("one"));
  }

  @Test
  void goesOnAfterARefusal() throws SQLException {
    var connection = begun();
    insert(ONE, List.of(1, 1));
    assertThrows(SQLException.class, () -> inserts.end(connection));
    assertGoesOn();
  }

  @Test
  void readsAllAnswersOfARefusedInsertThatTakesSeveralPackets() throws SQLException {
    var connection = begun();
    inserts.insert(
        connection,
        ONE,
        List.of(1, 1, 2, 3),
        BulkInsertsTest::owner,
        // The driver begins another packet where a column's type is another than in the first row.
        (params, id) -> {
          params.add(id);
          params.addStored(id == 1 ? null : id == 2 ? "text" : Long.valueOf(id));
        });
    insert(OTHER, List.of(4));
    var refused = assertThrows(SQLException.class, () -> inserts.end(connection));
    assertEquals(Trouble.DUPLICATE, Trouble.of(refused));
    assertEquals(List.of(4), rows("other"));
    assertEquals(List.of(2, 3), rows("one"));
  }

  @Test
  void refusesWhereALockIsNotGivenAndGoesOn() throws SQLException {
    var connection = begun();
    session.waitForLocks(1);
    try (var pool = database.app();
        var other = pool.getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("INSERT INTO one VALUES (1, 'text')");
      insert(ONE, List.of(1));
      insert(OTHER, List.of(2));
      var refused = assertThrows(SQLException.class, () -> inserts.end(connection));
      assertTrue(Trouble.isLockWait(refused));
      other.rollback();
    }
    assertGoesOn();
  }

  @Test
  void tellsThatTheConnectionIsGone() throws SQLException {
    var connection = begun();
    insert(ONE, List.of(1));
    inserts.end(connection);
    insert(ONE, List.of(3));
    connection.abort(Runnable::run);
    var lost = assertThrows(SQLException.class, () -> inserts.end(connection));
    assertEquals(Trouble.LOST, Trouble.of(lost));
    session.drop();
    begun();
    assertEquals(List.of(), rows("one"));
  }

  @Test
  void forgetsWhatWaitedInATransactionThatWasGivenUp() throws SQLException {
    var connection = begun();
    insert(ONE, List.of(1));
    connection.rollback();
    begun();
    insert(OTHER, List.of(2));
    inserts.end(connection);
    assertEquals(List.of(), rows("one"));
    assertEquals(List.of(2), rows("other"));
  }

  @Test
  void preparesAnewOnAnotherConnection() throws SQLException {
    begun();
    insert(ONE, List.of(1));
    session.drop();
    var connection = begun();
    insert(ONE, List.of(2));
    inserts.end(connection);
    assertEquals(List.of(2), rows("one"));
  }
}
