package org.fengqiao.domain.grids;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.imports.FileCheck;
import org.fengqiao.domain.imports.LineError;

/**
 * Checks a file of divisions row by row, as it streams in. Not safe for use by several threads.
 *
 * <p>Of the rows that went by it keeps one bit each, about ten megabytes for the country: what an
 * earlier row said is asked of the caller, and only where a code comes twice.
 */
public final class DivisionFile {
  /** The most rows one file has; the country has 665,276. */
  public static final int MOST_ROWS = 1_000_000;

  private static final int SERIALS = 1000;

  private final boolean mayRename;
  private final FileCheck<DivisionRow> lines;
  private final Map<Long, BitSet> seen = new HashMap<>();
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

  /**
   * Takes the next row. A parent stands before its children, in the file or in the tree. A row that
   * breaks a rule becomes an error of the file.
   *
   * @param standing the division the tree has under a code
   * @param earlier the new or renamed division that an earlier row of this file gave for a code
   * @return the division if it is new or renamed: it is to be staged
   * @throws Refusal IMPORT_TOO_LARGE at the row after the last that is taken
   */
  public Optional<Division> take(
      DivisionRow row,
      Function<DivisionCode, Optional<Division>> standing,
      Function<DivisionCode, Optional<Division>> earlier) {
    try {
      return lines.take(row, () -> read(row, standing, earlier));
    } finally {
      // A wrong row still names its code, or each of its children would be reported as well.
      row.divisionCode().ifPresent(this::see);
    }
  }

  private Optional<Division> read(
      DivisionRow row,
      Function<DivisionCode, Optional<Division>> standing,
      Function<DivisionCode, Optional<Division>> earlier) {
    if (row.isFolded()) {
      requireThere(row.divisionCode().orElseThrow(), standing);
      counts = counts.oneUnchanged();
      return Optional.empty();
    }
    return taken(row.read(), standing, earlier);
  }

  private Optional<Division> taken(
      Division division,
      Function<DivisionCode, Optional<Division>> standing,
      Function<DivisionCode, Optional<Division>> earlier) {
    var code = division.code();
    var inTree = standing.apply(code);
    var inFile = hasSeen(code) ? earlier.apply(code).or(() -> inTree) : Optional.<Division>empty();
    if (inFile.isPresent() && !inFile.get().equals(division)) {
      throw Refusal.invalid(
          LineReason.DUPLICATE_OTHER_NAME,
          "code",
          "stood earlier in the file as " + inFile.get().name());
    }
    division.parent().ifPresent(parent -> requireThere(parent, standing));
    if (inFile.isPresent() || inTree.filter(division::equals).isPresent()) {
      counts = counts.oneUnchanged();
      return Optional.empty();
    }
    if (inTree.isPresent() && !mayRename) {
      throw Refusal.invalid(
          LineReason.NAME_DIFFERS, "display_name", "is " + inTree.get().name() + " in the tree");
    }
    counts = inTree.isPresent() ? counts.oneRenamed() : counts.oneAdded();
    return Optional.of(division);
  }

  private void requireThere(
      DivisionCode parent, Function<DivisionCode, Optional<Division>> standing) {
    if (!hasSeen(parent) && standing.apply(parent).isEmpty()) {
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
    var number = Long.parseLong(code.value());
    var serials = seen.get(number / SERIALS);
    return serials != null && serials.get((int) (number % SERIALS));
  }

  private void see(DivisionCode code) {
    var number = Long.parseLong(code.value());
    seen.computeIfAbsent(number / SERIALS, _ -> new BitSet()).set((int) (number % SERIALS));
  }
}
