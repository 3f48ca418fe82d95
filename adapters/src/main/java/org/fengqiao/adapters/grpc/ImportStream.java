package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Optional;
import org.fengqiao.adapters.grpc.ImportWire.ImportProgress;
import org.fengqiao.adapters.grpc.ImportWire.Part;
import org.fengqiao.application.imports.RunningImport;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.imports.FileRow;
import org.fengqiao.domain.imports.ImportReason;

/**
 * One import: header, rows, end. The next part is asked for when the one before is dealt with, so
 * one batch is in memory whatever the file's size; between batches it rests, as a country takes a
 * while and others call. All callbacks come one at a time, but for the server's stop, which ends an
 * import that did not come to its end.
 */
final class ImportStream<Q, A, R extends FileRow, S> implements StreamObserver<Q> {
  private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(1);

  private final ServerCallStreamObserver<A> out;
  private final ImportWire<Q, A, R, S> wire;
  private final Stopping stopping;
  private final Pace pace = new Pace();
  private final Runnable stop = Context.current().wrap(this::stop);
  private Optional<Begun<R, S>> begun = Optional.empty();
  private Optional<Part.End<R, S>> end = Optional.empty();
  private ImportProgress progress = new ImportProgress(0, 0, 0);
  private long lastProgress = System.nanoTime() - BETWEEN_PROGRESS.toNanos();
  private boolean over;

  private record Begun<R extends FileRow, S>(Part.Header<R, S> header, RunningImport<R, S> rows) {}

  ImportStream(ServerCallStreamObserver<A> out, ImportWire<Q, A, R, S> wire, Stopping stopping) {
    this.out = out;
    this.wire = wire;
    this.stopping = stopping;
    out.disableAutoRequest();
    out.setOnCancelHandler(this::abandon);
    // It may be ended above it, as by a message that cannot be read.
    out.setOnCloseHandler(this::abandon);
    out.request(1);
    stopping.tell(stop);
  }

  @Override
  public void onNext(Q part) {
    step(() -> {
      requireServing();
      take(wire.part(part));
      out.request(1);
    });
  }

  @Override
  public void onCompleted() {
    step(() -> {
      CallContext.requireWaiting();
      var done = finish(requireBegun());
      end();
      out.onNext(wire.summary(done));
      out.onCompleted();
    });
  }

  @Override
  public void onError(Throwable broken) {
    abandon();
  }

  private void take(Part<R, S> part) {
    if (end.isPresent()) {
      throw Refusal.invalid("part", "is nothing after the end");
    }
    switch (part) {
      case Part.Header<R, S> header -> begin(header);
      case Part.Rows<R, S>(var rows) -> pace.step(() -> tell(requireBegun().rows().take(rows)));
      case Part.End<R, S> last -> end = Optional.of(last);
      case Part.Missing<R, S> _ -> throw Refusal.invalid("part", "is a header, rows or an end");
    }
  }

  private void begin(Part.Header<R, S> header) {
    if (begun.isPresent()) {
      throw Refusal.invalid("part", "is one header, the first message");
    }
    var rows = Nested.in("header", header.message(), header.begin());
    begun = Optional.of(new Begun<>(header, rows));
  }

  private Begun<R, S> requireBegun() {
    return begun.orElseThrow(() -> Refusal.invalid("part", "is one header, the first message"));
  }

  private S finish(Begun<R, S> all) {
    var header = all.header();
    var last =
        end.orElseThrow(
            () -> Refusal.invalid(ImportReason.IMPORT_CUT_OFF, "end", "is the last message"));
    return Nested.in(
        "header",
        header.message(),
        () ->
            Nested.in(
                "end", last.message(), () -> all.rows().finish(said(header, last), this::written)));
  }

  /** How many rows there should be: what the header expects, unless that is what the end says. */
  private long said(Part.Header<R, S> header, Part.End<R, S> last) {
    long expected = header.expectedRows();
    long said = last.rowCount();
    if (expected != 0 && expected != said) {
      throw Refusal.invalid(
          ImportReason.IMPORT_CUT_OFF,
          "row_count",
          "is what the header expects: " + expected + " expected, " + said + " said");
    }
    return said;
  }

  private void tell(RunningImport.Progress<R> taken) {
    taken.errors().forEach(error -> out.onNext(wire.error(error)));
    tell(new ImportProgress(taken.rows(), taken.wrong(), 0));
  }

  /** What is written stands, and may be ended there. */
  private void written(long rows) {
    requireServing();
    tell(new ImportProgress(progress.rows(), progress.wrong(), rows));
  }

  private void tell(ImportProgress now) {
    progress = now;
    long time = System.nanoTime();
    if (time - lastProgress >= BETWEEN_PROGRESS.toNanos()) {
      lastProgress = time;
      out.onNext(wire.progress(now));
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
      begun.ifPresent(all -> all.rows().abandon());
    }
  }

  private void end() {
    over = true;
    stopping.forget(stop);
  }
}
