package org.fengqiao.application.grids;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.fengqiao.application.imports.RunningImport;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionFile;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.ImportCounts;
import org.fengqiao.domain.grids.RowsDigest;
import org.fengqiao.domain.grids.Stage;
import org.fengqiao.domain.grids.StagedDivision;
import org.fengqiao.domain.partners.PartnerId;

/**
 * One import of divisions while it goes on. Rows are checked and staged as they come, so a whole
 * country needs no more memory than a batch and a bit for each code. Not safe for use by several
 * threads; end it by {@link #finish} or {@link #abandon}.
 */
public final class DivisionImport implements RunningImport<DivisionRow, Imported> {
  /** The most rows taken at once. */
  public static final int MOST_ROWS = DivisionStages.MOST_ROWS;

  private final PartnerId partner;
  private final Runnable permitted;
  private final ImportDivisions.Command command;
  private final Stage stage;
  private final Edition base;
  private final Divisions divisions;
  private final DivisionStages stages;
  private final Occupants occupants;
  private final DivisionPress press;
  private final DivisionFile file;
  private final RowsDigest sent = new RowsDigest();
  private boolean handedOver;

  DivisionImport(
      PartnerId partner,
      Runnable permitted,
      ImportDivisions.Command command,
      Stage stage,
      Divisions divisions,
      DivisionStages stages,
      Occupants occupants,
      DivisionPress press) {
    this.partner = partner;
    this.permitted = permitted;
    this.command = command;
    this.stage = stage;
    this.base = new Edition(stage.edition().number() - 1);
    this.divisions = divisions;
    this.stages = stages;
    this.occupants = occupants;
    this.press = press;
    this.file = new DivisionFile(command.mayRename());
    sent.add(
        "ImportDivisions",
        command.source(),
        Boolean.toString(command.mayRename()),
        Boolean.toString(command.onlyCheck()));
  }

  /**
   * Takes the next rows, in the order of the file.
   *
   * @param rows 1 to {@value #MOST_ROWS}
   * @throws Refusal INVALID_FIELD, IMPORT_TOO_LARGE; the import is over then
   */
  @Override
  public Progress<DivisionRow> take(List<DivisionRow> rows) {
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw abandoned(Refusal.invalid("rows", "are 1 to " + MOST_ROWS + " a batch"));
    }
    int errorsBefore = file.errors().size();
    var codes = rows.stream().flatMap(row -> row.divisionCode().stream()).toList();
    var standing = divisions.find(withParents(codes), base);
    var again = codes.stream().filter(file::hasSeen).distinct().toList();
    var earlier = new HashMap<DivisionCode, StagedDivision>();
    if (!again.isEmpty()) {
      earlier.putAll(stages.find(stage, again));
    }
    var known = new Batch(standing, earlier);
    var changed = new ArrayList<StagedDivision>();
    for (var row : rows) {
      addSent(row);
      var taken = taken(row, known);
      taken.ifPresent(staged -> earlier.put(staged.code(), staged));
      taken.ifPresent(changed::add);
    }
    if (!changed.isEmpty()) {
      stages.stage(stage, changed);
    }
    var errors = file.errors();
    var counts = file.counts();
    return new Progress<>(
        counts.rows(), counts.wrong(), errors.subList(errorsBefore, errors.size()));
  }

  private void addSent(DivisionRow row) {
    if (row.ended()) {
      sent.add(row.code(), row.name(), row.level(), row.parent(), "ended");
    } else {
      sent.add(row.code(), row.name(), row.level(), row.parent());
    }
  }

  private Optional<StagedDivision> taken(DivisionRow row, DivisionFile.Known known) {
    try {
      return file.take(row, known);
    } catch (Refusal tooLarge) {
      throw abandoned(tooLarge);
    }
  }

  private final class Batch implements DivisionFile.Known {
    private final Map<DivisionCode, Division> standing;
    private final Map<DivisionCode, StagedDivision> earlier;

    Batch(Map<DivisionCode, Division> standing, Map<DivisionCode, StagedDivision> earlier) {
      this.standing = standing;
      this.earlier = earlier;
    }

    @Override
    public Optional<Division> standing(DivisionCode code) {
      return Optional.ofNullable(standing.get(code));
    }

    @Override
    public Optional<Division> earlier(DivisionCode code) {
      return Optional.ofNullable(earlier.get(code)).map(StagedDivision::division);
    }

    @Override
    public Optional<String> within(DivisionCode code) {
      return occupants.first(code, base, file::hasEnded);
    }
  }

  private static Collection<DivisionCode> withParents(List<DivisionCode> codes) {
    var all = new HashSet<>(codes);
    codes.forEach(code -> code.parent().ifPresent(all::add));
    return all;
  }

  /**
   * Ends the file and publishes it, unless it says what stands already or was only to be checked.
   *
   * @param rowCount how many rows the sender says were sent
   * @param written is told nothing, since it is published all at once
   * @throws Refusal IMPORT_REFUSED, IMPORT_CUT_OFF, TREE_MOVED, INVALID_FIELD, REQUEST_ID_REUSED;
   *     RIGHT_MISSING, UNAUTHENTICATED if the caller lost its right meanwhile; nothing of the file
   *     shows then. OUTCOME_UNKNOWN, OVERLOADED, CONTENDED: repeat it
   */
  @Override
  public Imported finish(long rowCount, LongConsumer written) {
    ImportCounts counts;
    try {
      permitted.run();
      counts = file.end(rowCount);
    } catch (Refusal refusal) {
      throw abandoned(refusal);
    }
    handedOver = true;
    try {
      return press.publish(partner, command, stage, counts, sent.digest());
    } catch (Refusal refusal) {
      if (!(refusal.kind() instanceof Refusal.Kind.Exhausted)) {
        stages.discard(stage);
      }
      throw refusal;
    }
  }

  /**
   * Ends the import without effect, as when the caller went away. Once its rows were handed over to
   * be published this does nothing: they may stand though the answer failed, and only the journal
   * knows. The next import asks it, and sweeps them if they do not.
   */
  @Override
  public void abandon() {
    if (!handedOver) {
      stages.discard(stage);
    }
  }

  private Refusal abandoned(Refusal refusal) {
    abandon();
    return refusal;
  }
}
