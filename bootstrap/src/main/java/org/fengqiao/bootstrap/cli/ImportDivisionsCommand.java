package org.fengqiao.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fengqiao.proto.grids.v1.DivisionRow;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.ImportDivisionsRequest;
import org.fengqiao.proto.grids.v1.ImportDivisionsResponse;
import org.fengqiao.proto.grids.v1.ImportEnd;
import org.fengqiao.proto.grids.v1.ImportHeader;
import org.fengqiao.proto.grids.v1.ImportRows;
import org.fengqiao.proto.grids.v1.ImportSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file of divisions, all or nothing. */
@Command(
    name = "divisions",
    description = {
      "Imports a file of divisions (行政区划), all or nothing: CSV in UTF-8 with the columns",
      "code,name,level,parent_code under a header, gzipped or not. Parents stand before children.",
      "A further column ended says true of a division that stands no more; those below it end"
          + " first."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run import divisions divisions-330502-wuxing.csv",
      "  ./run import divisions --validate-only --rows 389 divisions.csv.gz"
    })
final class ImportDivisionsCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private @Nullable Path file;

  @Option(
      names = "--rows",
      paramLabel = "COUNT",
      description = "How many rows there must be, not counting the header.")
  private long rows;

  @Option(
      names = "--allow-changes",
      description = "Let rows give a code of the tree another name from now on.")
  private boolean allowChanges;

  @Option(names = "--validate-only", description = "Only check; publish nothing.")
  private boolean validateOnly;

  ImportDivisionsCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    var path = Objects.requireNonNull(file);
    try (var csv = DivisionCsv.open(path)) {
      var parts = new Parts(path);
      show(
          remote.call(
              around,
              channel ->
                  new ImportCall<>(
                          GridServiceGrpc.newBlockingV2Stub(channel).importDivisions(), parts)
                      .send(csv::next)));
      return 0;
    }
  }

  /** The parts of the file at {@code path}. */
  private final class Parts
      implements ImportCall.Parts<
          DivisionRow, ImportDivisionsRequest, ImportDivisionsResponse, ImportSummary> {
    private final Path path;

    Parts(Path path) {
      this.path = path;
    }

    @Override
    public ImportDivisionsRequest header() {
      return ImportDivisionsRequest.newBuilder()
          .setHeader(
              ImportHeader.newBuilder()
                  .setRequestId(UUID.randomUUID().toString())
                  .setSource(String.valueOf(path.getFileName()))
                  .setExpectedRows(rows)
                  .setAllowChanges(allowChanges)
                  .setValidateOnly(validateOnly))
          .build();
    }

    @Override
    public ImportDivisionsRequest rows(List<DivisionRow> rows) {
      return ImportDivisionsRequest.newBuilder()
          .setRows(ImportRows.newBuilder().addAllRows(rows))
          .build();
    }

    @Override
    public ImportDivisionsRequest end(long count) {
      return ImportDivisionsRequest.newBuilder()
          .setEnd(ImportEnd.newBuilder().setRowCount(count))
          .build();
    }

    @Override
    public Optional<ImportSummary> heard(ImportDivisionsResponse answer) {
      switch (answer.getEventCase()) {
        case PROGRESS ->
            around
                .err()
                .printf(
                    "%,d rows checked, %,d refused%n",
                    answer.getProgress().getRowsReceived(), answer.getProgress().getRowsRefused());
        case LINE_ERROR ->
            around
                .err()
                .printf(
                    "line %d (%s): %s: %s%n",
                    answer.getLineError().getLine(),
                    answer.getLineError().getCode(),
                    answer.getLineError().getReason(),
                    answer.getLineError().getMessage());
        case SUMMARY -> {
          return Optional.of(answer.getSummary());
        }
        case EVENT_NOT_SET -> {}
      }
      around.err().flush();
      return Optional.empty();
    }
  }

  private void show(ImportSummary summary) {
    around
        .out()
        .printf(
            "%,d rows: %,d added, %,d changed, %,d ended, %,d unchanged; %s%n",
            summary.getRowCount(),
            summary.getAdded(),
            summary.getChanged(),
            summary.getEnded(),
            summary.getUnchanged(),
            validateOnly
                ? "nothing published, only checked"
                : "the tree stands at version " + summary.getTreeVersion());
    around.out().flush();
  }
}
