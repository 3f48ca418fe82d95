package org.fengqiao.adapters.grpc;

import java.util.List;
import java.util.Locale;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.grids.v1.DivisionRow;
import org.fengqiao.proto.grids.v1.ImportDivisionsRequest;
import org.fengqiao.proto.grids.v1.ImportDivisionsResponse;
import org.fengqiao.proto.grids.v1.ImportEnd;
import org.fengqiao.proto.grids.v1.ImportRows;
import org.fengqiao.proto.grids.v1.ImportSummary;

/** The messages of an import of divisions, and its end. */
final class ImportParts {
  private ImportParts() {}

  static ImportDivisionsRequest rows(List<String> csv) {
    var rows = ImportRows.newBuilder();
    for (var row : GroundTown.rows(csv)) {
      rows.addRows(
          DivisionRow.newBuilder()
              .setLine(row.line())
              .setCode(row.code())
              .setDisplayName(row.name())
              .setLevel(
                  DivisionLevel.valueOf("DIVISION_LEVEL_" + row.level().toUpperCase(Locale.ROOT)))
              .setParentCode(row.parent())
              .setEnded(row.ended()));
    }
    return ImportDivisionsRequest.newBuilder().setRows(rows).build();
  }

  static ImportDivisionsRequest end(long rows) {
    return ImportDivisionsRequest.newBuilder()
        .setEnd(ImportEnd.newBuilder().setRowCount(rows))
        .build();
  }

  static ImportSummary summary(List<ImportDivisionsResponse> answers) {
    return answers.getLast().getSummary();
  }
}
