package org.fengqiao.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.grids.v1.DivisionRow;

/**
 * A file of divisions, with the columns {@code code,name,level,parent_code}, and perhaps {@code
 * ended}, which says {@code true} of a division that stands no more.
 */
final class DivisionCsv implements AutoCloseable {
  private static final List<String> COLUMNS = List.of("code", "name", "level", "parent_code");

  private final CsvFile file;

  private DivisionCsv(CsvFile file) {
    this.file = file;
  }

  /** Opens the file and reads its header. */
  static DivisionCsv open(Path file) throws IOException {
    return new DivisionCsv(CsvFile.open(file, COLUMNS));
  }

  /** The next row; empty at the end of a file that ends whole. */
  Optional<DivisionRow> next() {
    return file.next().map(DivisionCsv::row);
  }

  private static DivisionRow row(CsvFile.Row row) {
    return DivisionRow.newBuilder()
        .setLine(row.line())
        .setCode(row.get("code"))
        .setDisplayName(row.get("name"))
        .setLevel(level(row.get("level")))
        .setParentCode(row.get("parent_code"))
        .setEnded(isEnded(row))
        .build();
  }

  private static boolean isEnded(CsvFile.Row row) {
    return switch (row.orEmpty("ended")) {
      case "", "false" -> false;
      case "true" -> true;
      default ->
          throw new Failure(
              "line %d: ENDED_UNKNOWN: the column ended is true, false or empty"
                  .formatted(row.line()));
    };
  }

  /** One that is not known is left for the server to refuse, with all other faults of the line. */
  private static DivisionLevel level(String text) {
    try {
      return DivisionLevel.valueOf("DIVISION_LEVEL_" + text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return DivisionLevel.DIVISION_LEVEL_UNSPECIFIED;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
