package org.fengqiao.bootstrap.cli;

import io.grpc.Channel;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
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
      "code,name,level,parent_code under a header, gzipped or not. Parents stand before children."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run import divisions divisions-330502-wuxing.csv",
      "  ./run import divisions --validate-only --rows 389 divisions.csv.gz"
    })
final class ImportDivisionsCommand implements Callable<Integer> {
  private static final int BATCH = 500;

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
    var path = java.util.Objects.requireNonNull(file);
    try (var csv = DivisionCsv.open(path)) {
      return remote.call(around, channel -> send(channel, csv, path));
    }
  }

  private int send(Channel channel, DivisionCsv csv, Path path) {
    var call = GridServiceGrpc.newBlockingV2Stub(channel).importDivisions();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answer = CompletableFuture.supplyAsync(() -> follow(call), threads);
      try {
        write(call, csv, path);
      } catch (InterruptedException | RuntimeException e) {
        call.cancel("given up: " + e.getMessage(), e);
        answer.exceptionally(_ -> ImportSummary.getDefaultInstance()).join();
        throw e instanceof RuntimeException fault ? fault : new Failure("interrupted");
      }
      show(answer.get());
      return 0;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted");
    }
  }

  /** Sends all of it, or as much as the server takes before it ends the call. */
  private void write(
      BlockingClientCall<ImportDivisionsRequest, ImportDivisionsResponse> call,
      DivisionCsv csv,
      Path path)
      throws InterruptedException {
    var header =
        ImportHeader.newBuilder()
            .setRequestId(UUID.randomUUID().toString())
            .setSource(String.valueOf(path.getFileName()))
            .setExpectedRows(rows)
            .setAllowChanges(allowChanges)
            .setValidateOnly(validateOnly)
            .build();
    boolean open = write(call, ImportDivisionsRequest.newBuilder().setHeader(header).build());
    long count = 0;
    var batch = ImportRows.newBuilder();
    for (var row = csv.next(); open && row.isPresent(); row = csv.next()) {
      batch.addRows(row.get());
      count++;
      if (batch.getRowsCount() == BATCH) {
        open = write(call, ImportDivisionsRequest.newBuilder().setRows(batch).build());
        batch.clear();
      }
    }
    if (open && batch.getRowsCount() > 0) {
      open = write(call, ImportDivisionsRequest.newBuilder().setRows(batch).build());
    }
    var end = ImportEnd.newBuilder().setRowCount(count);
    if (open && write(call, ImportDivisionsRequest.newBuilder().setEnd(end).build())) {
      call.halfClose();
    }
  }

  /** False when the server has ended the call; its reader learns why. */
  private static boolean write(
      BlockingClientCall<ImportDivisionsRequest, ImportDivisionsResponse> call,
      ImportDivisionsRequest part)
      throws InterruptedException {
    try {
      return call.write(part);
    } catch (StatusException e) {
      return false;
    }
  }

  /** Reads and prints until the end; the last message of an import that took effect. */
  private ImportSummary follow(
      BlockingClientCall<ImportDivisionsRequest, ImportDivisionsResponse> call) {
    try {
      for (var event = call.read(); event != null; event = call.read()) {
        switch (event.getEventCase()) {
          case PROGRESS ->
              around
                  .err()
                  .printf(
                      "%,d rows checked, %,d refused%n",
                      event.getProgress().getRowsReceived(), event.getProgress().getRowsRefused());
          case LINE_ERROR ->
              around
                  .err()
                  .printf(
                      "line %d (%s): %s: %s%n",
                      event.getLineError().getLine(),
                      event.getLineError().getCode(),
                      event.getLineError().getReason(),
                      event.getLineError().getMessage());
          case SUMMARY -> {
            return event.getSummary();
          }
          case EVENT_NOT_SET -> {}
        }
        around.err().flush();
      }
      throw new Failure("the server ended the import without a word");
    } catch (StatusException e) {
      throw e.getStatus().asRuntimeException(e.getTrailers());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted");
    }
  }

  private void show(ImportSummary summary) {
    around
        .out()
        .printf(
            "%,d rows: %,d added, %,d changed, %,d unchanged; %s%n",
            summary.getRowCount(),
            summary.getAdded(),
            summary.getChanged(),
            summary.getUnchanged(),
            validateOnly
                ? "nothing published, only checked"
                : "the tree stands at version " + summary.getTreeVersion());
    around.out().flush();
  }
}
