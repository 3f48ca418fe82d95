package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.StreamObserver;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.fengqiao.bootstrap.Main;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, which is told to end, or killed. */
class ProcessTest {
  private static final Pattern SERVES = Pattern.compile("Fengqiao serves on .*");
  private static final int UNDER_WAY = 16;

  /** What is cut off at the end of a stop is so after this, by default. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  @TempDir private Path home;

  @Test
  void keepsWhatItAcknowledgedWhenKilled() throws Exception {
    var port = freePort();
    var first = start(port);
    String name;
    try (var client = client(port)) {
      name = client.report("楼道堆物").getCase().getName();
    }
    first.destroyForcibly();
    assertTrue(first.waitFor(30, TimeUnit.SECONDS));

    var second = start(port);
    try (var client = client(port)) {
      assertEquals("楼道堆物", client.get(name).getSubject());
    } finally {
      stop(second);
    }
  }

  @Test
  void endsInPeaceWhenToldTo() throws Exception {
    var port = freePort();
    var process = start(port);
    var names = new ArrayList<String>();
    var reports = new Stream<ReportCasesResponse>();
    var health = new Stream<HealthCheckResponse>();
    long told;
    try (var client = client(port);
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
      process.destroy();
      for (var one : running) {
        names.add(one.get());
      }
      assertEquals(Code.UNAVAILABLE, reports.end.get(30, TimeUnit.SECONDS));
      assertEquals(Code.UNAVAILABLE, health.end.get(30, TimeUnit.SECONDS));
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    var took = Duration.ofNanos(System.nanoTime() - told);
    assertTrue(took.compareTo(GRACE) < 0, () -> "it waited for streams: " + took);
    assertEquals(0, process.exitValue());

    names.removeIf(String::isEmpty);
    assertTrue(!names.isEmpty(), "none was answered");
    var again = start(port);
    try (var client = client(port)) {
      names.forEach(name -> assertEquals("停机时的一件", client.get(name).getSubject()));
    } finally {
      stop(again);
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

  private Process start(int port) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfengqiao.home=" + home,
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    var builder = new ProcessBuilder(command).redirectError(home.resolve("log").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("FENGQIAO_"));
    builder.environment().put("FENGQIAO_PORT", Integer.toString(port));
    var process = builder.start();
    awaitServing(process.inputReader(), process);
    return process;
  }

  /** Ends it with its database, which would else still write where the test cleans up. */
  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }

  private void awaitServing(BufferedReader out, Process process) throws IOException {
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (SERVES.matcher(line).matches()) {
        return;
      }
    }
    process.destroyForcibly();
    throw new AssertionError("it ended: " + Files.readString(home.resolve("log")));
  }

  private Client client(int port) throws IOException {
    return new Client(port, Files.readString(home.resolve("data/demo-token")).strip());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
