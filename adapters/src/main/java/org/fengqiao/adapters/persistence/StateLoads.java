package org.fengqiao.adapters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;

/**
 * Loads rows of one state table, gathering loads that are asked for at the same time into one
 * query. Each row is read after it was asked for.
 */
final class StateLoads {
  private static final int MOST_QUERIES_AT_ONCE = 2;

  /** A state row as stored. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go as they are to the codec
  record Row(Head head, byte[] body) {}

  private record Asked(UUID id, CompletableFuture<Optional<Row>> answer) {}

  private final DataSource database;
  private final Wide select;
  private final ConcurrentLinkedQueue<Asked> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger loaders = new AtomicInteger();

  StateLoads(DataSource database, StateTable<?> table) {
    this.database = database;
    this.select =
        Wide.in(
            "SELECT id, version, head_hash, head_lane, head_position, body FROM %s WHERE id IN"
                .formatted(table.name()));
  }

  /** The row of {@code id}; what waits is bounded by the calls under way. */
  Optional<Row> load(UUID id) {
    var asked = new Asked(id, new CompletableFuture<>());
    waiting.add(asked);
    startLoader();
    try {
      return asked.answer().join();
    } catch (CompletionException e) {
      throw new IllegalStateException("a state row cannot be loaded", e.getCause());
    }
  }

  private void startLoader() {
    int running = loaders.get();
    while (running < MOST_QUERIES_AT_ONCE) {
      if (loaders.compareAndSet(running, running + 1)) {
        Thread.ofVirtual().name("state-loader").start(this::loadWaiting);
        return;
      }
      running = loaders.get();
    }
  }

  private void loadWaiting() {
    try {
      for (var some = next(); !some.isEmpty(); some = next()) {
        answer(some);
      }
    } finally {
      loaders.decrementAndGet();
    }
    // One who came between the last look and the leaving found no room to start another.
    if (!waiting.isEmpty()) {
      startLoader();
    }
  }

  private List<Asked> next() {
    var some = new ArrayList<Asked>();
    while (some.size() < Wide.ROWS) {
      var asked = waiting.poll();
      if (asked == null) {
        break;
      }
      some.add(asked);
    }
    return some;
  }

  private void answer(List<Asked> some) {
    try {
      var rows = read(some.stream().map(Asked::id).distinct().toList());
      some.forEach(asked -> asked.answer().complete(Optional.ofNullable(rows.get(asked.id()))));
    } catch (SQLException | RuntimeException e) {
      some.forEach(asked -> asked.answer().completeExceptionally(e));
    }
  }

  private Map<UUID, Row> read(List<UUID> ids) throws SQLException {
    var found = new HashMap<UUID, Row>();
    try (var connection = database.getConnection();
        var statement = select.prepare(connection, ids, Params::add);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        found.put(Params.uuid(rows.getBytes("id")), row(rows));
      }
    }
    return found;
  }

  private static Row row(ResultSet row) throws SQLException {
    var head =
        new Head(
            new Version(row.getInt("version")),
            Digest.of256(row.getBytes("head_hash")),
            new LanePosition(row.getInt("head_lane"), row.getLong("head_position")));
    return new Row(head, row.getBytes("body"));
  }
}
