package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionTree;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.ImportCounts;
import org.fengqiao.domain.grids.RowsDigest;
import org.fengqiao.domain.grids.Stage;
import org.fengqiao.domain.grids.StagedDivision;
import org.fengqiao.domain.partners.PartnerId;

/** Makes an edition of the division tree from a stage that is complete. */
final class DivisionPress {
  private final Editions editions;
  private final DivisionStages stages;
  private final Occupants occupants;
  private final Store store;
  private final Commits commits;
  private final Aggregates aggregates;
  private final InstantSource clock;

  @Inject
  DivisionPress(
      Editions editions,
      DivisionStages stages,
      Occupants occupants,
      Store store,
      Commits commits,
      Aggregates aggregates,
      InstantSource clock) {
    this.editions = editions;
    this.stages = stages;
    this.occupants = occupants;
    this.store = store;
    this.commits = commits;
    this.aggregates = aggregates;
    this.clock = clock;
  }

  /**
   * Publishes.
   *
   * @param sent digest over the command and all rows as they came
   * @throws Refusal TREE_MOVED, INVALID_FIELD, REQUEST_ID_REUSED
   */
  Imported publish(
      PartnerId partner,
      ImportDivisions.Command command,
      Stage stage,
      ImportCounts counts,
      Digest sent) {
    var request = new Request(partner, command.requestId(), sent);
    var earlier = repeated(request);
    if (earlier.isPresent() || command.onlyCheck() || counts.changes() == 0) {
      stages.discard(stage);
      return earlier.orElseGet(() -> unchanged(counts));
    }
    var rows = new Rows();
    read(stage, counts, rows);
    var answer =
        store.decide(request, () -> changes(partner, command.source(), stage, counts, rows));
    if (answer.repeated()) {
      stages.discard(stage);
      return repeated(request).orElseThrow();
    }
    stages.close(stage);
    return made(stage.edition(), false);
  }

  private Changes<DivisionTree> changes(
      PartnerId partner, String source, Stage stage, ImportCounts counts, Rows rows) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (now.isAfter(stage.begun().plus(ImportDivisions.LEFT_BEHIND.dividedBy(2)))) {
      throw moved("the import took too long");
    }
    rows.ended.forEach(this::requireEmpty);
    var actor = Actor.of(partner);
    var tree = aggregates.find(DivisionTree.class, DivisionTree.REF);
    var decided =
        DivisionTree.publish(
            tree.map(found -> found.aggregate()), stage, counts, rows.digest, source);
    return tree.map(before -> Changes.moving(actor, now, before, decided))
        .orElseGet(() -> Changes.making(actor, now, decided));
  }

  /** A long file may have gone on for hours since its row was checked. */
  private void requireEmpty(DivisionCode ended) {
    occupants
        .ofGrids(ended)
        .ifPresent(name -> {
          throw moved(name + " was set up meanwhile in " + ended.value() + ", which is to end");
        });
  }

  /** The staged rows, read back: what will show is what was checked. */
  private static final class Rows {
    private final List<DivisionCode> ended = new ArrayList<>();
    private Digest digest = Digest.of(new byte[0]);
  }

  private void read(Stage stage, ImportCounts counts, Rows into) {
    var digest = new RowsDigest();
    long read = 0;
    Optional<DivisionCode> last = Optional.empty();
    var rows = stages.rows(stage, last, DivisionStages.MOST_ROWS);
    while (!rows.isEmpty()) {
      rows.forEach(digest::add);
      rows.stream()
          .filter(StagedDivision::ended)
          .map(StagedDivision::code)
          .forEach(into.ended::add);
      read += rows.size();
      last = Optional.of(rows.getLast().code());
      rows = stages.rows(stage, last, DivisionStages.MOST_ROWS);
    }
    if (read != counts.changes()) {
      throw moved("the rows staged were swept");
    }
    into.digest = digest.digest();
  }

  private static Refusal moved(String why) {
    return Refusal.stale(GridReason.TREE_MOVED, Map.of("why", why));
  }

  private Optional<Imported> repeated(Request request) {
    var receipt = commits.receipt(request.partner(), request.id());
    if (receipt.filter(r -> !r.request().command().equals(request.command())).isPresent()) {
      throw Refusal.conflict(
          RequestReason.REQUEST_ID_REUSED, Map.of("request_id", request.id().toString()));
    }
    return receipt.map(found -> made(new Edition(found.version().number()), true));
  }

  private Imported made(Edition edition, boolean repeated) {
    var published = editions.of(edition).orElseThrow();
    var fact = published.fact();
    var counts =
        new ImportCounts(
            fact.added(), fact.renamed(), fact.ended().orElse(0L), fact.unchanged(), 0);
    return new Imported(counts, edition, Optional.of(published.time()), repeated);
  }

  private Imported unchanged(ImportCounts counts) {
    var newest = editions.newest();
    return new Imported(counts, newest, editions.of(newest).map(Editions.Published::time), false);
  }
}
