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
import java.util.function.Function;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.petitions.Accused;

/** Notices to be delivered, in memory. */
public final class MemoryDeliveries implements Deliveries, Undeliveries {
  /** Where what is told of lies. */
  public Function<About, Optional<DivisionCode>> places = _ -> Optional.empty();

  /** Whom it accuses. */
  public Function<About, Accused> accused = _ -> Accused.NOBODY;

  private record Row(
      Delivery delivery,
      int tries,
      Optional<Instant> nextTry,
      boolean failed,
      boolean tried,
      String failure,
      Instant ended) {
    Row held(Instant until) {
      var listed = tried || tries > 0;
      return new Row(delivery, tries + 1, Optional.of(until), false, listed, failure, ended);
    }

    Row sent() {
      return new Row(delivery, tries, Optional.empty(), false, true, "", ended);
    }

    Row notSent(Ending.NotSent ending, Instant now) {
      var next = ending.nextTry();
      return new Row(delivery, ending.tries(), next, next.isEmpty(), true, ending.why(), now);
    }

    Row again(Instant now) {
      return new Row(delivery, 0, Optional.of(now), false, true, failure, now);
    }
  }

  private final Map<UUID, Row> rows = new LinkedHashMap<>();
  private final List<Order> orders = new ArrayList<>();
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
      var nobody = one.officer().isEmpty();
      var why = nobody ? "nobody holds the post" : "";
      var row = new Row(one, 0, Optional.of(one.time()), nobody, nobody, why, one.time());
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
    var held = row.held(until);
    rows.put(one.id(), held);
    return new Claimed(
        one.id(), one.about(), one.officer().orElseThrow(), one.text(), held.tries());
  }

  @Override
  public synchronized void end(Portion portion, List<Ending> endings, Instant now) {
    portion.requireOfAll(endings);
    for (var ending : endings) {
      rows.computeIfPresent(ending.claimed().id(), (_, row) -> ended(row, ending, now));
    }
  }

  private static Row ended(Row row, Ending ending, Instant now) {
    return switch (ending) {
      case Ending.Sent _ -> row.sent();
      case Ending.NotSent other ->
          row.nextTry().isPresent() && row.tries() == other.claimed().tries()
              ? row.notSent(other, now)
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

  @Override
  public synchronized Page<Undelivered> list(
      DivisionCode root, Undelivered.State state, Sight sight, PageRequest page) {
    var found =
        rows.keySet().stream()
            .sorted(Comparator.comparing(UUID::toString))
            .flatMap(id -> find(id, sight).stream())
            .filter(one -> one.state() == state && root.contains(one.division()))
            .filter(
                one -> page.after().stream().allMatch(id -> id.compareTo(one.id().toString()) < 0))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, one -> one.id().toString());
  }

  @Override
  public synchronized Optional<Undelivered> find(UUID id, Sight sight) {
    return Optional.ofNullable(rows.get(id))
        .filter(row -> !accused.apply(row.delivery().about()).isHiddenFrom(sight.units()))
        .filter(row -> row.failed() || (row.tried() && row.nextTry().isPresent()))
        .flatMap(row -> places.apply(row.delivery().about()).map(place -> shown(row, place)));
  }

  private static Undelivered shown(Row row, DivisionCode place) {
    var one = row.delivery();
    return new Undelivered(
        one.id(),
        one.about(),
        place,
        one.role(),
        one.officer(),
        one.rule(),
        one.time(),
        row.tries(),
        row.failure(),
        row.failed() ? Undelivered.State.STUCK : Undelivered.State.WAITING,
        row.failed() ? row.ended() : row.nextTry().orElseThrow());
  }

  @Override
  public synchronized Optional<Order> order(Request request) {
    return orders.stream()
        .filter(one -> one.request().partner().equals(request.partner()))
        .filter(one -> one.request().id().equals(request.id()))
        .findFirst();
  }

  @Override
  public synchronized boolean retry(Request request, UUID id, Instant now) {
    var row = rows.get(id);
    if (row == null || !row.failed() || order(request).isPresent()) {
      return false;
    }
    rows.put(id, row.again(now));
    orders.add(new Order(request, id));
    return true;
  }
}
