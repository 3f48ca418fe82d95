package org.fengqiao.bootstrap.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.fengqiao.domain.grids.DivisionRow;

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
}
