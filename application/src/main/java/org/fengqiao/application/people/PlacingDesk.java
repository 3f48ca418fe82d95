package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Gatherers;
import org.fengqiao.application.Ids;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Receipt;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Placing;

/**
 * Writes what the lines of a file of people are to make, some lines at once, each line whole.
 *
 * <p>The first lines that make anything leave the receipt of the request, with the digest of the
 * whole file. Whatever a line makes is named by the request, the line and when the import began,
 * which the receipt's entry says: a second stream of the same request makes the same, and the store
 * lets one of them.
 */
final class PlacingDesk {
  /** How many lines are written at once: each is up to three entries. */
  static final int LINES_AT_ONCE = 50;

  private final Aggregates aggregates;
  private final Ground ground;
  private final Journal journal;
  private final Commits commits;
  private final Store store;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  PlacingDesk(
      Aggregates aggregates,
      Ground ground,
      Journal journal,
      Commits commits,
      Store store,
      Ids ids,
      InstantSource clock) {
    this.aggregates = aggregates;
    this.ground = ground;
    this.journal = journal;
    this.commits = commits;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Whether lines of the request were written before.
   *
   * @throws Refusal REQUEST_ID_REUSED if it was for another file
   */
  boolean isRepeated(Request request) {
    return receipt(request).isPresent();
  }

  /**
   * Writes.
   *
   * @param written is told how many lines are written, after each commit
   * @return whether lines of the request were written before
   * @throws Refusal IMPORT_OVERTAKEN, REQUEST_ID_REUSED
   */
  boolean write(Request request, List<Placing> placings, LongConsumer written) {
    var chunks = placings.stream().gather(Gatherers.windowFixed(LINES_AT_ONCE)).toList();
    boolean repeated = isRepeated(request);
    var rest = chunks;
    long done = 0;
    if (!repeated && !chunks.isEmpty()) {
      repeated = begin(request, chunks.getFirst());
      if (!repeated) {
        done = chunks.getFirst().size();
        written.accept(done);
        rest = chunks.subList(1, chunks.size());
      }
    }
    if (rest.isEmpty()) {
      return repeated;
    }
    var named = names(request);
    for (var lines : rest) {
      var _ = store.act(() -> decide(named, now(), lines));
      done += lines.size();
      written.accept(done);
    }
    return repeated;
  }

  /** Writes the first lines, unless another stream of the request did; whether that is so. */
  private boolean begin(Request request, List<Placing> lines) {
    var now = now();
    var named = new PlacingNames(request, now);
    return store
        .decide(
            request,
            () ->
                decide(named, now, lines)
                    .orElseThrow(() -> overtaken(lines.getFirst().line(), "WRITTEN_MEANWHILE")))
        .repeated();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Optional<Changes<Officer>> decide(PlacingNames named, Instant now, List<Placing> lines) {
    var changes = new PlacingChanges(named, aggregates, ground, ids, now);
    lines.forEach(changes::place);
    return changes.all();
  }

  /** What a line was checked against is not so any more. */
  static Refusal overtaken(long line, String cause) {
    return Refusal.stale(
        PeopleReason.IMPORT_OVERTAKEN, Map.of("line", Long.toString(line), "cause", cause));
  }

  /** By when the first lines of the request were written. */
  private PlacingNames names(Request request) {
    var receipt = receipt(request).orElseThrow();
    var first = journal.of(receipt.resource(), receipt.version().number() - 1, 1).getFirst();
    return new PlacingNames(request, first.time());
  }

  private Optional<Receipt> receipt(Request request) {
    var receipt = commits.receipt(request.partner(), request.id());
    if (receipt.filter(one -> !one.request().command().equals(request.command())).isPresent()) {
      throw Refusal.conflict(
          RequestReason.REQUEST_ID_REUSED, Map.of("request_id", request.id().toString()));
    }
    return receipt;
  }
}
