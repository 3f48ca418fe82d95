package org.fengqiao.bootstrap.story;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;

/** Follows all cases of the place, and keeps the entries of each until somebody asks for them. */
final class Watch {
  private static final int PATIENCE = 60;

  private final Map<String, BlockingQueue<TraceEntry>> entries = new ConcurrentHashMap<>();

  private Watch() {}

  /** Follows from now on; nothing that happens after this returned is missed. */
  static Watch begin(Line line) {
    var watch = new Watch();
    var stream =
        CaseServiceGrpc.newBlockingStub(line.channel())
            .watchCases(WatchCasesRequest.newBuilder().setSkipHistory(true).build());
    // The first message says from where on it follows.
    stream.next();
    Thread.ofVirtual().name("story-watch").start(() -> watch.follow(stream));
    return watch;
  }

  private void follow(Iterator<WatchCasesResponse> stream) {
    try {
      stream.forEachRemaining(message -> {
        if (message.hasEntry()) {
          var _ = of(message.getEntry().getCase()).add(message.getEntry());
        }
      });
    } catch (StatusRuntimeException _) {
      // The stage is closed; an entry that is waited for then fails to come.
    }
  }

  private BlockingQueue<TraceEntry> of(String name) {
    return entries.computeIfAbsent(name, _ -> new LinkedBlockingQueue<>());
  }

  /**
   * The next entry of a case that was not asked for yet, once it is there.
   *
   * @param expected what should happen, for the fault if nothing does
   */
  TraceEntry next(String name, String expected) {
    try {
      var entry = of(name).poll(PATIENCE, SECONDS);
      if (entry == null) {
        throw new IllegalStateException(
            "expected of %s %s, but nothing happened in %d s".formatted(name, expected, PATIENCE));
      }
      return entry;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + expected, e);
    }
  }
}
