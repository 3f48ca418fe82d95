package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
  public synchronized Optional<Portion> add(
      Reached from, Cursor to, List<Delivery> given, Instant until) {
    if (from.version() != reached.version()) {
      return Optional.empty();
    }
    reached = new Reached(from.version() + 1, to);
    var held = new ArrayList<Claimed>();
    for (var one : given) {
      var row = new Row(one, 0, Optional.of(one.time()), one.officer().isEmpty());
      if (rows.putIfAbsent(one.id(), row) == null && !row.failed()) {
        held.add(claimed(row, until));
      }
    }
    return Optional.of(new Portion(OptionalLong.of(reached.version()), held));
  }

  @Override
  public synchronized Portion claim(Instant now, Instant until, int limit) {
    var due =
        rows.values().stream()
            .filter(row -> !row.failed())
            .filter(row -> row.nextTry().filter(time -> !time.isAfter(now)).isPresent())
            .sorted(Comparator.comparing(row -> row.nextTry().orElseThrow()))
            .limit(limit)
            .toList();
    return Portion.again(due.stream().map(row -> claimed(row, until)).toList());
  }

  private Claimed claimed(Row row, Instant until) {
    var one = row.delivery();
    int tries = row.tries() + 1;
    rows.put(one.id(), new Row(one, tries, Optional.of(until), false));
    return new Claimed(one.id(), one.about(), one.officer().orElseThrow(), one.text(), tries);
  }

  @Override
  public synchronized void end(Portion portion, List<Ending> endings, Instant now) {
    portion.requireOfAll(endings);
    for (var ending : endings) {
      rows.computeIfPresent(ending.claimed().id(), (_, row) -> ended(row, ending));
    }
  }

  private static Row ended(Row row, Ending ending) {
    return switch (ending) {
      case Ending.Sent _ -> new Row(row.delivery(), row.tries(), Optional.empty(), false);
      case Ending.Failed(var claimed, _, var nextTry) ->
          row.nextTry().isPresent() && row.tries() == claimed.tries()
              ? new Row(row.delivery(), row.tries(), nextTry, nextTry.isEmpty())
              : row;
    };
  }

  @Override
  public synchronized Backlog backlog() {
    var waiting =
        rows.values().stream().filter(row -> !row.failed() && row.nextTry().isPresent()).toList();
    return new Backlog(
        waiting.size(),
        rows.values().stream().filter(Row::failed).count(),
        waiting.stream().map(row -> row.delivery().time()).min(Comparator.naturalOrder()));
  }
}
