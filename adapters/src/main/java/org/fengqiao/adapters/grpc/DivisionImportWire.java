package org.fengqiao.adapters.grpc;

import java.util.function.Supplier;
import org.fengqiao.application.grids.ImportDivisions;
import org.fengqiao.application.grids.Imported;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.imports.LineError;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.grids.v1.ImportDivisionsRequest;
import org.fengqiao.proto.grids.v1.ImportDivisionsResponse;
import org.fengqiao.proto.grids.v1.ImportHeader;
import org.fengqiao.proto.grids.v1.ImportLineError;
import org.fengqiao.proto.grids.v1.ImportSummary;

/** Puts an import of divisions into messages. */
final class DivisionImportWire
    implements ImportWire<ImportDivisionsRequest, ImportDivisionsResponse, DivisionRow, Imported> {
  private static final String LEVEL_PREFIX = "DIVISION_LEVEL_";

  private final Supplier<Caller> caller;
  private final ImportDivisions imports;

  DivisionImportWire(Supplier<Caller> caller, ImportDivisions imports) {
    this.caller = caller;
    this.imports = imports;
  }

  @Override
  public Part<DivisionRow, Imported> part(ImportDivisionsRequest message) {
    return switch (message.getPartCase()) {
      case HEADER -> header(message.getHeader());
      case ROWS ->
          new Part.Rows<>(
              message.getRows().getRowsList().stream().map(DivisionImportWire::row).toList());
      case END -> new Part.End<>(message.getEnd(), message.getEnd().getRowCount());
      case PART_NOT_SET -> new Part.Missing<>();
    };
  }

  private Part<DivisionRow, Imported> header(ImportHeader from) {
    return new Part.Header<>(
        from, from.getExpectedRows(), () -> imports.begin(caller, command(from)));
  }

  private static ImportDivisions.Command command(ImportHeader from) {
    return new ImportDivisions.Command(
        Requests.id("request_id", from.getRequestId()),
        from.getSource(),
        from.getAllowChanges(),
        from.getValidateOnly());
  }

  private static DivisionRow row(org.fengqiao.proto.grids.v1.DivisionRow from) {
    var level =
        switch (from.getLevel()) {
          case DIVISION_LEVEL_UNSPECIFIED, UNRECOGNIZED -> "";
          case DivisionLevel known -> known.name().substring(LEVEL_PREFIX.length());
        };
    return new DivisionRow(
        from.getLine(),
        from.getCode(),
        from.getDisplayName(),
        level,
        from.getParentCode(),
        from.getEnded());
  }

  @Override
  public ImportDivisionsResponse progress(ImportProgress progress) {
    return ImportDivisionsResponse.newBuilder()
        .setProgress(
            org.fengqiao.proto.grids.v1.ImportProgress.newBuilder()
                .setRowsReceived(progress.rows())
                .setRowsRefused(progress.wrong()))
        .build();
  }

  @Override
  public ImportDivisionsResponse error(LineError<DivisionRow> error) {
    return ImportDivisionsResponse.newBuilder()
        .setLineError(
            ImportLineError.newBuilder()
                .setLine(error.line())
                .setCode(error.row().code())
                .setReason(error.reason().name())
                .setMessage(Errors.sentence(error.reason(), error.details())))
        .build();
  }

  @Override
  public ImportDivisionsResponse summary(Imported done) {
    var counts = done.counts();
    var summary =
        ImportSummary.newBuilder()
            .setRowCount(counts.rows())
            .setAdded(counts.added())
            .setChanged(counts.renamed())
            .setEnded(counts.ended())
            .setUnchanged(counts.unchanged())
            .setTreeVersion(done.edition().number())
            .setRepeated(done.repeated());
    done.since().ifPresent(time -> summary.setEffectiveTime(Times.toProto(time)));
    return ImportDivisionsResponse.newBuilder().setSummary(summary).build();
  }
}
