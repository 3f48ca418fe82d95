package org.fengqiao.application.imports;

import java.util.List;
import java.util.function.LongConsumer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.imports.FileRow;
import org.fengqiao.domain.imports.LineError;

/**
 * An import while it goes on. Not for use by several threads; it is ended by {@link #finish} or
 * {@link #abandon}.
 *
 * @param <R> the rows
 * @param <S> what it answers when it is done
 */
public interface RunningImport<R extends FileRow, S> {
  /**
   * How far it has come.
   *
   * @param rows taken so far
   * @param wrong how many of these were refused
   * @param errors those of this batch, as long as the file keeps them
   */
  record Progress<R extends FileRow>(long rows, long wrong, List<LineError<R>> errors) {
    public Progress {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Takes the next rows, in the order of the file.
   *
   * @throws Refusal INVALID_FIELD, IMPORT_TOO_LARGE; the import is over then
   */
  Progress<R> take(List<R> rows);

  /**
   * Ends the file, and lets it take effect.
   *
   * @param rowCount how many rows the sender says were sent
   * @param written is told how many rows were written whenever some were, where they are not
   *     written all at once; what it throws ends the import there
   * @throws Refusal IMPORT_REFUSED, IMPORT_CUT_OFF, and what the kind of import says
   */
  S finish(long rowCount, LongConsumer written);

  /** As {@link #finish(long, LongConsumer)}, telling nobody. */
  default S finish(long rowCount) {
    return finish(rowCount, _ -> {});
  }

  /** Ends it without effect, as when the caller went away. */
  void abandon();
}
