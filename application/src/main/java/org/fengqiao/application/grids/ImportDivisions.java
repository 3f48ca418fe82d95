package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.DivisionTree;
import org.fengqiao.domain.grids.ImportId;
import org.fengqiao.domain.grids.Stage;
import org.fengqiao.domain.partners.Right;

/**
 * Imports a file of divisions, all or nothing: {@link DivisionImport} takes the rows as they come
 * and publishes them at the end.
 *
 * <p>Of imports at the same time the first to end publishes; the others are refused then, since
 * what they checked against is no more.
 */
public final class ImportDivisions {
  /** What is left behind longer than this is swept; what takes half as long is refused. */
  static final Duration LEFT_BEHIND = Duration.ofHours(24);

  private final Access access;
  private final Editions editions;
  private final Divisions divisions;
  private final DivisionStages stages;
  private final Occupants occupants;
  private final DivisionPress press;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  public ImportDivisions(
      Access access,
      Editions editions,
      Divisions divisions,
      DivisionStages stages,
      Occupants occupants,
      DivisionPress press,
      Ids ids,
      InstantSource clock) {
    this.access = access;
    this.editions = editions;
    this.divisions = divisions;
    this.stages = stages;
    this.occupants = occupants;
    this.press = press;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is to come.
   *
   * @param requestId the caller's own id of it; the rows are part of the body it is compared by
   * @param source what the rows were read from, for the record; 0 to 200 characters
   * @param mayRename whether a row may give a division of the tree another name
   * @param onlyCheck whether to publish nothing
   */
  public record Command(UUID requestId, String source, boolean mayRename, boolean onlyCheck) {
    public Command {
      Objects.requireNonNull(requestId);
      // Here, and not only when they are published: that is after the whole file, or never.
      source = Text.optional("source", source, DivisionTree.LONGEST_SOURCE);
    }
  }

  /**
   * Begins an import over the newest edition, by a caller whose rights do not change meanwhile.
   *
   * @throws Refusal as {@link #begin(Supplier, Command)}
   */
  public DivisionImport begin(Caller caller, Command command) {
    return begin(() -> caller, command);
  }

  /**
   * Begins an import over the newest edition.
   *
   * @param caller the caller as it is now, asked again before anything is published
   * @throws Refusal RIGHT_MISSING, INVALID_FIELD; and at the end those of {@link
   *     DivisionImport#finish}
   */
  public DivisionImport begin(Supplier<Caller> caller, Command command) {
    var first = caller.get();
    access.require(first, Right.IMPORT_DIVISIONS);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    sweep(now);
    var stage = new Stage(new ImportId(ids.next()), editions.newest().next(), now);
    Runnable permitted = () -> access.require(caller.get(), Right.IMPORT_DIVISIONS);
    return new DivisionImport(
        first.partner(), permitted, command, stage, divisions, stages, occupants, press);
  }

  /** Destroys what imports left that ended with their process. */
  private void sweep(Instant now) {
    var newest = editions.newest();
    for (var stage : stages.open()) {
      var published = editions.of(stage.edition());
      if (published.filter(made -> made.importId().equals(stage.importId())).isPresent()) {
        stages.close(stage);
      } else if (stage.edition().compareTo(newest) <= 0
          || stage.begun().isBefore(now.minus(LEFT_BEHIND))) {
        stages.discard(stage);
      }
    }
  }
}
