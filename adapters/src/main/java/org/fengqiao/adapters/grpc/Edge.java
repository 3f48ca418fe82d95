package org.fengqiao.adapters.grpc;

import io.grpc.BindableService;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Authenticate;

/** Puts services behind what every call goes through; the same for a socket and for tests. */
final class Edge {
  private final List<ServerInterceptor> closed;
  private final List<ServerInterceptor> open;

  Edge(
      Authenticate authenticate,
      Ids ids,
      Duration deadline,
      ScheduledExecutorService timer,
      Stopping stopping,
      MeterRegistry registry) {
    var meters = new CallMeters(registry);
    var requestId = new RequestIdInterceptor(ids, meters::refused);
    var errors = new ErrorInterceptor();
    var limit = new CallLimitInterceptor(Limits.UNARY_CALLS, Limits.WATCHERS, Limits.UPLOADS);
    var openLimit =
        new CallLimitInterceptor(Limits.OPEN_CALLS, Limits.OPEN_CALLS, Limits.OPEN_CALLS);
    var identity = new IdentityInterceptor(authenticate);
    var deadlines = new DeadlineInterceptor(deadline, timer);
    // Health and reflection are not measured: whoever asks for them says nothing of the service.
    var measured = new CallMeterInterceptor(meters);
    closed = List.of(measured, requestId, errors, limit, identity, deadlines);
    open = List.of(requestId, errors, openLimit, new StoppingInterceptor(stopping));
  }

  /** Adds {@code services} for known callers; health and reflection (v1 and v1alpha) for anyone. */
  void serve(ServerBuilder<?> server, List<BindableService> services, HealthStatusManager health) {
    services.forEach(service -> server.addService(behind(closed, service)));
    server.addService(behind(open, health.getHealthService()));
    server.addService(behind(open, ProtoReflectionServiceV1.newInstance()));
    server.addService(behind(open, reflectionV1Alpha()));
  }

  /** The first of the list is the outermost. */
  private static ServerServiceDefinition behind(
      List<ServerInterceptor> interceptors, BindableService service) {
    return ServerInterceptors.intercept(
        UnreadableMessages.letThrough(service.bindService()), interceptors.reversed());
  }

  @SuppressWarnings("deprecation") // older clients ask for nothing else
  private static BindableService reflectionV1Alpha() {
    return io.grpc.protobuf.services.ProtoReflectionService.newInstance();
  }
}
