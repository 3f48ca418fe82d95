package org.fengqiao.bootstrap.cli;

import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The sending of a file over an import's stream, while its answers are read.
 *
 * @param <R> a row
 * @param <Q> a part of the import
 * @param <A> a message of its answer
 * @param <S> its summary
 */
final class ImportCall<R, Q, A, S> {
  private static final int BATCH = 500;

  private final BlockingClientCall<Q, A> call;
  private final Parts<R, Q, A, S> parts;

  ImportCall(BlockingClientCall<Q, A> call, Parts<R, Q, A, S> parts) {
    this.call = call;
    this.parts = parts;
  }

  /** How one kind of import is put into messages. */
  interface Parts<R, Q, A, S> {
    Q header();

    Q rows(List<R> rows);

    Q end(long count);

    /** Prints what was heard; the summary, if that is what it is. */
    Optional<S> heard(A answer);
  }

  /** Sends all rows that {@code rows} gives; the last message of an import that took effect. */
  S send(Supplier<Optional<R>> rows) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answer = CompletableFuture.supplyAsync(this::follow, threads);
      try {
        write(rows);
      } catch (InterruptedException | RuntimeException e) {
        call.cancel("given up: " + e.getMessage(), e);
        answer.<Object>handle((_, _) -> "over").join();
        throw e instanceof RuntimeException fault ? fault : new Failure("interrupted");
      }
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted");
    }
  }

  /** Sends all of it, or as much as the server takes before it ends the call. */
  private void write(Supplier<Optional<R>> rows) throws InterruptedException {
    boolean open = write(parts.header());
    long count = 0;
    var batch = new ArrayList<R>();
    for (var row = rows.get(); open && row.isPresent(); row = rows.get()) {
      batch.add(row.get());
      count++;
      if (batch.size() == BATCH) {
        open = write(parts.rows(batch));
        batch.clear();
      }
    }
    if (open && !batch.isEmpty()) {
      open = write(parts.rows(batch));
    }
    if (open && write(parts.end(count))) {
      call.halfClose();
    }
  }

  /** False when the server has ended the call; its reader learns why. */
  private boolean write(Q part) throws InterruptedException {
    try {
      return call.write(part);
    } catch (StatusException e) {
      return false;
    }
  }

  private S follow() {
    try {
      for (var answer = call.read(); answer != null; answer = call.read()) {
        var summary = parts.heard(answer);
        if (summary.isPresent()) {
          return summary.get();
        }
      }
      throw new Failure("the server ended the import without a word");
    } catch (StatusException e) {
      throw e.getStatus().asRuntimeException(e.getTrailers());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted");
    }
  }
}
