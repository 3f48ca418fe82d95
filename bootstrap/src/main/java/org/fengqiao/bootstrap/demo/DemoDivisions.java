package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.fengqiao.application.grids.ImportDivisions;
import org.fengqiao.domain.grids.DivisionRow;

/** The divisions of Baiyin district, as they are. */
final class DemoDivisions {
  private static final String FILE = "divisions-620402-baiyin.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final ImportDivisions imports;

  @Inject
  DemoDivisions(ImportDivisions imports) {
    this.imports = imports;
  }

  /** Imports them, and answers them. */
  List<DivisionRow> load() {
    var rows = rows();
    var command = new ImportDivisions.Command(DemoRequests.id("divisions"), FILE, false, false);
    var running = imports.begin(DemoRequests.LOADER, command);
    running.take(rows);
    running.finish(rows.size());
    return rows;
  }

  static List<DivisionRow> rows() {
    var resource = Objects.requireNonNull(DemoDivisions.class.getResourceAsStream("/demo/" + FILE));
    try (var csv = FORMAT.parse(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
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
