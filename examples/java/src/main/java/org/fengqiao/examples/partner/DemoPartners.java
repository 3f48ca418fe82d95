package org.fengqiao.examples.partner;

import java.util.List;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.partners.v1.GetPartnerRequest;
import org.fengqiao.proto.partners.v1.IssueTokenRequest;
import org.fengqiao.proto.partners.v1.IssueTokenResponse;
import org.fengqiao.proto.partners.v1.ListTokensRequest;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc.PartnerServiceBlockingStub;
import org.fengqiao.proto.partners.v1.RegisterPartnerRequest;
import org.fengqiao.proto.partners.v1.RevokeTokenRequest;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.fengqiao.proto.partners.v1.SetRightsRequest;

/**
 * Registers the two partners of this example, as an administrator would do once by hand. Doing it
 * again changes nothing but the tokens: a token that was shown once and lost is revoked, and
 * another one issued.
 */
final class DemoPartners {
  private static final String PLATFORM = "example-12345";
  private static final String UNIT = "example-unit";
  private static final String TOKEN_NAME = "examples/java";

  private final PartnerServiceBlockingStub stub;
  private final Retries retries;
  private final String division;

  /** Registers with the administrator's token, on {@code divisions/{12 digits}}. */
  DemoPartners(Server server, String adminToken, Retries retries, String division) {
    this.stub = server.as(adminToken, PartnerServiceGrpc.newBlockingStub(server.channel()));
    this.retries = retries;
    this.division = division;
  }

  /** The platform: it reports 12345 orders on the division, and sees what it reported. */
  String platformToken() throws InterruptedException {
    var rights =
        Rights.newBuilder()
            .addAllCalls(
                List.of(
                    Right.RIGHT_REPORT_CASE,
                    Right.RIGHT_GET_CASE,
                    Right.RIGHT_LIST_CASES,
                    Right.RIGHT_LIST_TRACE,
                    Right.RIGHT_WATCH_CASES))
            .addChannels(Channel.CHANNEL_ORDER_12345)
            .addReportDivisions(division)
            .build();
    register(PLATFORM, "示例：12345 平台", rights);
    return freshToken("partners/" + PLATFORM);
  }

  /**
   * The unit's system: it sees the whole division, dispatches, and acts for the unit's officers.
   */
  String unitToken(String unit) throws InterruptedException {
    var rights =
        Rights.newBuilder()
            .addAllCalls(
                List.of(
                    Right.RIGHT_GET_CASE,
                    Right.RIGHT_LIST_CASES,
                    Right.RIGHT_DISPATCH_CASE,
                    Right.RIGHT_SIGN_FOR_CASE,
                    Right.RIGHT_RESOLVE_CASE,
                    Right.RIGHT_CLOSE_CASE,
                    Right.RIGHT_WATCH_CASES))
            .addActingUnits(unit)
            .addViewDivisions(division)
            .build();
    register(UNIT, "示例：办理单位", rights);
    return freshToken("partners/" + UNIT);
  }

  private void register(String id, String displayName, Rights rights) throws InterruptedException {
    var name = "partners/" + id;
    try {
      var request = GetPartnerRequest.newBuilder().setName(name).build();
      var found = retries.call("getting " + name, () -> stub.getPartner(request));
      if (!found.getRights().equals(rights)) {
        setRights(name, rights);
      }
    } catch (GaveUp e) {
      if (!e.error().reason().equals("PARTNER_NOT_FOUND")) {
        throw e;
      }
      var request =
          RegisterPartnerRequest.newBuilder()
              .setRequestId(RequestIds.unique())
              .setPartnerId(id)
              .setDisplayName(displayName)
              .setDefaultDivision(division)
              .setRights(rights)
              .build();
      retries.call("registering " + name, () -> stub.registerPartner(request));
    }
  }

  private void setRights(String name, Rights rights) throws InterruptedException {
    var request =
        SetRightsRequest.newBuilder()
            .setRequestId(RequestIds.unique())
            .setName(name)
            .setRights(rights)
            .build();
    retries.call("setting the rights of " + name, () -> stub.setRights(request));
  }

  private String freshToken(String partner) throws InterruptedException {
    var list = ListTokensRequest.newBuilder().setParent(partner).setPageSize(500).build();
    for (var token : retries.call("listing tokens", () -> stub.listTokens(list)).getTokensList()) {
      if (token.getDisplayName().equals(TOKEN_NAME) && !token.hasRevokeTime()) {
        revoke(token.getName());
      }
    }
    var issued = issue(partner);
    while (issued.getSecret().isEmpty()) {
      // The first attempt took effect and its answer was lost, and the secret with it.
      revoke(issued.getToken().getName());
      issued = issue(partner);
    }
    return issued.getSecret();
  }

  private void revoke(String token) throws InterruptedException {
    var request =
        RevokeTokenRequest.newBuilder().setRequestId(RequestIds.unique()).setName(token).build();
    retries.call("revoking " + token, () -> stub.revokeToken(request));
  }

  private IssueTokenResponse issue(String partner) throws InterruptedException {
    var request =
        IssueTokenRequest.newBuilder()
            .setRequestId(RequestIds.unique())
            .setParent(partner)
            .setDisplayName(TOKEN_NAME)
            .build();
    return retries.call("issuing a token", () -> stub.issueToken(request));
  }
}
