package org.fengqiao.adapters.grpc;

import java.util.UUID;
import org.fengqiao.proto.partners.v1.GetPartnerRequest;
import org.fengqiao.proto.partners.v1.ListTokensRequest;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.junit.jupiter.api.Test;

class PartnerRefusalsTest extends PartnerCalls {
  private static final String NOWHERE = "divisions/110000000000";
  private static final UUID NONE = new UUID(7, 7);

  @Test
  void areThoseOfTheContract() {
    var met = new MetRefusals(PartnerServiceGrpc.getServiceDescriptor(), harness, adminSecret);
    var hotline = hotline();
    met.meet("NOT_FOUND PARTNER_NOT_FOUND", settingRights().setRights(hotline.getRights()).build());
    met.meet("NOT_FOUND PARTNER_NOT_FOUND", issuing().build());
    met.meet("NOT_FOUND PARTNER_NOT_FOUND", revoking("partners/hotline/tokens/" + NONE));
    met.meet("NOT_FOUND PARTNER_NOT_FOUND", rotating("partners/hotline/tokens/" + NONE).build());
    admin.registerPartner(hotline);
    met.meet("ALREADY_EXISTS PARTNER_EXISTS", hotline());
    var other = hotline().toBuilder().setPartnerId("other");
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", other.clone().setDefaultDivision(NOWHERE).build());
    met.meet("NOT_FOUND UNIT_NOT_FOUND", other.clone().setRights(unknownUnit()).build());
    met.meet("NOT_FOUND UNIT_NOT_FOUND", settingRights().setRights(unknownUnit()).build());
    met.meet(
        "NOT_FOUND DIVISION_NOT_FOUND",
        settingRights().setRights(Rights.newBuilder().addViewDivisions(NOWHERE)).build());
    met.meet(
        "NOT_FOUND PARTNER_NOT_FOUND",
        GetPartnerRequest.newBuilder().setName("partners/nobody").build());
    met.meet(
        "NOT_FOUND PARTNER_NOT_FOUND",
        ListTokensRequest.newBuilder().setParent("partners/nobody").build());
    met.meet("NOT_FOUND TOKEN_NOT_FOUND", revoking("partners/hotline/tokens/" + NONE));
    met.meet("NOT_FOUND TOKEN_NOT_FOUND", rotating("partners/hotline/tokens/" + NONE).build());
    var ended = admin.issueToken(issuing().build()).getToken().getName();
    admin.revokeToken(revoking(ended));
    met.meet("FAILED_PRECONDITION TOKEN_ENDED", rotating(ended).build());
    var last = "";
    for (int i = 0; i < 20; i++) {
      last = admin.issueToken(issuing().build()).getToken().getName();
    }
    met.meet("FAILED_PRECONDITION TOO_MANY_TOKENS", rotating(last).build());
    met.note("RotateToken", refusedToTheRotator());
    met.meet("FAILED_PRECONDITION TOO_MANY_TOKENS", issuing().build());
    met.note("IssueToken", refusedToTheIssuer());
    met.assertAreThoseOfTheContract();
  }

  /** What a partner meets that may issue tokens, and asks for one of a partner that may do more. */
  private Refused refusedToTheIssuer() {
    var issuer = hotline().toBuilder().setPartnerId("issuer");
    issuer.getRightsBuilder().addCalls(Right.RIGHT_ISSUE_TOKEN);
    var calling = calling(secretOf(issuer.build()));
    return Refused.by(() -> calling.issueToken(issuing("admin").build()));
  }

  /** The same with a token of a partner that may do more. */
  private Refused refusedToTheRotator() {
    var rotator = hotline().toBuilder().setPartnerId("rotator");
    rotator.getRightsBuilder().addCalls(Right.RIGHT_ROTATE_TOKEN);
    var calling = calling(secretOf(rotator.build()));
    var admins = ListTokensRequest.newBuilder().setParent("partners/admin").build();
    var name = admin.listTokens(admins).getTokens(0).getName();
    return Refused.by(() -> calling.rotateToken(rotating(name).build()));
  }

  private static Rights.Builder unknownUnit() {
    return Rights.newBuilder().addActingUnits("units/" + NONE);
  }
}
