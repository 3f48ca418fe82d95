package org.fengqiao.application.mediation.filings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Reached;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationId;

/** Files to courts, in memory. */
public final class MemoryCourtFilings implements CourtFilings, FilingRecords {
  private final Function<MediationId, DivisionCode> places;
  private final Map<String, FilingRecord> rows = new TreeMap<>();
  private final List<Order> orders = new ArrayList<>();
  private Reached reached = Reached.START;

  /** Over mediations that lie where {@code places} says. */
  public MemoryCourtFilings(Function<MediationId, DivisionCode> places) {
    this.places = places;
  }

  @Override
  public synchronized Reached reached() {
    return reached;
  }

  @Override
  public synchronized boolean add(Reached from, Reached to, List<Filing> given) {
    if (from.version() != reached.version()) {
      return false;
    }
    reached = to;
    given.forEach(one -> rows.putIfAbsent(key(one.id()), waiting(one, 0, "", one.time())));
    return true;
  }

  private FilingRecord waiting(Filing one, int tries, String failure, Instant next) {
    var division = places.apply(one.mediation());
    return new FilingRecord(
        one, division, FilingState.WAITING, tries, failure, Optional.empty(), next);
  }

  @Override
  public synchronized List<Claimed> claim(Instant now, Instant until, int limit) {
    var due =
        rows.values().stream()
            .filter(row -> row.state() == FilingState.WAITING && !row.time().isAfter(now))
            .sorted(
                Comparator.comparing(FilingRecord::time).thenComparing(row -> row.filing().id()))
            .limit(limit)
            .toList();
    due.forEach(row -> put(waiting(row.filing(), row.tries() + 1, row.failure(), until)));
    return due.stream().map(row -> new Claimed(row.filing(), row.tries() + 1)).toList();
  }

  @Override
  public synchronized void end(Claimed claimed, Ending ending, Instant now) {
    var row = find(claimed.filing().id()).orElseThrow();
    switch (ending) {
      case Ending.Taken(var receipt) -> {
        if (row.state() != FilingState.TAKEN) {
          put(ended(row, FilingState.TAKEN, "", Optional.of(receipt), row.tries(), now));
        }
      }
      case Ending.NotTaken(var why, int tries, var next) -> {
        if (row.state() == FilingState.WAITING && row.tries() == claimed.tries()) {
          put(
              next.map(time -> waiting(row.filing(), tries, why, time))
                  .orElseGet(
                      () -> ended(row, FilingState.STUCK, why, Optional.empty(), tries, now)));
        }
      }
    }
  }

  private static FilingRecord ended(
      FilingRecord row,
      FilingState state,
      String failure,
      Optional<String> receipt,
      int tries,
      Instant now) {
    return new FilingRecord(row.filing(), row.division(), state, tries, failure, receipt, now);
  }

  private void put(FilingRecord row) {
    rows.put(key(row.filing().id()), row);
  }

  private static String key(UUID id) {
    return id.toString();
  }

  @Override
  public synchronized Backlog backlog() {
    return new Backlog(count(FilingState.WAITING), count(FilingState.STUCK));
  }

  private long count(FilingState state) {
    return rows.values().stream().filter(row -> row.state() == state).count();
  }

  @Override
  public synchronized List<FilingRecord> of(MediationId mediation) {
    return rows.values().stream()
        .filter(row -> row.filing().mediation().equals(mediation))
        .limit(MOST)
        .toList();
  }

  @Override
  public synchronized Page<FilingRecord> list(
      DivisionCode root, FilingState state, PageRequest page) {
    var found =
        rows.entrySet().stream()
            .filter(row -> page.after().stream().allMatch(id -> id.compareTo(row.getKey()) < 0))
            .map(Map.Entry::getValue)
            .filter(row -> row.state() == state && root.contains(row.division()))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, one -> key(one.filing().id()));
  }

  @Override
  public synchronized Optional<FilingRecord> find(UUID id) {
    return Optional.ofNullable(rows.get(key(id)));
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
    var row = find(id).filter(one -> one.state() == FilingState.STUCK);
    if (row.isEmpty() || order(request).isPresent()) {
      return false;
    }
    orders.add(new Order(request, id));
    put(waiting(row.get().filing(), 0, row.get().failure(), now));
    return true;
  }
}
