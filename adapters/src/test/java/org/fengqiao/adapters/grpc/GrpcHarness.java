package org.fengqiao.adapters.grpc;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.stub.MetadataUtils;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.fengqiao.application.SerialIds;
import org.fengqiao.application.partners.Authenticate;
import org.fengqiao.application.partners.TokenHolders;

/**
 * Serves services in process, behind all that a real call goes through. Messages do cross as bytes.
 *
 * <p>Use cases that write should be given {@code new DeadlineStore(memory.deciding())}, as the
 * running system does.
 */
public final class GrpcHarness implements AutoCloseable {
  private final String name = "harness-" + UUID.randomUUID();
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Server server;
  private final ManagedChannel channel;

  /** Serves callers that {@code holders} know; see {@link TestPartners} for some. */
  public GrpcHarness(TokenHolders holders, InstantSource clock, BindableService... services) {
    this(Duration.ofSeconds(20), holders, clock, services);
  }

  GrpcHarness(
      Duration deadline, TokenHolders holders, InstantSource clock, BindableService... services) {
    var builder = InProcessServerBuilder.forName(name).executor(calls);
    var edge =
        new Edge(
            new Authenticate(holders, clock),
            new SerialIds(),
            deadline,
            timer,
            new Stopping(),
            meters);
    edge.serve(builder, List.of(services), new HealthStatusManager());
    try {
      server = builder.build().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    channel =
        InProcessChannelBuilder.forName(name)
            .executor(calls)
            .intercept(new AsBytes(), new UndocumentedRefusals())
            .build();
  }

  /** What was measured of its calls. */
  MeterRegistry meters() {
    return meters;
  }

  /** A channel that says nothing of who calls. */
  public Channel anonymous() {
    return channel;
  }

  /** A channel that calls with that secret, in English. */
  public Channel as(String secret) {
    return as(secret, "en");
  }

  /** A channel that calls with that secret and {@code accept-language}. */
  public Channel as(String secret, String language) {
    var headers = new Metadata();
    headers.put(IdentityInterceptor.AUTHORIZATION, "Bearer " + secret);
    headers.put(RequestIdInterceptor.ACCEPT_LANGUAGE, language);
    return with(headers);
  }

  Channel with(Metadata headers) {
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
    calls.shutdownNow();
    timer.shutdownNow();
  }
}
