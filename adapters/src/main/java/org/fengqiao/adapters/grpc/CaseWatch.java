package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.WatchCases;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.cases.v1.Heartbeat;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;

/** Serves the stream of entries to one watcher after another, each on a virtual thread. */
final class CaseWatch {
  /** The longest a watcher waits for a sign of life. */
  static final Duration HEARTBEAT = Duration.ofSeconds(10);

  // Rights that were taken away end the stream within a second.
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final WatchCases watch;
  private final Stopping stopping;
  private final InstantSource clock;
  private final Duration between;

  @Inject
  CaseWatch(WatchCases watch, Stopping stopping, InstantSource clock) {
    this(watch, stopping, clock, HEARTBEAT);
  }

  /** With heartbeats {@code between} apart. */
  CaseWatch(WatchCases watch, Stopping stopping, InstantSource clock, Duration between) {
    this.watch = watch;
    this.stopping = stopping;
    this.clock = clock;
    this.between = between;
  }

  void watch(WatchCasesRequest request, Outflow<WatchCasesResponse> out) {
    try {
      var session = CallContext.session();
      var filter = CaseCommands.filter(session.caller(), request.getFilter());
      new Reader(session, filter, out).read(start(session.caller(), request));
      out.complete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      out.complete();
    } catch (RuntimeException e) {
      out.fail(e);
    }
  }

  private Cursor start(Caller caller, WatchCasesRequest request) {
    var end = watch.end(caller);
    if (request.getResumeToken().isEmpty()) {
      return request.getSkipHistory() ? end : Cursor.START;
    }
    if (request.getSkipHistory()) {
      throw Refusal.invalid("skip_history", "is given only without a resume token");
    }
    return ResumeTokens.read(caller.partner(), request.getResumeToken());
  }

  /** One watcher. */
  private final class Reader {
    private final Session session;
    private final CaseFilter filter;
    private final Outflow<WatchCasesResponse> out;
    private final Rights rights;

    /** What stood on record by then was read. */
    private Optional<Instant> caughtUp = Optional.empty();

    Reader(Session session, CaseFilter filter, Outflow<WatchCasesResponse> out) {
      this.session = session;
      this.filter = filter;
      this.out = out;
      this.rights = session.caller().rights();
    }

    void read(Cursor from) throws InterruptedException {
      var cursor = from;
      long beat = System.nanoTime();
      boolean open = heartbeat(cursor);
      while (open && !stopping.hasBegun()) {
        var before = clock.instant();
        var portion = watch.next(this::callerNow, filter, cursor, PATIENCE);
        for (var entry : portion.entries()) {
          cursor = cursor.past(entry.entry().at());
          open = open && send(message(cursor).setEntry(TraceProtos.toProto(entry)));
          beat = System.nanoTime();
        }
        cursor = portion.read();
        if (portion.toTheEnd()) {
          caughtUp = Optional.of(before);
        }
        if (System.nanoTime() - beat >= between.toNanos()) {
          open = open && heartbeat(cursor);
          beat = System.nanoTime();
        }
        open = open && !out.isEnded();
      }
    }

    private boolean heartbeat(Cursor cursor) throws InterruptedException {
      var beat = Heartbeat.newBuilder();
      caughtUp.ifPresent(time -> beat.setTime(Times.toProto(time)));
      return send(message(cursor).setHeartbeat(beat));
    }

    private boolean send(WatchCasesResponse.Builder message) throws InterruptedException {
      return out.send(message.build(), PATIENCE, this::goesOn);
    }

    /** Whether to wait on for a client that reads slowly; refuses where it lost its rights. */
    private boolean goesOn() {
      var _ = callerNow();
      return !stopping.hasBegun();
    }

    private WatchCasesResponse.Builder message(Cursor cursor) {
      return WatchCasesResponse.newBuilder()
          .setResumeToken(ResumeTokens.write(session.caller().partner(), cursor));
    }

    /** The caller, as long as it has the rights the stream was opened under. */
    private Caller callerNow() {
      Caller now;
      try {
        now = session.callerNow();
      } catch (Refusal refusal) {
        throw refusal.reason() == PartnerReason.UNAUTHENTICATED ? lost() : refusal;
      }
      if (!now.rights().equals(rights)) {
        throw lost();
      }
      return now;
    }

    private Refusal lost() {
      return Refusal.notPermitted(CaseReason.RIGHTS_LOST, Map.of());
    }
  }
}
