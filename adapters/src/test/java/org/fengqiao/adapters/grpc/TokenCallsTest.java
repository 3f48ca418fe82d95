package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.UUID;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.proto.partners.v1.GetPartnerRequest;
import org.fengqiao.proto.partners.v1.ListTokensRequest;
import org.fengqiao.proto.partners.v1.Right;
import org.junit.jupiter.api.Test;

class TokenCallsTest extends PartnerCalls {
  @Test
  void showsASecretOnceAndLetsItIn() {
    admin.registerPartner(hotline());
    var request = issuing().build();
    var issued = admin.issueToken(request);
    var itself = GetPartnerRequest.newBuilder().setName("partners/hotline").build();
    assertEquals("partners/hotline", calling(issued.getSecret()).getPartner(itself).getName());
    var again = admin.issueToken(request);
    assertTrue(again.getRepeated());
    assertEquals("", again.getSecret());
    assertEquals(issued.getToken(), again.getToken());
  }

  @Test
  void keepsNothingOfASecret() {
    admin.registerPartner(hotline());
    var secret = admin.issueToken(issuing().build()).getSecret();
    var kept = memory.of(new PartnerId("hotline").ref(), 0, 9).toString();
    assertTrue(kept.contains("TokenIssued"));
    assertFalse(kept.contains(secret));
  }

  @Test
  void letsARevokedTokenInNoMore() {
    admin.registerPartner(hotline());
    var issued = admin.issueToken(issuing().build());
    var hotline = calling(issued.getSecret());
    var itself = GetPartnerRequest.newBuilder().setName("partners/hotline").build();
    assertEquals("partners/hotline", hotline.getPartner(itself).getName());
    var revoked = admin.revokeToken(revoking(issued.getToken().getName())).getToken();
    assertTrue(revoked.hasRevokeTime());
    assertEquals(
        "UNAUTHENTICATED UNAUTHENTICATED", Refused.by(() -> hotline.getPartner(itself)).what());
    assertEquals(
        revoked, admin.revokeToken(revoking(revoked.getName())).getToken(), "revoked once more");
  }

  @Test
  void letsNobodyGiveAwayMoreThanItHasUnlessItMaySetRights() {
    var clerk = hotline().toBuilder().setPartnerId("clerk");
    clerk.getRightsBuilder().addCalls(Right.RIGHT_ISSUE_TOKEN);
    var issuer = calling(secretOf(clerk.build()));
    admin.registerPartner(hotline());
    assertNotEquals("", issuer.issueToken(issuing("hotline").build()).getSecret());

    var refused = Refused.by(() -> issuer.issueToken(issuing("admin").build()));
    assertEquals("PERMISSION_DENIED RIGHT_MISSING", refused.what());
    assertEquals("SET_RIGHTS", refused.metadata("right"));

    clerk.getRightsBuilder().addCalls(Right.RIGHT_SET_RIGHTS);
    admin.setRights(settingRights("clerk").setRights(clerk.getRights()).build());
    assertNotEquals("", issuer.issueToken(issuing("admin").build()).getSecret());
  }

  @Test
  void refusesTokensThatAreNotAndTooMany() {
    admin.registerPartner(hotline());
    var never = revoking("partners/hotline/tokens/" + new UUID(7, 7));
    assertEquals("NOT_FOUND TOKEN_NOT_FOUND", Refused.by(() -> admin.revokeToken(never)).what());
    for (int i = 0; i < 20; i++) {
      admin.issueToken(issuing().build());
    }
    var refused = Refused.by(() -> admin.issueToken(issuing().build()));
    assertEquals("FAILED_PRECONDITION TOO_MANY_TOKENS", refused.what());
    assertTrue(refused.retry().isEmpty());
  }

  @Test
  void refusesATokenThatEndedAlready() {
    admin.registerPartner(hotline());
    var past = issuing().setExpireTime(Timestamp.newBuilder().setSeconds(1)).build();
    assertEquals("expire_time", Refused.by(() -> admin.issueToken(past)).field());
  }

  @Test
  void listsTokensTheNewestFirstPageByPage() {
    admin.registerPartner(hotline());
    var names = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      names.addFirst(admin.issueToken(issuing().build()).getToken().getName());
    }
    var asked = ListTokensRequest.newBuilder().setParent("partners/hotline").setPageSize(2);
    var first = admin.listTokens(asked.build());
    var rest = admin.listTokens(asked.setPageToken(first.getNextPageToken()).build());
    var listed = new ArrayList<String>();
    first.getTokensList().forEach(token -> listed.add(token.getName()));
    rest.getTokensList().forEach(token -> listed.add(token.getName()));
    assertEquals(names, listed);
    assertEquals("", rest.getNextPageToken());
    var elsewhere = asked.setParent("partners/admin").build();
    assertEquals(
        "INVALID_ARGUMENT PAGE_TOKEN_INVALID",
        Refused.by(() -> admin.listTokens(elsewhere)).what());
  }

  @Test
  void showsItselfAndItsTokensToAnyPartnerAndNoOther() {
    var hotline = calling(secretOf(hotline()));
    var own = ListTokensRequest.newBuilder().setParent("partners/hotline").build();
    assertEquals(1, hotline.listTokens(own).getTokensCount());
    var other = own.toBuilder().setParent("partners/admin").build();
    var refused = Refused.by(() -> hotline.listTokens(other));
    assertEquals("PERMISSION_DENIED RIGHT_MISSING", refused.what());
    assertEquals("READ_PARTNERS", refused.metadata("right"));
  }
}
