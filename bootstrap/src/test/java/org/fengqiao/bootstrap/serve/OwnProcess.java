package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.fengqiao.bootstrap.Main;

/** A server in a process of its own. */
final class OwnProcess implements AutoCloseable {
  private static final Pattern SERVES = Pattern.compile("Fengqiao serves on .*");

  private final Process process;
  private final Path home;
  private final int port;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();

  private OwnProcess(Process process, Path home, int port) {
    this.process = process;
    this.home = home;
    this.port = port;
  }

  /** Starts it on a free port, and returns when it serves. */
  static OwnProcess start(Path home, Map<String, String> settings) throws IOException {
    return start(home, freePort(), settings);
  }

  /**
   * Starts it, and returns when it serves.
   *
   * @param home where its data and its log are
   * @param settings by environment variable
   */
  static OwnProcess start(Path home, int port, Map<String, String> settings) throws IOException {
    Files.createDirectories(home);
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            // It lives some seconds: what the second compiler and a collector beside would take
            // for later is a third of what a start costs.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
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
    builder.environment().put("FENGQIAO_METRICS_PORT", "0");
    builder.environment().putAll(settings);
    var started = new OwnProcess(builder.start(), home, port);
    started.awaitServing();
    return started;
  }

  private void awaitServing() throws IOException {
    var out = process.inputReader();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (SERVES.matcher(line).matches()) {
        // Read on: a server whose output nobody takes stands still once that is full.
        Thread.startVirtualThread(() -> out.lines().forEach(said::add));
        return;
      }
    }
    process.destroyForcibly();
    throw new AssertionError("it ended: " + Files.readString(home.resolve("log")));
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The token of the demo that stands in its data. */
  String demoToken() throws IOException {
    return Files.readString(home.resolve("data/demo-token")).strip();
  }

  Client client(String token) {
    return new Client(port, token);
  }

  /** What it printed since it serves. */
  List<String> said() {
    return List.copyOf(said);
  }

  long pid() {
    return process.pid();
  }

  /** Tells it to end, and does not wait. */
  void tellToEnd() {
    process.destroy();
  }

  /** Waits until it has ended in peace. */
  void awaitPeacefulEnd() throws InterruptedException {
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
  }

  /** Ends it at once, as a lost machine would. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
  }

  /** Ends it with its database, which would else still write where the test cleans up. */
  @Override
  public void close() {
    process.destroy();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
