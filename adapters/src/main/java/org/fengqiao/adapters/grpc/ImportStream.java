package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.application.grids.DivisionImport;
import org.fengqiao.application.grids.ImportDivisions;
import org.fengqiao.application.grids.Imported;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.ImportCounts;
import org.fengqiao.domain.grids.LineError;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.grids.v1.ImportDivisionsRequest;
import org.fengqiao.proto.grids.v1.ImportDivisionsResponse;
import org.fengqiao.proto.grids.v1.ImportEnd;
import org.fengqiao.proto.grids.v1.ImportHeader;
import org.fengqiao.proto.grids.v1.ImportLineError;
import org.fengqiao.proto.grids.v1.ImportProgress;
import org.fengqiao.proto.grids.v1.ImportSummary;

/**
 * One import of divisions: header, rows, end. The next part is asked for when the one before is
 * dealt with, so one batch is in memory whatever the file's size. All callbacks come one at a time,
 * but for the server's stop, which ends an import that did not come to its end.
 */
final class ImportStream implements StreamObserver<ImportDivisionsRequest> {
  private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(1);
  private static final ImportEnd END = ImportEnd.getDefaultInstance();
  private static final String LEVEL_PREFIX = "DIVISION_LEVEL_";

  private final ServerCallStreamObserver<ImportDivisionsResponse> out;
  private final Supplier<Caller> caller;
  private final ImportDivisions imports;
  private final Stopping stopping;
  private final Runnable stop = Context.current().wrap(this::stop);
  private Optional<DivisionImport> begun = Optional.empty();
  private ImportHeader header = ImportHeader.getDefaultInstance();
  private Optional<Long> rowCount = Optional.empty();
  private long lastProgress = System.nanoTime() - BETWEEN_PROGRESS.toNanos();
  private boolean over;

  ImportStream(
      ServerCallStreamObserver<ImportDivisionsResponse> out,
      Supplier<Caller> caller,
      ImportDivisions imports,
      Stopping stopping) {
    this.out = out;
    this.caller = caller;
    this.imports = imports;
    this.stopping = stopping;
    out.disableAutoRequest();
    out.setOnCancelHandler(this::abandon);
    // It may be ended above it, as by a message that cannot be read.
    out.setOnCloseHandler(this::abandon);
    out.request(1);
    stopping.tell(stop);
  }

  @Override
  public void onNext(ImportDivisionsRequest part) {
    step(() -> {
      requireServing();
      take(part);
      out.request(1);
    });
  }

  @Override
  public void onCompleted() {
    step(() -> {
      CallContext.requireWaiting();
      var begun = requireBegun();
      var imported =
          Nested.in(
              "header", header, () -> Nested.in("end", END, () -> begun.finish(requireEnd())));
      end();
      out.onNext(ImportDivisionsResponse.newBuilder().setSummary(summary(imported)).build());
      out.onCompleted();
    });
  }

  @Override
  public void onError(Throwable broken) {
    abandon();
  }

  private void take(ImportDivisionsRequest part) {
    if (rowCount.isPresent()) {
      throw Refusal.invalid("part", "is nothing after the end");
    }
    switch (part.getPartCase()) {
      case HEADER -> begin(part.getHeader());
      case ROWS -> {
        var rows = part.getRows().getRowsList().stream().map(ImportStream::row).toList();
        tell(requireBegun().take(rows));
      }
      case END -> rowCount = Optional.of(part.getEnd().getRowCount());
      case PART_NOT_SET -> throw Refusal.invalid("part", "is a header, rows or an end");
    }
  }

  private void begin(ImportHeader first) {
    if (begun.isPresent()) {
      throw Refusal.invalid("part", "is one header, the first message");
    }
    header = first;
    begun = Optional.of(Nested.in("header", first, () -> imports.begin(caller, command(first))));
  }

  private static ImportDivisions.Command command(ImportHeader from) {
    return new ImportDivisions.Command(
        Requests.id("request_id", from.getRequestId()),
        from.getSource(),
        from.getAllowChanges(),
        from.getValidateOnly());
  }

  private DivisionImport requireBegun() {
    return begun.orElseThrow(() -> Refusal.invalid("part", "is one header, the first message"));
  }

  /** How many rows there should be: what the header expects, unless that is what the end says. */
  private long requireEnd() {
    long said =
        rowCount.orElseThrow(
            () -> Refusal.invalid(GridReason.IMPORT_CUT_OFF, "end", "is the last message"));
    long expected = header.getExpectedRows();
    if (expected != 0 && expected != said) {
      throw Refusal.invalid(
          GridReason.IMPORT_CUT_OFF,
          "row_count",
          "is what the header expects: " + expected + " expected, " + said + " said");
    }
    return said;
  }

  private void tell(DivisionImport.Progress progress) {
    progress.errors().forEach(error -> out.onNext(toProto(error)));
    long now = System.nanoTime();
    if (now - lastProgress >= BETWEEN_PROGRESS.toNanos()) {
      lastProgress = now;
      out.onNext(toProto(progress.counts()));
    }
  }

  private void stop() {
    step(this::requireServing);
  }

  private void requireServing() {
    if (stopping.hasBegun()) {
      throw CallEnded.serverStopping();
    }
  }

  private synchronized void step(Runnable step) {
    if (over) {
      return;
    }
    try {
      step.run();
    } catch (RuntimeException e) {
      abandon();
      out.onError(Errors.tell(e).toException());
    }
  }

  /** Leaves nothing behind. */
  private synchronized void abandon() {
    if (!over) {
      end();
      begun.ifPresent(DivisionImport::abandon);
    }
  }

  private void end() {
    over = true;
    stopping.forget(stop);
  }

  private static DivisionRow row(org.fengqiao.proto.grids.v1.DivisionRow from) {
    var level =
        switch (from.getLevel()) {
          case DIVISION_LEVEL_UNSPECIFIED, UNRECOGNIZED -> "";
          case DivisionLevel known -> known.name().substring(LEVEL_PREFIX.length());
        };
    return new DivisionRow(
        from.getLine(), from.getCode(), from.getDisplayName(), level, from.getParentCode());
  }

  private static ImportDivisionsResponse toProto(ImportCounts counts) {
    return ImportDivisionsResponse.newBuilder()
        .setProgress(
            ImportProgress.newBuilder()
                .setRowsReceived(counts.rows())
                .setRowsRefused(counts.wrong()))
        .build();
  }

  private static ImportDivisionsResponse toProto(LineError error) {
    var told = Map.of("field", error.field(), "rule", error.rule());
    return ImportDivisionsResponse.newBuilder()
        .setLineError(
            ImportLineError.newBuilder()
                .setLine(error.line())
                .setCode(error.code())
                .setReason(error.reason().name())
                .setMessage(Errors.sentence(error.reason(), told)))
        .build();
  }

  private static ImportSummary summary(Imported imported) {
    var counts = imported.counts();
    var proto =
        ImportSummary.newBuilder()
            .setRowCount(counts.rows())
            .setAdded(counts.added())
            .setChanged(counts.renamed())
            .setUnchanged(counts.unchanged())
            .setTreeVersion(imported.edition().number())
            .setRepeated(imported.repeated());
    imported.since().ifPresent(time -> proto.setEffectiveTime(Times.toProto(time)));
    return proto.build();
  }
}
