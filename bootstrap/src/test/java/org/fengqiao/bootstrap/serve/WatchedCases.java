package org.fengqiao.bootstrap.serve;

import io.grpc.Context;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;

/** A watch of all cases, read by a thread of its own for as long as it lasts. */
final class WatchedCases {
  private static final int PATIENCE_SECONDS = 60;

  private final Context.CancellableContext call = Context.current().withCancellation();
  private final Queue<WatchCasesResponse> received = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Code> ended = new CompletableFuture<>();

  /** Opens it. */
  static WatchedCases of(Client client) {
    var watched = new WatchedCases();
    Thread.startVirtualThread(() -> watched.call.run(() -> watched.read(client)));
    return watched;
  }

  private void read(Client client) {
    try {
      CaseServiceGrpc.newBlockingStub(client.channel())
          .watchCases(WatchCasesRequest.getDefaultInstance())
          .forEachRemaining(received::add);
      ended.complete(Code.OK);
    } catch (StatusRuntimeException e) {
      ended.complete(e.getStatus().getCode());
    } catch (RuntimeException e) {
      ended.completeExceptionally(e);
    }
  }

  /** Returns when it told of a case; all that happened before was told, or is not for it. */
  void awaitCase(String name) {
    long began = System.nanoTime();
    while (received.stream().noneMatch(one -> one.getEntry().getCase().equals(name))) {
      if (ended.isDone()
          || System.nanoTime() - began > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
        throw new AssertionError("nothing of " + name + " but " + received + ", then " + ended);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  void cancel() {
    call.cancel(null);
  }

  /** By what it ended, once it did. */
  Code ended() throws InterruptedException, ExecutionException, TimeoutException {
    return ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  List<WatchCasesResponse> received() {
    return List.copyOf(received);
  }
}
