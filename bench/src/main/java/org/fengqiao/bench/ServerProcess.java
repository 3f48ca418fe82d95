package org.fengqiao.bench;

import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real server in a JVM of its own, by {@code ./run}, on its own data and a free port. */
final class ServerProcess implements AutoCloseable {
  private static final Duration TO_START = Duration.ofMinutes(2);
  private static final Duration TO_STOP = Duration.ofMinutes(1);

  private final Process process;
  private final Path data;
  private final Path log;
  private final int port;

  private ServerProcess(Process process, Path data, Path log, int port) {
    this.process = process;
    this.data = data;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts it, and returns when it serves.
   *
   * @param home the root of the tree
   * @param data its data directory
   * @param settings more of its settings, by environment variable
   */
  static ServerProcess start(Path home, Path data, Map<String, String> settings)
      throws InterruptedException {
    try {
      Files.createDirectories(data);
      var log = data.resolve("server.log");
      var port = freePort();
      var builder =
          new ProcessBuilder("bash", home.resolve("run").toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().put("FENGQIAO_DATA", data.toString());
      builder.environment().put("FENGQIAO_PORT", Integer.toString(port));
      builder.environment().put("FENGQIAO_METRICS_PORT", "0");
      builder.environment().put("FENGQIAO_LOG_LEVEL", "warn");
      builder.environment().putAll(settings);
      var server = new ServerProcess(builder.start(), data, log, port);
      // However this ends, the server does not stay behind.
      Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroy, "stop-server"));
      server.awaitServing();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  String demoToken() {
    try {
      return Files.readString(data.resolve("demo-token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it as an operator does, and waits. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitServing() throws InterruptedException {
    var until = System.nanoTime() + TO_START.toNanos();
    var channel = Partner.connect(port);
    try {
      while (!isServing(HealthGrpc.newBlockingStub(channel).withWaitForReady())) {
        if (!process.isAlive() || System.nanoTime() > until) {
          close();
          throw new IllegalStateException("the server does not serve; see " + log);
        }
      }
    } finally {
      channel.shutdownNow();
    }
  }

  private static boolean isServing(HealthGrpc.HealthBlockingStub health) {
    try {
      return health
          .withDeadlineAfter(1, TimeUnit.SECONDS)
          .check(HealthCheckRequest.getDefaultInstance())
          .getStatus()
          .equals(ServingStatus.SERVING);
    } catch (StatusRuntimeException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
