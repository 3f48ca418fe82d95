package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, which is told to end, or killed. */
class ProcessTest {
  private static final int UNDER_WAY = 16;

  /** What is cut off at the end of a stop is so after this, by default. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** Of all tests together: the first starts on nothing, and the demo is not loaded for each. */
  @TempDir private static Path home;

  @Test
  void keepsWhatItAcknowledgedWhenKilled() throws Exception {
    var first = OwnProcess.start(home, Map.of());
    String name;
    try (var client = first.client(first.demoToken())) {
      name = client.report("楼道堆物").getCase().getName();
    }
    first.kill();

    try (var second = OwnProcess.start(home, Map.of());
        var client = second.client(second.demoToken())) {
      assertEquals("楼道堆物", client.get(name).getSubject());
    }
  }

  @Test
  void tellsOfAFailedCallInItsLogUnderTheIdItCameWith() throws Exception {
    try (var process = OwnProcess.start(home, Map.of());
        var client = process.client(process.demoToken())) {
      var headers = new Metadata();
      headers.put(
          Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER), "told-by-a-test");
      var named =
          client.cases().withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
      var unnamed = GetCaseRequest.getDefaultInstance();
      assertThrows(StatusRuntimeException.class, () -> named.getCase(unnamed));
    }
    var log = Files.readString(home.resolve("log"));
    assertTrue(
        log.lines()
            .anyMatch(line ->
                line.contains(" request=told-by-a-test ") && line.contains("INVALID_ARGUMENT")),
        log);
  }

  @Test
  void endsInPeaceWhenToldTo() throws Exception {
    var process = OwnProcess.start(home, Map.of());
    var names = new ArrayList<String>();
    var reports = new Stream<ReportCasesResponse>();
    var health = new Stream<HealthCheckResponse>();
    long told;
    try (var client = process.client(process.demoToken());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answered = new CountDownLatch(1);
      // Idle for as long as the server serves; neither may hold the stop up.
      var sending = CaseServiceGrpc.newStub(client.channel()).reportCases(reports);
      sending.onNext(ReportCasesRequest.newBuilder().setReport(Client.aReport("停机时的一件")).build());
      names.add(reports.first.get(30, TimeUnit.SECONDS).getReported().getCase().getName());
      HealthGrpc.newStub(client.channel()).watch(HealthCheckRequest.getDefaultInstance(), health);
      health.first.get(30, TimeUnit.SECONDS);
      Callable<String> report =
          () -> {
            try {
              return client.report("停机时的一件").getCase().getName();
            } catch (StatusRuntimeException refused) {
              // Not begun when the server stopped listening; begun ones are never cut off.
              assertTrue(String.valueOf(refused.getMessage()).contains("UNAVAILABLE"));
              return "";
            } finally {
              answered.countDown();
            }
          };
      var running = new ArrayList<Future<String>>();
      for (int i = 0; i < UNDER_WAY; i++) {
        running.add(threads.submit(report));
      }
      assertTrue(answered.await(30, TimeUnit.SECONDS));
      told = System.nanoTime();
      process.tellToEnd();
      for (var one : running) {
        names.add(one.get());
      }
      assertEquals(Code.UNAVAILABLE, reports.end.get(30, TimeUnit.SECONDS));
      assertEquals(Code.UNAVAILABLE, health.end.get(30, TimeUnit.SECONDS));
    }
    process.awaitPeacefulEnd();
    var took = Duration.ofNanos(System.nanoTime() - told);
    assertTrue(took.compareTo(GRACE) < 0, () -> "it waited for streams: " + took);

    names.removeIf(String::isEmpty);
    assertTrue(!names.isEmpty(), "none was answered");
    try (var again = OwnProcess.start(home, Map.of());
        var client = again.client(again.demoToken())) {
      names.forEach(name -> assertEquals("停机时的一件", client.get(name).getSubject()));
    }
  }

  /** What a client hears of a stream. */
  private static final class Stream<A> implements StreamObserver<A> {
    final CompletableFuture<A> first = new CompletableFuture<>();
    final CompletableFuture<Code> end = new CompletableFuture<>();

    @Override
    public void onNext(A message) {
      first.complete(message);
    }

    @Override
    public void onError(Throwable thrown) {
      end.complete(Status.fromThrowable(thrown).getCode());
    }

    @Override
    public void onCompleted() {
      end.complete(Code.OK);
    }
  }
}
