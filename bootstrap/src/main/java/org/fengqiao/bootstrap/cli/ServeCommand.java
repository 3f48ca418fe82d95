package org.fengqiao.bootstrap.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.fengqiao.bootstrap.serve.Serving;
import picocli.CommandLine.Command;

/** Serves until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Serves over gRPC until SIGTERM or SIGINT, which end calls under way in peace and exit 0.",
      "Without any setting: on 127.0.0.1:9090, from an embedded MariaDB, with a demo."
    })
final class ServeCommand implements Callable<Integer> {
  private final Surroundings around;

  ServeCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    var serving = Serving.start(around.config(), around.out());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(serving), "shutdown"));
    // The signal ends the process through the hook, never this.
    new CountDownLatch(1).await();
    return 0;
  }

  private void stop(Serving serving) {
    around.err().println("stopping ...");
    serving.close();
    around.err().println("stopped");
    around.err().flush();
    // A JVM ended by a signal would say 143; what was asked for is done.
    Runtime.getRuntime().halt(0);
  }
}
