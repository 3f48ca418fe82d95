package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Metadata;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.proto.partners.v1.GetPartnerRequest;
import org.fengqiao.proto.partners.v1.IssueTokenRequest;
import org.fengqiao.proto.partners.v1.IssueTokenResponse;
import org.fengqiao.proto.partners.v1.Partner;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc.PartnerServiceBlockingStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EdgeTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z"));
  private static final GetPartnerRequest ASKED = GetPartnerRequest.getDefaultInstance();

  private final AtomicReference<Supplier<Partner>> serving =
      new AtomicReference<>(Partner::getDefaultInstance);
  private final TestPartners partners = new TestPartners();
  private final String secret = partners.admit("hotline", new DivisionCode("620400000000"));
  private final GrpcHarness harness =
      new GrpcHarness(Duration.ofMillis(200), partners, CLOCK, new Served());

  private final class Served extends PartnerServiceGrpc.PartnerServiceImplBase {
    @Override
    public void getPartner(GetPartnerRequest request, StreamObserver<Partner> out) {
      if (request.getName().equals("outside")) {
        throw new IllegalStateException("outside of an answer");
      }
      Calls.respond(out, () -> Objects.requireNonNull(serving.get()).get());
    }

    @Override
    public void issueToken(IssueTokenRequest request, StreamObserver<IssueTokenResponse> out) {
      Calls.respond(
          out,
          () -> {
            var _ = Objects.requireNonNull(serving.get()).get();
            return IssueTokenResponse.getDefaultInstance();
          });
    }
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  @Test
  void tellsEachKindOfRefusalByItsStatus() {
    assertEquals(
        "INVALID_ARGUMENT INVALID_FIELD", refusedWith(Refusal.invalid("name", "is odd")).what());
    assertEquals(
        "NOT_FOUND PARTNER_NOT_FOUND",
        refusedWith(Refusal.notFound(PartnerReason.PARTNER_NOT_FOUND, "partners/x")).what());
    assertEquals(
        "PERMISSION_DENIED RIGHT_MISSING",
        refusedWith(Refusal.notPermitted(PartnerReason.RIGHT_MISSING, Map.of())).what());
    assertEquals(
        "UNAUTHENTICATED UNAUTHENTICATED",
        refusedWith(Refusal.notPermitted(PartnerReason.UNAUTHENTICATED, Map.of())).what());
    assertEquals(
        "FAILED_PRECONDITION TOO_MANY_TOKENS",
        issuingRefusedWith(
                Refusal.illegalNow(
                    PartnerReason.TOO_MANY_TOKENS, List.of("REVOKE_TOKEN"), Map.of()))
            .what());
    assertEquals(
        "ABORTED STALE_ETAG",
        refusedWith(Refusal.stale(RequestReason.STALE_ETAG, Map.of("etag", "1"))).what());
    assertEquals(
        "ALREADY_EXISTS REQUEST_ID_REUSED",
        refusedWith(Refusal.conflict(RequestReason.REQUEST_ID_REUSED, Map.of())).what());
    assertEquals("RESOURCE_EXHAUSTED OVERLOADED", refusedWith(overloaded()).what());
  }

  @Test
  void saysWhenARetryHelps() {
    assertEquals(2, refusedWith(overloaded()).retry().orElseThrow().getRetryDelay().getSeconds());
  }

  @Test
  void namesTheFieldAndItsRule() {
    var refused = refusedWith(Refusal.invalid("subject", "has at most 200 characters"));
    assertEquals("subject", refused.field());
    assertEquals("fengqiao.org", refused.info().getDomain());
    assertEquals("has at most 200 characters", refused.metadata("rule"));
    assertEquals(
        "The field subject breaks its rule: it has at most 200 characters.", refused.message());
  }

  @Test
  void speaksTheCallersLanguageAndChineseByDefault() {
    serving.set(() -> refuse(Refusal.invalid("subject", "has at most 200 characters")));
    var german = Refused.by(() -> stub("de, zh-CN;q=0.5").getPartner(ASKED));
    assertEquals("字段 subject 不合规则：最多 200 个字符。", german.message());
    assertEquals("zh-CN", german.localized().getLocale());
    var british = Refused.by(() -> stub("en-GB,zh;q=0.3").getPartner(ASKED));
    assertEquals("en", british.localized().getLocale());
  }

  @Test
  void tellsAFaultByItsRequestIdAndNothingOfItsInside() {
    serving.set(() -> {
      throw new IllegalStateException("table case has no column tier");
    });
    var refused = Refused.by(() -> stub("en").getPartner(ASKED));
    assertEquals("INTERNAL INTERNAL", refused.what());
    assertEquals(requestId(refused), refused.metadata("request_id"));
    assertFalse(refused.thrown().toString().contains("column"));
    assertTrue(refused.message().contains(refused.metadata("request_id")));
  }

  @Test
  void endsACallWithAStatusWhenServingItThrowsOutsideOfAnAnswer() {
    var outside = ASKED.toBuilder().setName("outside").build();
    assertEquals("INTERNAL INTERNAL", Refused.by(() -> stub("en").getPartner(outside)).what());
  }

  @Test
  void letsNobodyInWithoutATokenThatStands() {
    var stranger = PartnerServiceGrpc.newBlockingStub(harness.anonymous());
    assertEquals(
        "UNAUTHENTICATED UNAUTHENTICATED", Refused.by(() -> stranger.getPartner(ASKED)).what());
    var guesser = PartnerServiceGrpc.newBlockingStub(harness.as("fq_" + "A".repeat(43)));
    assertEquals(
        "UNAUTHENTICATED UNAUTHENTICATED", Refused.by(() -> guesser.getPartner(ASKED)).what());
    partners.expel(secret);
    assertEquals(
        "UNAUTHENTICATED UNAUTHENTICATED", Refused.by(() -> stub("en").getPartner(ASKED)).what());
  }

  @Test
  void tellsItsHealthToAnyone() {
    var health = HealthGrpc.newBlockingStub(harness.anonymous());
    assertEquals(
        ServingStatus.SERVING, health.check(HealthCheckRequest.getDefaultInstance()).getStatus());
  }

  @Test
  void givesBackTheRequestIdOfTheCall() {
    assertEquals("order-7", requestIdAnsweredTo("order-7"));
    assertEquals(36, requestIdAnsweredTo("has spaces, which log lines must not").length());
  }

  @Test
  void givesACallWithoutADeadlineOne() {
    serving.set(() -> {
      while (!CallContext.isEnded()) {
        Thread.onSpinWait();
      }
      CallContext.requireWaiting();
      return Partner.getDefaultInstance();
    });
    assertEquals(
        "DEADLINE_EXCEEDED DEADLINE_EXCEEDED",
        Refused.by(() -> stub("en").getPartner(ASKED)).what());
  }

  private Refused refusedWith(Refusal refusal) {
    serving.set(() -> refuse(refusal));
    return Refused.by(() -> stub("en").getPartner(ASKED));
  }

  private Refused issuingRefusedWith(Refusal refusal) {
    serving.set(() -> refuse(refusal));
    return Refused.by(() -> stub("en").issueToken(IssueTokenRequest.getDefaultInstance()));
  }

  private String requestIdAnsweredTo(String sent) {
    var headers = new Metadata();
    headers.put(RequestIdInterceptor.HEADER, sent);
    headers.put(IdentityInterceptor.AUTHORIZATION, "bearer " + secret);
    var answered = new AtomicReference<Metadata>();
    var stub =
        PartnerServiceGrpc.newBlockingStub(harness.with(headers))
            .withInterceptors(
                MetadataUtils.newCaptureMetadataInterceptor(answered, new AtomicReference<>()));
    var _ = stub.getPartner(ASKED);
    return Objects.requireNonNull(
        Objects.requireNonNull(answered.get()).get(RequestIdInterceptor.HEADER));
  }

  private PartnerServiceBlockingStub stub(String language) {
    return PartnerServiceGrpc.newBlockingStub(harness.as(secret, language));
  }

  private static String requestId(Refused refused) {
    var trailers = Objects.requireNonNull(refused.thrown().getTrailers());
    return Objects.requireNonNull(trailers.get(RequestIdInterceptor.HEADER));
  }

  private static Refusal overloaded() {
    return Refusal.exhausted(RequestReason.OVERLOADED, Duration.ofSeconds(2));
  }

  private static Partner refuse(Refusal refusal) {
    throw refusal;
  }
}
