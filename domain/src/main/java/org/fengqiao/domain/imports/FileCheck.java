package org.fengqiao.domain.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;

/**
 * What every file is held to as its rows stream in: that their lines rise, that there are no more
 * than it may have, that none is wrong and that all came. Not safe for use by several threads.
 */
public final class FileCheck<R extends FileRow> {
  /** Errors beyond these are counted and not kept. */
  public static final int ERRORS_KEPT = 1000;

  private static final int ERRORS_TOLD = 100;

  private final long mostRows;
  private final List<LineError<R>> errors = new ArrayList<>();
  private long rows;
  private long wrong;
  private long lastLine;

  /**
   * Begins a file.
   *
   * @param mostRows how many rows it may have
   */
  public FileCheck(long mostRows) {
    this.mostRows = mostRows;
  }

  /**
   * Takes the next row. What {@code reading} refuses becomes an error of the row.
   *
   * @return what {@code reading} gave; empty if the row is wrong
   * @throws Refusal IMPORT_TOO_LARGE at the row after the last that is taken
   */
  public <T> Optional<T> take(R row, Supplier<Optional<T>> reading) {
    if (rows == mostRows) {
      throw Refusal.invalid(
          ImportReason.IMPORT_TOO_LARGE, "rows", "are at most " + mostRows + " a file");
    }
    rows++;
    try {
      if (row.line() <= lastLine) {
        throw Refusal.invalid(ImportReason.LINE_ORDER, "line", "is above " + lastLine);
      }
      lastLine = row.line();
      return reading.get();
    } catch (Refusal refusal) {
      wrong++;
      if (errors.size() < ERRORS_KEPT) {
        errors.add(new LineError<>(row, refusal.reason(), refusal.details()));
      }
      return Optional.empty();
    }
  }

  /**
   * Ends the file; no row is wrong.
   *
   * @param said how many rows the sender says it has
   * @throws Refusal IMPORT_REFUSED if any row is wrong, with the first 100 as violations;
   *     IMPORT_CUT_OFF if the rows are not as many as said, or none
   */
  public void end(long said) {
    if (wrong > 0) {
      var first = errors.getFirst();
      throw Refusal.invalid(
          ImportReason.IMPORT_REFUSED,
          errors.stream().limit(ERRORS_TOLD).map(FileCheck::violation).toList(),
          Map.of(
              "errors", Long.toString(wrong),
              "first_line", Long.toString(first.line()),
              "first_reason", first.reason().name(),
              "rule", first.field() + " " + first.rule()));
    }
    if (rows != said || said == 0) {
      throw Refusal.invalid(
          ImportReason.IMPORT_CUT_OFF,
          "row_count",
          "is at least 1 and what was sent: " + said + " said, " + rows + " came");
    }
  }

  private static Violation violation(LineError<?> error) {
    return new Violation("line " + error.line() + "." + error.field(), error.rule());
  }

  /** The rows taken, wrong ones too. */
  public long rows() {
    return rows;
  }

  /** How many of them are wrong. */
  public long wrong() {
    return wrong;
  }

  /** The first {@value #ERRORS_KEPT} errors, in the order of the rows. */
  public List<LineError<R>> errors() {
    return List.copyOf(errors);
  }
}
