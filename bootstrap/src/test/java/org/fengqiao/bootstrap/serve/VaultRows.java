package org.fengqiao.bootstrap.serve;

import java.nio.ByteBuffer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.adapters.persistence.DatabaseAccess;
import org.fengqiao.adapters.persistence.MariaStore;
import org.fengqiao.adapters.persistence.StateTables;
import org.fengqiao.adapters.persistence.StoreSettings;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.bootstrap.clock.DrawnIds;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.ReporterFact;
import org.fengqiao.embedded.EmbeddedDatabase;

/** What stands in the database of who reported clues, read beside the servers. */
final class VaultRows implements AutoCloseable {
  private static final int PAGE = 1_000;

  private final DatabaseAccess access;
  private final MariaStore store;

  VaultRows(EmbeddedDatabase database) {
    var app = database.logins().app();
    this.access = new DatabaseAccess(app.jdbcUrl(), app.user(), app.password());
    this.store =
        MariaStore.open(
            access, StoreSettings.USUAL, StateTables.all(), new DrawnIds(), InstantSource.system());
  }

  /** The trace of a clue itself. */
  List<Entry> trace(ClueId clue) {
    return store.journal().of(clue.ref(), 0, PAGE);
  }

  /**
   * What is known of who reported clues.
   *
   * @param reporters how many there are of whom something is known
   * @param turned how often a data key was sealed anew
   * @param missing contents that such a reporter refers to and that do not stand
   * @param left contents that stand though no reporter refers to them any more
   */
  record Known(int reporters, int turned, Set<ContentId> missing, Set<ContentId> left) {}

  /** Looks at all contents that ever were of a reporter, and at all that look like it. */
  Known known() throws SQLException {
    var named = named();
    var reporters =
        named.reporters.stream()
            .flatMap(ref -> store.aggregates().find(Reporter.class, ref).stream())
            .flatMap(found -> found.aggregate().vaulted().stream())
            .toList();
    var referred = new HashSet<ContentId>();
    reporters.forEach(had -> contents(had).map(ContentRef::id).forEach(referred::add));
    var standing = new HashSet<>(store.contents().findAll(named.contents).keySet());
    standing.addAll(sealed());
    var missing = new HashSet<>(referred);
    missing.removeAll(standing);
    standing.removeAll(referred);
    return new Known(reporters.size(), named.turned.size(), missing, standing);
  }

  private record Named(
      Set<AggregateRef> reporters, Set<ContentId> contents, List<ReporterFact> turned) {}

  /** All reporters, and all contents that their entries ever named. */
  private Named named() {
    var named = new Named(new LinkedHashSet<>(), new HashSet<>(), new ArrayList<>());
    var cursor = Cursor.START;
    for (var page = store.journal().past(cursor, PAGE);
        !page.isEmpty();
        page = store.journal().past(cursor, PAGE)) {
      for (var entry : page) {
        cursor = cursor.past(entry.at());
        if (entry.aggregate().kind() == AggregateKind.REPORTER) {
          named.reporters.add(entry.aggregate());
          var facts = entry.facts().stream().map(ReporterFact.class::cast).toList();
          facts.stream()
              .flatMap(VaultRows::contents)
              .map(ContentRef::id)
              .forEach(named.contents::add);
          facts.stream()
              .filter(ReporterFact.Rewrapped.class::isInstance)
              .forEach(named.turned::add);
        }
      }
    }
    return named;
  }

  /** What somebody said when they looked or erased is nothing of the reporter, and stays. */
  private static Stream<ContentRef> contents(ReporterFact fact) {
    return switch (fact) {
      case ReporterFact.Vaulted sealed ->
          contents(
              new Reporter.Vaulted(
                  sealed.identity(), sealed.persons(), Optional.empty(), sealed.key()));
      case ReporterFact.PayeesVaulted sealed -> Stream.of(sealed.payees());
      case ReporterFact.Rewrapped anew -> Stream.of(anew.key().words());
      default -> Stream.empty();
    };
  }

  private static Stream<ContentRef> contents(Reporter.Vaulted had) {
    return Stream.concat(
        Stream.of(had.key().words()),
        Stream.of(had.identity(), had.persons(), had.payees()).flatMap(Optional::stream));
  }

  /** All contents that hold a sealed key or what one sealed, whatever names them. */
  private List<ContentId> sealed() throws SQLException {
    var found = new ArrayList<ContentId>();
    try (var connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id, salt, bytes FROM content")) {
      while (rows.next()) {
        var bytes = ByteBuffer.wrap(rows.getBytes(1));
        var id = new ContentId(new UUID(bytes.getLong(), bytes.getLong()));
        var fields = Content.read(id, rows.getString(2), rows.getBytes(3)).fields().keySet();
        if (fields.contains("key") || fields.contains("sealed")) {
          found.add(id);
        }
      }
    }
    return found;
  }

  @Override
  public void close() {
    store.close();
  }
}
