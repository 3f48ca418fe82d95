package org.fengqiao.examples.partner;

import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingV2Stub;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;

/**
 * Follows cases for as long as it is not closed: when the stream breaks, or falls silent, it is
 * opened again from the newest resume token, so that nothing is missed.
 */
final class CaseWatch implements AutoCloseable {
  /** The server says something every ten seconds or so; after thirty it is gone. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** Where the reader stands, and what it does with each message. */
  interface Reader {
    /** What to ask for: with the newest token that is dealt with. */
    WatchCasesRequest request();

    /** Deals with a message. Once it returns, the message's token may be gone on from. */
    void read(WatchCasesResponse message);

    /** The server never gave the token out: begin anew, without one. */
    void restart();
  }

  private final CaseServiceBlockingV2Stub stub;
  private final Retries retries;
  private final Reader reader;
  private final Consumer<GaveUp> onGivenUp;
  private final BackOff backOff = new BackOff(RandomGenerator.getDefault());
  private final Thread thread;

  /**
   * Begins to follow.
   *
   * @param onGivenUp hears when the server refuses for good, or stays away for too long
   */
  CaseWatch(
      CaseServiceBlockingV2Stub stub, Retries retries, Reader reader, Consumer<GaveUp> onGivenUp) {
    this.stub = stub;
    this.retries = retries;
    this.reader = reader;
    this.onGivenUp = onGivenUp;
    this.thread = Thread.ofVirtual().name("watch").start(this::follow);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    try {
      var lastHeard = retries.now();
      while (true) {
        var before = lastHeard;
        lastHeard = readUntilItBreaks(before);
        if (lastHeard != before) {
          backOff.succeeded();
        }
      }
    } catch (InterruptedException _) {
      // Closed: the thread ends here.
    } catch (GaveUp e) {
      onGivenUp.accept(e);
    }
  }

  /** Reads one stream; answers when something was heard last, on it or before. */
  private long readUntilItBreaks(long before) throws InterruptedException {
    var lastHeard = before;
    var call = stub.watchCases(reader.request());
    try {
      for (var message = read(call); message != null; message = read(call)) {
        reader.read(message);
        lastHeard = retries.now();
      }
      retries.pause(backOff.next(Optional.empty()));
    } catch (StatusException e) {
      deal(ServerError.of(e), lastHeard);
    } catch (TimeoutException _) {
      retries.pause(backOff.next(Optional.empty()));
    } finally {
      call.cancel("no longer read", null);
    }
    return lastHeard;
  }

  private static WatchCasesResponse read(BlockingClientCall<?, WatchCasesResponse> call)
      throws InterruptedException, StatusException, TimeoutException {
    return call.read(SILENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private void deal(ServerError error, long lastHeard) throws InterruptedException {
    switch (error.reason()) {
      case "RESUME_TOKEN_INVALID" -> reader.restart();
      case "RIGHTS_LOST" -> {
        // Our rights were changed: what is left of them shows when we open the stream anew.
      }
      default -> {
        var silent = retries.now() - lastHeard;
        if (!error.isWorthRetrying() || silent > retries.patience().toNanos()) {
          throw new GaveUp("watching", error);
        }
      }
    }
    retries.pause(backOff.next(error.retryDelay()));
  }
}
