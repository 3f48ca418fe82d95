package org.fengqiao.bootstrap.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.Level;

/** A place's divisions as CSV in UTF-8: {@code code,name,level,parent_code} under a header. */
public final class DivisionTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private DivisionTable() {}

  /** Its rows, each with its line. */
  public static List<DivisionRow> read(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    try (var csv = FORMAT.parse(new StringReader(text))) {
      return csv.stream()
          .map(row ->
              new DivisionRow(
                  row.getRecordNumber() + 1,
                  row.get("code"),
                  row.get("name"),
                  row.get("level"),
                  row.get("parent_code")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codes of those at a level, as they are listed. */
  static List<DivisionCode> at(Level level, List<DivisionRow> rows) {
    return rows.stream()
        .map(row -> row.divisionCode().orElseThrow())
        .filter(code -> code.level() == level)
        .toList();
  }

  /** What the one of that code is called. */
  static String name(DivisionCode division, List<DivisionRow> rows) {
    return rows.stream()
        .filter(row -> row.divisionCode().orElseThrow().equals(division))
        .findFirst()
        .orElseThrow()
        .name();
  }
}
