package org.fengqiao.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of the server's process. It holds no thread of this one, and ends when this one ends. */
final class Server implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

  /** MariaDB's own default, whatever a later version of it makes of that. */
  private static final String SQL_MODE =
      "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION";

  /**
   * Ends the server when the pipe from this process closes: at {@link #close()} and, as the
   * operating system closes it, when this process is killed. {@code setsid} puts both out of reach
   * of a terminal's Ctrl-C, so that this process can first answer what it took. What is temporary
   * it deletes itself, so that a killed test leaves nothing behind.
   */
  private static final String KEEPER =
      """
      exec 3<&0
      "$@" </dev/null 3<&- &
      server=$!
      { read -r _ <&3; kill "$server"; } &
      watcher=$!
      wait "$server"
      status=$?
      kill "$watcher" 2>/dev/null
      if [ -n "$FENGQIAO_DELETE" ]; then rm -rf -- "$FENGQIAO_DELETE"; fi
      exit "$status"
      """;

  private final Process process;
  private final int port;
  private final Path log;

  private Server(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  int port() {
    return port;
  }

  /**
   * Starts the server on {@code home/mysql} and waits until it takes connections.
   *
   * @param initFile SQL run before the first connection
   * @param kept false to delete {@code home} when the server has ended
   */
  static Server start(
      Binaries binaries, Path home, Path initFile, EmbeddedSettings settings, boolean kept)
      throws IOException {
    endOrphan(home);
    var port = settings.port() == 0 ? freePort() : settings.port();
    var log = home.resolve("mariadb.log");
    var builder =
        new ProcessBuilder(command(binaries, home, initFile, settings, port))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("FENGQIAO_DELETE", kept ? "" : home.toString());
    var server = new Server(builder.start(), port, log);
    try {
      server.awaitReady();
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static List<String> command(
      Binaries binaries, Path home, Path initFile, EmbeddedSettings settings, int port) {
    var command = new ArrayList<>(List.of("setsid", "sh", "-c", KEEPER, "mariadb"));
    command.add(binaries.base().resolve("bin/mariadbd").toString());
    command.addAll(
        List.of(
            "--no-defaults",
            "--basedir=" + binaries.base(),
            "--datadir=" + home.resolve("mysql"),
            "--tmpdir=" + home.resolve("tmp"),
            "--pid-file=" + pidFile(home),
            "--init-file=" + initFile,
            "--socket=mariadb.sock",
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--skip-name-resolve",
            "--skip-ssl",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--default-time-zone=+00:00",
            "--sql-mode=" + SQL_MODE,
            "--transaction-isolation=READ-COMMITTED",
            "--max-allowed-packet=64M",
            "--max-connections=" + settings.maxConnections(),
            "--local-infile=OFF",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-purge-threads=" + purgers(),
            "--innodb-log-file-size=" + settings.redoLogMegabytes() + "M",
            "--innodb-buffer-pool-size=" + settings.bufferPoolMegabytes() + "M"));
    command.addAll(
        settings.binaryLog()
            ? List.of("--log-bin=binlog", "--binlog-format=ROW", "--sync-binlog=1", "--server-id=1")
            : List.of("--skip-log-bin"));
    command.addAll(Binaries.userArgument());
    return command;
  }

  /** Four of them, as is usual, take both of two processors from a commit that is waited for. */
  private static int purgers() {
    return Math.clamp(Runtime.getRuntime().availableProcessors() / 4, 1, 4);
  }

  /** {@code waitFor} is the pause between two looks, and ends early when the server dies. */
  private void awaitReady() throws IOException {
    try {
      var end = System.nanoTime() + START_LIMIT.toNanos();
      while (!Files.readString(log).contains("ready for connections")) {
        if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
          throw new DatabaseFailure("the embedded database ended while starting" + lastError());
        }
        if (System.nanoTime() > end) {
          throw new DatabaseFailure("the embedded database is not ready after " + START_LIMIT);
        }
      }
      if (Files.readString(log).contains("[ERROR]")) {
        throw new DatabaseFailure("the embedded database started with an error" + lastError());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseFailure("interrupted while the embedded database started", e);
    }
  }

  private String lastError() throws IOException {
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains("[ERROR]"))
          .findFirst()
          .map(line -> ": " + line.substring(line.indexOf("[ERROR]")) + " (" + log + ")")
          .orElse("; see " + log);
    }
  }

  /**
   * Clean: what is committed is written; waits until the process is gone, killing it if it must.
   */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    awaitEnd(process.toHandle());
  }

  /** A server whose starter was killed ends by itself; a new one has to wait for its files. */
  private static void endOrphan(Path home) throws IOException {
    var orphan = serving(home);
    if (orphan.isPresent()) {
      orphan.get().destroy();
      awaitEnd(orphan.get());
    }
    Files.deleteIfExists(pidFile(home));
  }

  /** The process that serves {@code home} now, whoever started it. */
  static Optional<ProcessHandle> serving(Path home) throws IOException {
    var pidFile = pidFile(home);
    var pid = Files.exists(pidFile) ? Files.readString(pidFile).strip() : "";
    return pid.matches("[0-9]{1,9}")
        ? ProcessHandle.of(Long.parseLong(pid)).filter(handle -> serves(handle, home))
        : Optional.empty();
  }

  /** The number alone is not proof: it may have been given to another process since. */
  private static boolean serves(ProcessHandle handle, Path home) {
    return handle
        .info()
        .arguments()
        .map(arguments -> List.of(arguments).contains("--datadir=" + home.resolve("mysql")))
        .orElse(false);
  }

  private static void awaitEnd(ProcessHandle handle) {
    try {
      handle.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      kill(handle);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill(handle);
    }
  }

  private static void kill(ProcessHandle handle) {
    handle.descendants().forEach(ProcessHandle::destroyForcibly);
    handle.destroyForcibly();
  }

  private static Path pidFile(Path home) {
    return home.resolve("mariadb.pid");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
