package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fengqiao.application.SerialIds;
import org.fengqiao.application.partners.Authenticate;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.proto.partners.v1.GetPartnerRequest;
import org.fengqiao.proto.partners.v1.Partner;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server over a socket. */
class GrpcServerTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final TestPartners partners = new TestPartners();
  private final String secret = partners.admit("hotline", new DivisionCode("620400000000"));
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final Stopping stopping = new Stopping();
  private final GrpcServer server = start();
  private final ManagedChannel channel =
      NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();

  /** Answers at once, or when released if asked for {@code slow}. */
  private final class Served extends PartnerServiceGrpc.PartnerServiceImplBase {
    @Override
    public void getPartner(GetPartnerRequest request, StreamObserver<Partner> out) {
      Calls.respond(
          out,
          () -> {
            if (request.getName().equals("slow")) {
              arrived.countDown();
              awaitRelease();
            }
            return Partner.newBuilder().setName(request.getName()).build();
          });
    }
  }

  @AfterEach
  void stop() {
    released.countDown();
    channel.shutdownNow();
    server.close();
  }

  @Test
  void servesAndSaysSo() {
    assertEquals("hello", partnerStub().getPartner(asking("hello")).getName());
    assertEquals(ServingStatus.SERVING, health(""));
    assertEquals(ServingStatus.SERVING, health("fengqiao.partners.v1.PartnerService"));
  }

  @Test
  void showsItsContractByReflection() throws Exception {
    var services = new CompletableFuture<ServerReflectionResponse>();
    var asking =
        ServerReflectionGrpc.newStub(channel)
            .serverReflectionInfo(
                new StreamObserver<>() {
                  @Override
                  public void onNext(ServerReflectionResponse response) {
                    services.complete(response);
                  }

                  @Override
                  public void onError(Throwable thrown) {
                    services.completeExceptionally(thrown);
                  }

                  @Override
                  public void onCompleted() {}
                });
    asking.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
    asking.onCompleted();
    var names =
        services
            .get(LONG.toSeconds(), TimeUnit.SECONDS)
            .getListServicesResponse()
            .getServiceList()
            .stream()
            .map(service -> service.getName())
            .toList();
    assertTrue(
        names.containsAll(
            List.of(
                "fengqiao.partners.v1.PartnerService",
                "grpc.reflection.v1.ServerReflection",
                "grpc.reflection.v1alpha.ServerReflection")),
        names::toString);
  }

  @Test
  void letsARunningCallEndWhenItStops() throws Exception {
    var answer =
        PartnerServiceGrpc.newFutureStub(channel)
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers()))
            .getPartner(asking("slow"));
    assertTrue(arrived.await(LONG.toSeconds(), TimeUnit.SECONDS));
    var stop = Thread.ofVirtual().start(server::close);
    assertTrue(stopping.await(LONG), "streams are told");
    released.countDown();
    assertEquals("slow", answer.get(LONG.toSeconds(), TimeUnit.SECONDS).getName());
    assertTrue(stop.join(LONG));
  }

  @Test
  void endsOpenStreamsOfHealthAndReflectionWhenItStops() throws Exception {
    var health = Heard.<HealthCheckRequest, HealthCheckResponse>all();
    HealthGrpc.newStub(channel).watch(HealthCheckRequest.getDefaultInstance(), health);
    assertEquals(ServingStatus.SERVING, health.next().getStatus());
    var contract = Heard.<ServerReflectionRequest, ServerReflectionResponse>all();
    var asking = ServerReflectionGrpc.newStub(channel).serverReflectionInfo(contract);
    asking.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
    contract.next();
    var stop = Thread.ofVirtual().start(server::close);
    assertEquals("UNAVAILABLE SERVER_STOPPING", Refused.of(health.end()).what());
    assertEquals("UNAVAILABLE SERVER_STOPPING", Refused.of(contract.end()).what());
    assertEquals(ServingStatus.NOT_SERVING, health.next().getStatus());
    assertTrue(stop.join(LONG.dividedBy(2)), "it waits for nobody");
  }

  @Test
  void refusesAMessageOverFourMebibytesUnread() {
    var large = asking("x".repeat(Limits.MESSAGE_BYTES + 1));
    var thrown = assertThrows(StatusRuntimeException.class, () -> partnerStub().getPartner(large));
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, thrown.getStatus().getCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
  void refusesToListenBeyondLoopback(String host) {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new GrpcSettings(host, 9090, LONG, Duration.ZERO));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("host " + host + " is not loopback"));
  }

  private GrpcServer start() {
    try {
      return GrpcServer.start(
          new GrpcSettings("127.0.0.1", 0, LONG, LONG),
          List.of(new Served()),
          new Authenticate(partners, InstantSource.fixed(Instant.EPOCH)),
          new SerialIds(),
          stopping,
          new CompositeMeterRegistry());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitRelease() {
    try {
      assertTrue(released.await(LONG.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private PartnerServiceGrpc.PartnerServiceBlockingStub partnerStub() {
    return PartnerServiceGrpc.newBlockingStub(channel)
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers()));
  }

  private Metadata headers() {
    var headers = new Metadata();
    headers.put(IdentityInterceptor.AUTHORIZATION, "Bearer " + secret);
    return headers;
  }

  private ServingStatus health(String service) {
    return HealthGrpc.newBlockingStub(channel)
        .check(HealthCheckRequest.newBuilder().setService(service).build())
        .getStatus();
  }

  private static GetPartnerRequest asking(String name) {
    return GetPartnerRequest.newBuilder().setName(name).build();
  }
}
