package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Cursor;

/** Notices to be delivered, in memory. */
public final class MemoryDeliveries implements Deliveries {
  private record Row(Delivery delivery, int tries, Optional<Instant> nextTry, boolean failed) {}

  private final Map<UUID, Row> rows = new LinkedHashMap<>();
  private Reached reached = new Reached(0, Cursor.START);

  @Override
  public synchronized Reached reached() {
    return reached;
  }

  /** All that were given, in the order of their entries. */
  public synchronized List<Delivery> all() {
    return rows.values().stream().map(Row::delivery).toList();
  }

  @Override
  public synchronized boolean add(Reached from, Cursor to, List<Delivery> given) {
    if (from.version() != reached.version()) {
      return false;
    }
    reached = new Reached(from.version() + 1, to);
    for (var one : given) {
      var first = one.officer().map(_ -> one.time());
      rows.putIfAbsent(one.id(), new Row(one, 0, first, first.isEmpty()));
    }
    return true;
  }

  @Override
  public synchronized List<Claimed> claim(Instant now, Instant until, int limit) {
    var due =
        rows.values().stream()
            .filter(row -> row.nextTry().filter(time -> !time.isAfter(now)).isPresent())
            .sorted(Comparator.comparing(row -> row.nextTry().orElseThrow()))
            .limit(limit)
            .toList();
    return due.stream().map(row -> claimed(row, until)).toList();
  }

  private Claimed claimed(Row row, Instant until) {
    var one = row.delivery();
    int tries = row.tries() + 1;
    rows.put(one.id(), new Row(one, tries, Optional.of(until), false));
    return new Claimed(one.id(), one.about(), one.officer().orElseThrow(), one.text(), tries);
  }

  @Override
  public synchronized void sent(Claimed claimed, Instant now) {
    rows.computeIfPresent(
        claimed.id(), (_, row) -> new Row(row.delivery(), row.tries(), Optional.empty(), false));
  }

  @Override
  public synchronized void failed(
      Claimed claimed, String why, Instant now, Optional<Instant> nextTry) {
    rows.computeIfPresent(
        claimed.id(),
        (_, row) ->
            row.nextTry().isPresent() && row.tries() == claimed.tries()
                ? new Row(row.delivery(), row.tries(), nextTry, nextTry.isEmpty())
                : row);
  }

  @Override
  public synchronized Backlog backlog() {
    var waiting = rows.values().stream().filter(row -> row.nextTry().isPresent()).toList();
    return new Backlog(
        waiting.size(),
        rows.values().stream().filter(Row::failed).count(),
        waiting.stream().map(row -> row.delivery().time()).min(Comparator.naturalOrder()));
  }
}
