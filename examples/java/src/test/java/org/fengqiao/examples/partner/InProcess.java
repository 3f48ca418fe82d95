package org.fengqiao.examples.partner;

import io.grpc.BindableService;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A server within the test, and the connection to it. */
final class InProcess implements AutoCloseable {
  private final io.grpc.Server serving;
  private final Server server;

  InProcess(BindableService service) {
    var name = InProcessServerBuilder.generateName();
    try {
      serving = InProcessServerBuilder.forName(name).addService(service).build().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = Server.over(InProcessChannelBuilder.forName(name).build(), "en");
  }

  Server server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
    serving.shutdownNow();
  }
}
