package org.fengqiao.adapters.grpc;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.fengqiao.application.SerialIds;
import org.fengqiao.application.partners.BootstrapPartner;
import org.fengqiao.application.partners.PartnerUseCases;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.partners.v1.IssueTokenRequest;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc.PartnerServiceBlockingStub;
import org.fengqiao.proto.partners.v1.RegisterPartnerRequest;
import org.fengqiao.proto.partners.v1.RevokeTokenRequest;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.fengqiao.proto.partners.v1.RotateTokenRequest;
import org.fengqiao.proto.partners.v1.SetRightsRequest;
import org.junit.jupiter.api.AfterEach;

/** Partners through the real interceptors: a first one that may do all, and one it registers. */
abstract class PartnerCalls {
  static final String HOME = "divisions/620400000000";

  final MemoryStore memory = new MemoryStore();
  Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private final InstantSource clock = () -> now;
  private final PartnerUseCases uses =
      new PartnerUseCases(memory, new DeadlineStore(memory.deciding()), new SerialIds(), clock);
  final GrpcHarness harness =
      new GrpcHarness(
          uses.shelf,
          clock,
          new PartnerGrpcService(
              uses.register,
              uses.setRights,
              uses.get,
              uses.list,
              uses.issueToken,
              uses.rotateToken,
              uses.revokeToken,
              uses.listTokens));
  final String adminSecret = firstSecret();
  final PartnerServiceBlockingStub admin = calling(adminSecret);
  private int requests;

  @AfterEach
  void stop() {
    harness.close();
  }

  private String firstSecret() {
    var secret =
        uses.bootstrap.make(
            new BootstrapPartner.Command(new PartnerId("admin"), "白银市治理中心", PartnerUseCases.HOME));
    return secret.text();
  }

  final String secretOf(RegisterPartnerRequest request) {
    admin.registerPartner(request);
    return admin.issueToken(issuing(request.getPartnerId()).build()).getSecret();
  }

  final PartnerServiceBlockingStub calling(String secret) {
    return PartnerServiceGrpc.newBlockingStub(harness.as(secret));
  }

  final RegisterPartnerRequest hotline() {
    return RegisterPartnerRequest.newBuilder()
        .setRequestId(requestId())
        .setPartnerId("hotline")
        .setDisplayName("白银市 12345")
        .setDefaultDivision(HOME)
        .setRights(
            Rights.newBuilder()
                .addCalls(Right.RIGHT_REPORT_CASE)
                .addChannels(Channel.CHANNEL_ORDER_12345)
                .addReportDivisions(HOME))
        .build();
  }

  final SetRightsRequest.Builder settingRights() {
    return settingRights("hotline");
  }

  final SetRightsRequest.Builder settingRights(String partner) {
    return SetRightsRequest.newBuilder().setRequestId(requestId()).setName("partners/" + partner);
  }

  final IssueTokenRequest.Builder issuing() {
    return issuing("hotline");
  }

  final IssueTokenRequest.Builder issuing(String partner) {
    return IssueTokenRequest.newBuilder()
        .setRequestId(requestId())
        .setParent("partners/" + partner)
        .setDisplayName("工单接口");
  }

  final RotateTokenRequest.Builder rotating(String name) {
    return RotateTokenRequest.newBuilder().setRequestId(requestId()).setName(name);
  }

  final RevokeTokenRequest revoking(String name) {
    return RevokeTokenRequest.newBuilder().setRequestId(requestId()).setName(name).build();
  }

  final String requestId() {
    return new UUID(9, ++requests).toString();
  }
}
