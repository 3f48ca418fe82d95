package org.fengqiao.domain.imports;

import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.Reason;

/**
 * What is wrong with one row of a file.
 *
 * @param details values for its sentence by name; {@code field} is the column, {@code rule} what it
 *     breaks, in words
 */
public record LineError<R extends FileRow>(R row, Reason reason, Map<String, String> details) {
  public LineError {
    Objects.requireNonNull(row);
    Objects.requireNonNull(reason);
    details = Map.copyOf(details);
  }

  public long line() {
    return row.line();
  }

  /** The column, as {@code code}. */
  public String field() {
    return details.getOrDefault("field", "");
  }

  /** The rule it breaks, in words; where the reason says it all, the reason. */
  public String rule() {
    return details.getOrDefault("rule", reason.name());
  }
}
