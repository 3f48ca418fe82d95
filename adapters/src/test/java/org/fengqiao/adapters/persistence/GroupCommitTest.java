package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.aRequest;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Sample;
import org.fengqiao.domain.Version;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of the members of one group, each on its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupCommitTest {
  private static final String TOO_LONG = "x".repeat(SampleTable.MOST_CHARACTERS + 1);

  private final StateTables tables = StateTables.of(SampleTable.SAMPLE);
  private final TestDatabase database = SampleTable.database();
  private final MariaStore store = Stores.open(database);
  private final LaneSession session = Stores.session(database, LaneWatchers.NOBODY);
  private final GroupCommit commit =
      new GroupCommit(session, LaneWatchers.NOBODY, InstantSource.system(), Stores.SMALL);

  @AfterAll
  void close() {
    session.close();
    store.close();
  }

  private Proposal proposal(Changes<Sample> changes) {
    return new Proposal(tables, Optional.empty(), changes);
  }

  private Proposal proposal(Request request, Changes<Sample> changes) {
    return new Proposal(tables, Optional.of(request), changes);
  }

  private Loaded<Sample> committed(Changes<Sample> changes) {
    var proposal = proposal(changes);
    commit.settle(List.of(proposal));
    var outcome = assertInstanceOf(Outcome.Committed.class, proposal.await());
    return new Loaded<>(
        (Sample) changes.steps().getFirst().decided().after(), outcome.heads().getFirst());
  }

  private Changes<Sample> poison() {
    var id = UUID.randomUUID();
    return making(Sample.make(id, "name " + id, TOO_LONG));
  }

  private boolean isThere(Proposal proposal) {
    var ref = proposal.steps().getFirst().ref();
    return store.aggregates().find(Sample.class, ref).isPresent();
  }

  @Test
  void failsNobodyElseForChangesThatCannotBeStored() {
    var group = new ArrayList<Proposal>();
    for (int i = 0; i < 20; i++) {
      group.add(proposal(making(UUID.randomUUID())));
    }
    var bad = proposal(aRequest(), poison());
    group.add(11, bad);
    commit.settle(group);

    assertThrows(CompletionException.class, bad::await);
    assertTrue(group.stream().filter(one -> one != bad).allMatch(this::isThere));
    assertTrue(!isThere(bad));
    var request = bad.request().orElseThrow();
    assertEquals(Optional.empty(), store.commits().receipt(request.partner(), request.id()));
  }

  @Test
  void failsNobodyElseForAMoveThatCannotBeStored() {
    var one = committed(making(UUID.randomUUID()));
    var other = committed(making(UUID.randomUUID()));
    // The state row is gone, so its entry would go in and its state would not.
    var bad = proposal(moving(one, one.aggregate().add(1)));
    var good = proposal(moving(other, other.aggregate().add(1)));
    store
        .database()
        .sql()
        .execute("DELETE FROM sample WHERE id = ?", Params.bytes(one.aggregate().id()));
    commit.settle(List.of(bad, good));

    assertThrows(CompletionException.class, bad::await);
    assertInstanceOf(Outcome.Committed.class, good.await());
    assertEquals(1, store.journal().of(one.aggregate().ref(), 0, 10).size());
  }

  @Test
  void insertsInBulkUnlessItIsSetNotTo() throws SQLException {
    var plain =
        new GroupCommit(
            session,
            LaneWatchers.NOBODY,
            InstantSource.system(),
            new StoreSettings(1, 256, false, 2_048, 8, 1L << 20, Duration.ofSeconds(20)));
    var before = prepared();
    plain.settle(aPair());
    assertEquals(before, prepared());
    commit.settle(aPair());
    assertTrue(prepared() > before);
  }

  private List<Proposal> aPair() {
    return List.of(proposal(making(UUID.randomUUID())), proposal(making(UUID.randomUUID())));
  }

  /** How many statements the lane's session sent in the protocol that bulk goes by. */
  private long prepared() throws SQLException {
    try (var statement = session.connection().createStatement();
        var row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Com_stmt_execute'")) {
      assertTrue(row.next());
      return row.getLong(2);
    }
  }

  @Test
  void letsOthersThroughBesideOneThatWaitsForALockInVain() throws SQLException {
    var locked = committed(making(UUID.randomUUID()));
    var waiting = proposal(moving(locked, locked.aggregate().add(1)));
    var group = new ArrayList<Proposal>();
    for (int i = 0; i < 9; i++) {
      group.add(proposal(making(UUID.randomUUID())));
    }
    group.add(4, waiting);
    session.waitForLocks(1);
    var impatient =
        new GroupCommit(
            session,
            LaneWatchers.NOBODY,
            InstantSource.system(),
            new StoreSettings(1, 2_048, 8, 1L << 20, Duration.ofSeconds(4)));
    try (var holding = database.migrator().getConnection();
        var statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      var id = HexFormat.of().formatHex(Params.bytes(locked.aggregate().id()));
      statement.execute("SELECT id FROM sample WHERE id = x'" + id + "' FOR UPDATE");
      impatient.settle(group);
      holding.rollback();
    }
    assertEquals(new Outcome.Overloaded(), waiting.await());
    group.remove(waiting);
    group.forEach(one -> assertInstanceOf(Outcome.Committed.class, one.await()));
    committed(moving(locked, locked.aggregate().add(1)));
  }

  @Test
  void answersEachOfAGroupOnItsOwn() {
    var first = aRequest();
    var made = proposal(first, making(UUID.randomUUID()));
    commit.settle(List.of(made));
    var standing = committed(making(UUID.randomUUID()));
    committed(moving(standing, standing.aggregate().add(1)));

    var good = proposal(aRequest(), making(UUID.randomUUID()));
    var repeated = proposal(first, making(UUID.randomUUID()));
    var stale = proposal(moving(standing, standing.aggregate().add(2)));
    var name = standing.aggregate().name();
    var taken = proposal(making(Sample.make(UUID.randomUUID(), name, "new " + name)));
    var bad = proposal(poison());
    var alsoGood = proposal(making(UUID.randomUUID()));
    commit.settle(List.of(repeated, good, stale, taken, bad, alsoGood));

    assertEquals(new Outcome.Repeated(made.receipt()), repeated.await());
    assertEquals(new Outcome.Stale(standing.aggregate().ref()), stale.await());
    var claim = standing.aggregate().claims().getFirst();
    assertEquals(new Outcome.Taken(claim, standing.aggregate().ref()), taken.await());
    assertThrows(CompletionException.class, bad::await);
    assertInstanceOf(Outcome.Committed.class, good.await());
    assertInstanceOf(Outcome.Committed.class, alsoGood.await());
    assertTrue(isThere(good) && isThere(alsoGood));
    var moved = store.aggregates().find(Sample.class, standing.aggregate().ref()).orElseThrow();
    assertEquals(new Version(2), moved.version());
  }

  @Test
  void writesTheSameRowsPlainlyAsInBulk() throws SQLException {
    var group =
        List.of(
            proposal(aRequest(), making(UUID.randomUUID())), proposal(making(UUID.randomUUID())));
    var written = new ArrayList<String>();
    for (var transport : List.of(Transport.PLAIN, new BulkInserts())) {
      var connection = session.connection();
      var placed = Placed.after(session.hold(), group);
      new GroupWriter().write(connection, session.hold(), placed, Instant.EPOCH, transport);
      written.add(
          Database.sql(connection)
              .fetch(
                  "SELECT * FROM journal JOIN sample ON id = aggregate"
                      + " LEFT JOIN receipt ON resource = aggregate WHERE journal.position > ?",
                  session.hold().position())
              .formatCSV());
      session.rollback();
    }
    assertEquals(3, written.getFirst().lines().count());
    assertEquals(written.getFirst(), written.getLast());
  }

  @Test
  void putsOffWhatWritesAKeyOfTheGroup() {
    var id = UUID.randomUUID();
    var request = aRequest();
    var group = new Group();
    var first = proposal(request, making(id));
    assertTrue(group.offer(first));
    var sameRequest = proposal(request, making(UUID.randomUUID()));
    var sameAggregate = proposal(making(Sample.make(id, "another name", "another label")));
    var sameName = proposal(making(Sample.make(UUID.randomUUID(), "name " + id, "further label")));
    var later = List.of(sameRequest, sameAggregate, sameName);
    assertTrue(later.stream().noneMatch(group::offer));
    assertTrue(group.offer(proposal(making(UUID.randomUUID()))));

    commit.settle(group.members());
    var committed = Set.of(first);
    var verdicts = later.stream().map(one -> group.verdict(one, committed).orElseThrow()).toList();
    var ref = first.steps().getFirst().ref();
    assertEquals(
        List.of(
            new Outcome.Repeated(first.receipt()),
            new Outcome.Stale(ref),
            new Outcome.Taken(sameName.steps().getFirst().made().getFirst(), ref)),
        verdicts);
    // The database says the same of them.
    commit.settle(later);
    assertEquals(verdicts, later.stream().map(Proposal::await).toList());
  }

  @Test
  void putsOffWhatWouldMakeTheGroupTooLarge() {
    var group = new Group();
    for (int i = 0; i < Group.MOST_CHANGES; i++) {
      assertTrue(group.offer(proposal(making(UUID.randomUUID()))));
    }
    assertTrue(!group.offer(proposal(making(UUID.randomUUID()))));
  }
}
