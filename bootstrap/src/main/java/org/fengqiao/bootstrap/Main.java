package org.fengqiao.bootstrap;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.fengqiao.bootstrap.cli.Fengqiao;
import org.fengqiao.bootstrap.cli.Surroundings;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the program begins. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // gRPC logs by the JDK's own means; in the same lines as all else from here on.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var home = Path.of(System.getProperty("fengqiao.home", "")).toAbsolutePath();
    var around =
        new Surroundings(
            home,
            System.getenv(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            System.getProperty("fengqiao.command", "./run"));
    // Explicitly, as threads of libraries may keep the process alive.
    System.exit(Fengqiao.run(around, arguments));
  }
}
