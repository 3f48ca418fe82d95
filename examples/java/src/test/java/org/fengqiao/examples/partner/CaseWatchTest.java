package org.fengqiao.examples.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.EntryId;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CaseWatchTest {
  private static final String CASE = "cases/1";

  @TempDir private Path directory;
  private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<GaveUp> givenUp = new CompletableFuture<>();

  @Test
  void goesOnFromTheNewestTokenWhenTheStreamBreaks() throws InterruptedException {
    try (var log = log()) {
      watch(
          log,
          6,
          (from, out) -> {
            deliver(out, from, Math.min(from + 2, 6));
            out.onError(Status.UNAVAILABLE.asRuntimeException());
          });
      assertEquals(6, log.count());
      assertEquals(0, log.again());
    }
    assertEquals(List.of("", "2", "4"), tokens.subList(0, 3));
  }

  @Test
  void goesOnInTheNextRunFromWhereTheLastOneEnded() throws InterruptedException {
    try (var log = log()) {
      watch(log, 3, (from, out) -> deliver(out, from, 3));
    }
    tokens.clear();
    try (var log = log()) {
      assertEquals(3, log.count());
      watch(log, 5, (from, out) -> deliver(out, from, 5));
      assertEquals(5, log.count());
    }
    assertEquals("3", tokens.getFirst());
  }

  @Test
  void knowsAnEntryThatComesAgain() throws InterruptedException {
    try (var log = log()) {
      watch(log, 3, (_, out) -> deliver(out, 0, 3));
    }
    try (var log = log()) {
      log.restart();
      watch(log, 4, (_, out) -> deliver(out, 0, 4));
      assertEquals(4, log.count());
      assertEquals(3, log.again());
    }
  }

  @Test
  void doesNotTakeALineThatWasCutInHalfForAnEntry() throws Exception {
    try (var log = log()) {
      watch(log, 2, (from, out) -> deliver(out, from, 2));
    }
    var file = directory.resolve("watched");
    Files.writeString(file, "0 3 cases/1 3 ab", StandardOpenOption.APPEND);
    try (var log = log()) {
      assertEquals(2, log.count());
      log.keep(Seen.of(entry(3)));
    }
    assertEquals(3, Files.readAllLines(file).size());
  }

  @Test
  void writesTheEntriesBeforeTheTokenThatStandsBehindThem() throws IOException {
    try (var log = log()) {
      log.keep(Seen.of(entry(1)));
      log.advance("1");
      assertFalse(Files.exists(directory.resolve("resume-token")));
      log.save();
      assertEquals("1", Files.readString(directory.resolve("resume-token")));
      assertEquals(1, Files.readAllLines(directory.resolve("watched")).size());
    }
  }

  @Test
  void beginsAnewWhenTheServerNeverGaveTheTokenOut() throws InterruptedException {
    try (var log = log()) {
      log.advance("1");
      log.save();
      watch(
          log,
          9,
          (from, out) -> {
            if (from == 1) {
              out.onError(notGivenOut());
            } else {
              deliver(out, from, 9);
            }
          });
      assertEquals(9, log.count());
    }
    assertEquals(List.of("1", ""), tokens);
  }

  @Test
  void saysSoWhenItIsRefusedForGood() {
    try (var log = log();
        var fake =
            new InProcess(
                service((_, out) -> out.onError(Status.UNAUTHENTICATED.asRuntimeException())));
        var _ = watch(fake, log)) {
      assertEquals("UNAUTHENTICATED", givenUp.join().error().reason());
    }
  }

  private interface Script {
    void watch(int from, StreamObserver<WatchCasesResponse> out);
  }

  /** Watches until the version was seen. */
  private void watch(WatchLog log, int version, Script script) throws InterruptedException {
    try (var fake = new InProcess(service(script));
        var _ = watch(fake, log)) {
      assertTrue(log.await(Map.of(CASE, version), Duration.ofSeconds(10)));
    }
  }

  private CaseWatch watch(InProcess fake, WatchLog log) {
    return new CaseWatch(
        fake.server().watches("token"),
        new SetTime().retries(Duration.ofMinutes(1)),
        new PlatformWatch(log),
        givenUp::complete);
  }

  private CaseServiceGrpc.CaseServiceImplBase service(Script script) {
    return new CaseServiceGrpc.CaseServiceImplBase() {
      @Override
      public void watchCases(WatchCasesRequest request, StreamObserver<WatchCasesResponse> out) {
        tokens.add(request.getResumeToken());
        var from = request.getResumeToken().isEmpty() ? "0" : request.getResumeToken();
        script.watch(Integer.parseInt(from), out);
      }
    };
  }

  private WatchLog log() {
    return new WatchLog(new State(directory), () -> 0);
  }

  private static void deliver(StreamObserver<WatchCasesResponse> out, int after, int to) {
    IntStream.rangeClosed(after + 1, to)
        .mapToObj(version ->
            WatchCasesResponse.newBuilder()
                .setResumeToken(Integer.toString(version))
                .setEntry(entry(version))
                .build())
        .forEach(out::onNext);
  }

  private static TraceEntry entry(int version) {
    return TraceEntry.newBuilder()
        .setId(EntryId.newBuilder().setPosition(version))
        .setCase(CASE)
        .setVersion(version)
        .setHash("ab")
        .setState(CaseState.CASE_STATE_REPORTED)
        .build();
  }

  private static RuntimeException notGivenOut() {
    return StatusProto.toStatusRuntimeException(
        com.google.rpc.Status.newBuilder()
            .setCode(Status.Code.INVALID_ARGUMENT.value())
            .addDetails(Any.pack(ErrorInfo.newBuilder().setReason("RESUME_TOKEN_INVALID").build()))
            .build());
  }
}
