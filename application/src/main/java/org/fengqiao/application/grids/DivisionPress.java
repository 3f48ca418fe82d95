package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
import org.fengqiao.domain.partners.PartnerId;

/** Makes an edition of the division tree from a stage that is complete. */
final class DivisionPress {
  private final Editions editions;
  private final DivisionStages stages;
  private final Store store;
  private final Commits commits;
  private final Aggregates aggregates;
  private final InstantSource clock;

  @Inject
  DivisionPress(
      Editions editions,
      DivisionStages stages,
      Store store,
      Commits commits,
      Aggregates aggregates,
      InstantSource clock) {
    this.editions = editions;
    this.stages = stages;
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
    var rows = digest(stage, counts);
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
      PartnerId partner, String source, Stage stage, ImportCounts counts, Digest rows) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (now.isAfter(stage.begun().plus(ImportDivisions.LEFT_BEHIND.dividedBy(2)))) {
      throw moved("the import took too long");
    }
    var actor = Actor.of(partner);
    var tree = aggregates.find(DivisionTree.class, DivisionTree.REF);
    var decided =
        DivisionTree.publish(tree.map(found -> found.aggregate()), stage, counts, rows, source);
    return tree.map(before -> Changes.moving(actor, now, before, decided))
        .orElseGet(() -> Changes.making(actor, now, decided));
  }

  /** The digest over the staged rows, read back: what will show is what was checked. */
  private Digest digest(Stage stage, ImportCounts counts) {
    var digest = new RowsDigest();
    long read = 0;
    Optional<DivisionCode> last = Optional.empty();
    var rows = stages.rows(stage, last, DivisionStages.MOST_ROWS);
    while (!rows.isEmpty()) {
      rows.forEach(digest::add);
      read += rows.size();
      last = Optional.of(rows.getLast().code());
      rows = stages.rows(stage, last, DivisionStages.MOST_ROWS);
    }
    if (read != counts.changes()) {
      throw moved("the rows staged were swept");
    }
    return digest.digest();
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
