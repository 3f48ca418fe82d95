package org.fengqiao.adapters.grpc;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Authenticate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gRPC server. Each call has a virtual thread and may block; the database's pool bounds what
 * reaches the database.
 */
public final class GrpcServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(GrpcServer.class);
  private static final Duration CUT_OFF = Duration.ofSeconds(5);

  private final Server server;
  private final HealthStatusManager health;
  private final Stopping stopping;
  private final ScheduledExecutorService timer;
  private final Duration drain;
  private final AtomicBoolean closing = new AtomicBoolean();

  private GrpcServer(
      Server server,
      HealthStatusManager health,
      Stopping stopping,
      ScheduledExecutorService timer,
      Duration drain) {
    this.server = server;
    this.health = health;
    this.stopping = stopping;
    this.timer = timer;
    this.drain = drain;
  }

  /**
   * Starts serving; health says SERVING when this returns.
   *
   * @param stopping tells the streams of {@code services} when to end
   * @param meters take what is measured of calls
   * @throws IOException if the port is taken
   */
  public static GrpcServer start(
      GrpcSettings settings,
      List<BindableService> services,
      Authenticate authenticate,
      Ids ids,
      Stopping stopping,
      MeterRegistry meters)
      throws IOException {
    var calls = Thread.ofVirtual().name("call").factory();
    var timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("deadlines").daemon().factory());
    // Else the deadlines of calls long answered would fill the memory until they pass.
    timer.setRemoveOnCancelPolicy(true);
    var health = new HealthStatusManager();
    var builder =
        NettyServerBuilder.forAddress(settings.address())
            .executor(task -> calls.newThread(task).start());
    new Edge(authenticate, ids, settings.deadline(), timer, stopping, meters)
        .serve(Limits.apply(builder), services, health);
    Server server;
    try {
      server = builder.build().start();
    } catch (IOException e) {
      timer.shutdown();
      throw e;
    }
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.SERVING);
    services.forEach(service ->
        health.setStatus(
            service.bindService().getServiceDescriptor().getName(), ServingStatus.SERVING));
    return new GrpcServer(server, health, stopping, timer, settings.drain());
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /**
   * Stops: health says NOT_SERVING, no new call is taken, streams are told to end, running calls
   * may end within the drain time, and what is left then is cut off. A second stop does nothing.
   */
  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    health.enterTerminalState();
    server.shutdown();
    stopping.begin();
    try {
      if (!server.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("calls still ran after {}; they are cut off", drain);
        server.shutdownNow();
        server.awaitTermination(CUT_OFF.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException _) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    } finally {
      timer.shutdownNow();
    }
  }
}
