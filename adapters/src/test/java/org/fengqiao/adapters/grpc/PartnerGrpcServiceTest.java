package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.partners.v1.GetPartnerRequest;
import org.fengqiao.proto.partners.v1.ListPartnersRequest;
import org.fengqiao.proto.partners.v1.RegisterPartnerRequest;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.junit.jupiter.api.Test;

class PartnerGrpcServiceTest extends PartnerCalls {
  @Test
  void registersAPartnerAndShowsIt() {
    var answer = admin.registerPartner(hotline());
    assertFalse(answer.getRepeated());
    var partner = answer.getPartner();
    assertEquals("partners/hotline", partner.getName());
    assertEquals("白银市 12345", partner.getDisplayName());
    assertEquals(HOME, partner.getDefaultDivision());
    assertEquals(List.of(Channel.CHANNEL_ORDER_12345), partner.getRights().getChannelsList());
    assertEquals(
        partner,
        admin.getPartner(GetPartnerRequest.newBuilder().setName(partner.getName()).build()));
  }

  @Test
  void answersTheSameRequestAsRepeatedAndRefusesItsIdWithAnotherBody() {
    var request = hotline();
    var first = admin.registerPartner(request);
    var again = admin.registerPartner(request);
    assertTrue(again.getRepeated());
    assertEquals(first.getPartner(), again.getPartner());
    var other = request.toBuilder().setDisplayName("别的").build();
    var refused = Refused.by(() -> admin.registerPartner(other));
    assertEquals("ALREADY_EXISTS REQUEST_ID_REUSED", refused.what());
    assertEquals(request.getRequestId(), refused.metadata("request_id"));
  }

  @Test
  void refusesASecondPartnerOfTheSameId() {
    admin.registerPartner(hotline());
    assertEquals(
        "ALREADY_EXISTS PARTNER_EXISTS", Refused.by(() -> admin.registerPartner(hotline())).what());
  }

  @Test
  void refusesGroundAndUnitsThatAreNotThere() {
    var elsewhere = hotline().toBuilder().setDefaultDivision("divisions/110000000000").build();
    assertEquals(
        "NOT_FOUND DIVISION_NOT_FOUND", Refused.by(() -> admin.registerPartner(elsewhere)).what());
    var acting = hotline().toBuilder();
    acting.getRightsBuilder().addActingUnits("units/" + new UUID(7, 7));
    assertEquals(
        "NOT_FOUND UNIT_NOT_FOUND", Refused.by(() -> admin.registerPartner(acting.build())).what());
  }

  @Test
  void refusesEachFieldByName() {
    assertEquals("partner_id", fieldRefused(hotline().toBuilder().setPartnerId("Hot Line")));
    assertEquals("partner_id", fieldRefused(hotline().toBuilder().setPartnerId("fengqiao")));
    assertEquals("display_name", fieldRefused(hotline().toBuilder().setDisplayName(" ")));
    assertEquals("default_division", fieldRefused(hotline().toBuilder().setDefaultDivision("x")));
    assertEquals("request_id", fieldRefused(hotline().toBuilder().setRequestId("7")));
    var unknown = hotline().toBuilder();
    unknown.getRightsBuilder().addCallsValue(999);
    assertEquals("rights.calls[1]", fieldRefused(unknown));
    var manual = hotline().toBuilder();
    manual.getRightsBuilder().addManualChannels(Channel.CHANNEL_SNAP);
    assertEquals("rights.manual_channels", fieldRefused(manual));
  }

  @Test
  void givesRightsThatHoldFromTheNextCall() {
    var hotline = calling(secretOf(hotline()));
    assertEquals(
        "PERMISSION_DENIED RIGHT_MISSING",
        Refused.by(() -> hotline.listPartners(ListPartnersRequest.getDefaultInstance())).what());
    var given =
        admin.setRights(
            settingRights()
                .setRights(Rights.newBuilder().addCalls(Right.RIGHT_READ_PARTNERS))
                .build());
    assertEquals(List.of(Right.RIGHT_READ_PARTNERS), given.getPartner().getRights().getCallsList());
    var all = hotline.listPartners(ListPartnersRequest.getDefaultInstance());
    assertEquals(2, all.getPartnersCount());
  }

  @Test
  void refusesRightsDecidedOnAnOldEtag() {
    var partner = admin.registerPartner(hotline()).getPartner();
    var set = settingRights().setEtag(partner.getEtag()).setRights(Rights.newBuilder());
    var _ = admin.setRights(set.build());
    var late = set.setRequestId(requestId()).build();
    var refused = Refused.by(() -> admin.setRights(late));
    assertEquals("ABORTED STALE_ETAG", refused.what());
    assertEquals("1", refused.metadata("etag"));
    assertEquals("2", refused.metadata("current"));
  }

  @Test
  void refusesRightsLeftOutAndPartnersThatAreNot() {
    assertEquals("rights", Refused.by(() -> admin.setRights(settingRights().build())).field());
    var nobody = settingRights().setName("partners/nobody").setRights(Rights.newBuilder()).build();
    assertEquals("NOT_FOUND PARTNER_NOT_FOUND", Refused.by(() -> admin.setRights(nobody)).what());
    var shown = GetPartnerRequest.newBuilder().setName("partners/nobody").build();
    assertEquals("NOT_FOUND PARTNER_NOT_FOUND", Refused.by(() -> admin.getPartner(shown)).what());
  }

  @Test
  void wantsARightForEachMutation() {
    var hotline = calling(secretOf(hotline()));
    assertEquals(
        "REGISTER_PARTNER", Refused.by(() -> hotline.registerPartner(hotline())).metadata("right"));
    var none = settingRights().setRights(Rights.newBuilder()).build();
    assertEquals("SET_RIGHTS", Refused.by(() -> hotline.setRights(none)).metadata("right"));
    assertEquals(
        "ISSUE_TOKEN", Refused.by(() -> hotline.issueToken(issuing().build())).metadata("right"));
    var any = revoking("partners/hotline/tokens/" + new UUID(7, 7));
    assertEquals("REVOKE_TOKEN", Refused.by(() -> hotline.revokeToken(any)).metadata("right"));
  }

  private String fieldRefused(RegisterPartnerRequest.Builder request) {
    var refused = Refused.by(() -> admin.registerPartner(request.build()));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    return refused.field();
  }
}
