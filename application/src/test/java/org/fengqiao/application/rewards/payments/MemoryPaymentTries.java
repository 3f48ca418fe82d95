package org.fengqiao.application.rewards.payments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Backlog;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.PaymentId;

/** What becomes of orders to pay of the clues of a store in memory. */
public final class MemoryPaymentTries implements PaymentTries {
  private final MemoryStore store;
  private final Map<PaymentId, Row> rows = new HashMap<>();
  private final List<Order> orders = new ArrayList<>();

  /** Over the clues of that store. */
  public MemoryPaymentTries(MemoryStore store) {
    this.store = store;
  }

  private enum State {
    WAITING,
    STUCK,
    SETTLED
  }

  /** What became of one that was taken; {@code time} is of the next try, or of the end. */
  private record Row(State state, int holds, int tries, String failure, Instant time) {}

  private record Ordered(ClueId clue, UnitId unit, ClueStatus status, PaymentId payment) {}

  private Stream<Ordered> all() {
    return store
        .all(Clue.class)
        .map(found -> found.aggregate())
        .flatMap(clue ->
            clue.path().payments().stream()
                .map(one ->
                    new Ordered(clue.id(), clue.filing().office(), clue.status(), one.id())));
  }

  private Stream<Ordered> beingPaid(State state) {
    return all()
        .filter(one -> one.status() == ClueStatus.PAYING)
        .filter(one -> row(one.payment()).filter(row -> row.state() == state).isPresent());
  }

  private Optional<Row> row(PaymentId payment) {
    return Optional.ofNullable(rows.get(payment));
  }

  @Override
  public synchronized List<Claimed> claim(Instant now, Instant until, int limit) {
    var due =
        all()
            .filter(one -> one.status() == ClueStatus.PAYING)
            .filter(one -> row(one.payment()).map(row -> isDue(row, now)).orElse(true))
            .sorted(Comparator.comparing(this::next).thenComparing(one -> one.clue().value()))
            .limit(limit)
            .toList();
    return due.stream().map(one -> taken(one, until)).toList();
  }

  private Instant next(Ordered one) {
    return row(one.payment()).map(Row::time).orElse(Instant.MIN);
  }

  private static boolean isDue(Row row, Instant now) {
    return row.state() == State.WAITING && !row.time().isAfter(now);
  }

  private Claimed taken(Ordered one, Instant until) {
    var had = row(one.payment()).orElse(new Row(State.WAITING, 0, 0, "", until));
    var row = new Row(State.WAITING, had.holds() + 1, had.tries() + 1, had.failure(), until);
    rows.put(one.payment(), row);
    return new Claimed(one.payment(), one.clue(), row.tries(), had.holds() > 0, row.holds());
  }

  @Override
  public synchronized void end(Claimed claimed, Ending ending, Instant now) {
    row(claimed.payment())
        .filter(row -> row.state() == State.WAITING && row.holds() == claimed.holds())
        .ifPresent(row -> rows.put(claimed.payment(), ended(row, ending, now)));
  }

  private static Row ended(Row row, Ending ending, Instant now) {
    return switch (ending) {
      case Ending.Settled _ -> new Row(State.SETTLED, row.holds(), row.tries(), "", now);
      case Ending.Pending(var next) -> new Row(State.WAITING, row.holds(), 0, "", next);
      case Ending.Unknown(var why, int tries, var next) ->
          new Row(
              next.isPresent() ? State.WAITING : State.STUCK,
              row.holds(),
              tries,
              why.substring(0, Math.min(200, why.length())),
              next.orElse(now));
    };
  }

  @Override
  public synchronized void settle(PaymentId payment, Instant now) {
    rows.computeIfPresent(
        payment, (_, row) -> new Row(State.SETTLED, row.holds(), row.tries(), "", now));
  }

  @Override
  public synchronized Backlog backlog() {
    long taken = beingPaid(State.WAITING).count();
    long untaken =
        all()
            .filter(one -> one.status() == ClueStatus.PAYING)
            .filter(one -> row(one.payment()).isEmpty())
            .count();
    return new Backlog(taken + untaken, beingPaid(State.STUCK).count());
  }

  @Override
  public synchronized Optional<ClueId> clueOf(PaymentId payment) {
    return all().filter(one -> one.payment().equals(payment)).map(Ordered::clue).findFirst();
  }

  @Override
  public synchronized Page<PaymentRecord> list(UnitId unit, boolean stuck, PageRequest page) {
    var found =
        beingPaid(stuck ? State.STUCK : State.WAITING)
            .filter(one -> one.unit().equals(unit))
            .filter(one -> page.after().stream().allMatch(key -> key.compareTo(key(one)) < 0))
            .sorted(Comparator.comparing(MemoryPaymentTries::key))
            .limit(page.limit())
            .map(this::read)
            .toList();
    return Page.of(found, page, one -> one.payment().value().toString());
  }

  private static String key(Ordered one) {
    return one.payment().value().toString();
  }

  private PaymentRecord read(Ordered one) {
    var row = row(one.payment()).orElseThrow();
    return new PaymentRecord(
        one.payment(),
        one.clue(),
        one.unit(),
        row.tries(),
        row.failure(),
        row.state() == State.STUCK,
        row.time());
  }

  @Override
  public synchronized Optional<PaymentRecord> find(PaymentId payment) {
    return all()
        .filter(one -> one.payment().equals(payment))
        .filter(_ -> row(payment).filter(row -> row.state() != State.SETTLED).isPresent())
        .map(this::read)
        .findFirst();
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
    var payment = new PaymentId(id);
    var row = row(payment).filter(one -> one.state() == State.STUCK);
    if (row.isEmpty() || order(request).isPresent()) {
      return false;
    }
    orders.add(new Order(request, id));
    rows.put(payment, new Row(State.WAITING, row.get().holds(), 0, row.get().failure(), now));
    return true;
  }
}
