package org.fengqiao.domain.grids;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.imports.FileCheck;
import org.fengqiao.domain.imports.LineError;

/**
 * Checks a file of divisions row by row, as it streams in. Not safe for use by several threads.
 *
 * <p>Of the rows that went by it keeps a few bits each, some tens of megabytes for the country:
 * what an earlier row said is asked of the caller, and only where a code comes twice.
 */
public final class DivisionFile {
  /** The most rows one file has; the country has 665,276. */
  public static final int MOST_ROWS = 1_000_000;

  private final boolean mayRename;
  private final FileCheck<DivisionRow> lines;
  private final CodeSet seen = new CodeSet();
  private final CodeSet parents = new CodeSet();
  private final CodeSet ended = new CodeSet();
  private ImportCounts counts = ImportCounts.NONE;

  /**
   * Begins a file.
   *
   * @param mayRename whether a row may give a division of the tree another name
   */
  public DivisionFile(boolean mayRename) {
    this(mayRename, MOST_ROWS);
  }

  DivisionFile(boolean mayRename, long mostRows) {
    this.mayRename = mayRename;
    this.lines = new FileCheck<>(mostRows);
  }

  /** What a file is checked against. */
  public interface Known {
    /** The division the tree has under a code. */
    Optional<Division> standing(DivisionCode code);

    /** The new or renamed division that an earlier row of this file gave for a code. */
    Optional<Division> earlier(DivisionCode code);

    /**
     * The name of something that stands in a division: a division of the tree that the file has not
     * ended, or a grid; empty if nothing does.
     */
    Optional<String> within(DivisionCode code);
  }

  /**
   * Takes the next row. A parent stands before its children, in the file or in the tree, and ends
   * after them. A row that breaks a rule becomes an error of the file.
   *
   * @return what is to be staged, if it is new, renamed or ended
   * @throws Refusal IMPORT_TOO_LARGE at the row after the last that is taken
   */
  public Optional<StagedDivision> take(DivisionRow row, Known known) {
    try {
      return lines.take(row, () -> read(row, known));
    } finally {
      // A wrong row still names its code, or each of its children would be reported as well.
      row.divisionCode().filter(_ -> !(row.isFolded() && row.ended())).ifPresent(seen::add);
    }
  }

  private Optional<StagedDivision> read(DivisionRow row, Known known) {
    if (row.isFolded()) {
      if (!row.ended()) {
        requireThere(row.divisionCode().orElseThrow(), known);
      }
      counts = counts.oneUnchanged();
      return Optional.empty();
    }
    var division = row.read();
    return row.ended() ? end(division, known) : taken(division, known);
  }

  private Optional<StagedDivision> taken(Division division, Known known) {
    var code = division.code();
    if (hasEnded(code)) {
      throw Refusal.invalid(LineReason.ENDS_AND_STANDS, "code", "is not ended earlier in the file");
    }
    var inTree = known.standing(code);
    var inFile = hasSeen(code) ? known.earlier(code).or(() -> inTree) : Optional.<Division>empty();
    if (inFile.isPresent() && !inFile.get().equals(division)) {
      throw Refusal.invalid(
          LineReason.DUPLICATE_OTHER_NAME,
          "code",
          "stood earlier in the file as " + inFile.get().name());
    }
    division.parent().ifPresent(parent -> requireThere(parent, known));
    division.parent().ifPresent(parents::add);
    if (inFile.isPresent() || inTree.filter(division::equals).isPresent()) {
      counts = counts.oneUnchanged();
      return Optional.empty();
    }
    if (inTree.isPresent() && !mayRename) {
      throw otherName(inTree.get());
    }
    counts = inTree.isPresent() ? counts.oneRenamed() : counts.oneAdded();
    return Optional.of(new StagedDivision(division, false));
  }

  /** Under the name it has, so that a slip in a code ends nothing. */
  private Optional<StagedDivision> end(Division division, Known known) {
    var code = division.code();
    if (hasEnded(code)) {
      counts = counts.oneUnchanged();
      return Optional.empty();
    }
    if (hasSeen(code) || parents.contains(code)) {
      throw Refusal.invalid(
          LineReason.ENDS_AND_STANDS,
          "code",
          "is not given earlier in the file, nor lies above such");
    }
    var inTree =
        known
            .standing(code)
            .orElseThrow(() ->
                Refusal.invalid(LineReason.NOT_IN_TREE, "code", "names a division of the tree"));
    if (!inTree.equals(division)) {
      throw otherName(inTree);
    }
    known
        .within(code)
        .ifPresent(name -> {
          throw Refusal.invalid(
              LineReason.STANDS_BELOW, "code", "names a division in which nothing stands: " + name);
        });
    ended.add(code);
    counts = counts.oneEnded();
    return Optional.of(new StagedDivision(division, true));
  }

  private static Refusal otherName(Division inTree) {
    return Refusal.invalid(
        LineReason.NAME_DIFFERS, "display_name", "is " + inTree.name() + " in the tree");
  }

  private void requireThere(DivisionCode parent, Known known) {
    if (hasEnded(parent) || (!hasSeen(parent) && known.standing(parent).isEmpty())) {
      throw Refusal.invalid(
          LineReason.PARENT_MISSING,
          "parent_code",
          parent.value() + " is neither in the tree nor earlier in the file");
    }
  }

  /**
   * Ends the file.
   *
   * @param said how many rows the sender says it has
   * @return the counts; no row is wrong
   * @throws Refusal IMPORT_REFUSED if any row is wrong, with the first 100 as violations;
   *     IMPORT_CUT_OFF if the rows are not as many as said, or none
   */
  public ImportCounts end(long said) {
    lines.end(said);
    return counts();
  }

  public ImportCounts counts() {
    return counts.wrong(lines.wrong());
  }

  /** The first {@value FileCheck#ERRORS_KEPT} errors, in the order of the rows. */
  public List<LineError<DivisionRow>> errors() {
    return lines.errors();
  }

  /** Whether an earlier row named the code. */
  public boolean hasSeen(DivisionCode code) {
    return seen.contains(code);
  }

  /** Whether an earlier row ended the division. */
  public boolean hasEnded(DivisionCode code) {
    return ended.contains(code);
  }
}
