package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import java.util.UUID;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.proto.partners.v1.GetPartnerRequest;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.RotateTokenRequest;
import org.junit.jupiter.api.Test;

class RotateTokenTest extends PartnerCalls {
  private static final String GONE = "UNAUTHENTICATED UNAUTHENTICATED";
  private static final int HOUR = 3_600;
  private static final int WEEK = 7 * 24 * HOUR;
  private static final Duration HOUR_LONG = Duration.newBuilder().setSeconds(HOUR).build();

  @Test
  void letsBothInForTheOverlapAndThenTheNewOneAlone() {
    admin.registerPartner(hotline());
    var old = admin.issueToken(issuing().build());
    var rotated =
        admin.rotateToken(rotating(old.getToken().getName()).setOverlap(HOUR_LONG).build());

    assertEquals(
        old.getToken().toBuilder().setExpireTime(inSeconds(HOUR)).build(),
        rotated.getRotatedToken());
    assertEquals("工单接口", rotated.getToken().getDisplayName());
    assertFalse(rotated.getToken().hasExpireTime());
    itself(old.getSecret());
    itself(rotated.getSecret());

    now = now.plusSeconds(HOUR);
    assertEquals(GONE, Refused.by(() -> itself(old.getSecret())).what());
    itself(rotated.getSecret());
  }

  @Test
  void lastsAWeekWhereNothingElseIsSaid() {
    admin.registerPartner(hotline());
    var old = admin.issueToken(issuing().build()).getToken().getName();

    var rotated = admin.rotateToken(rotating(old).build());

    assertEquals(inSeconds(WEEK), rotated.getRotatedToken().getExpireTime());
  }

  @Test
  void showsTheNewSecretOnceAndKeepsNothingOfIt() {
    admin.registerPartner(hotline());
    var old = admin.issueToken(issuing().build()).getToken().getName();
    var request = rotating(old).setDisplayName("新接口").setExpireTime(inSeconds(WEEK)).build();
    var rotated = admin.rotateToken(request);
    assertNotEquals("", rotated.getSecret());

    var again = admin.rotateToken(request);

    assertTrue(again.getRepeated());
    assertEquals("", again.getSecret());
    assertEquals(rotated.getToken(), again.getToken());
    assertEquals(rotated.getRotatedToken(), again.getRotatedToken());
    assertEquals("新接口", again.getToken().getDisplayName());
    var kept = memory.of(new PartnerId("hotline").ref(), 0, 9).toString();
    assertTrue(kept.contains("TokenEndSet"));
    assertFalse(kept.contains(rotated.getSecret()));
  }

  @Test
  void letsAPartnerThatMayRotateItsOwn() {
    var own = hotline().toBuilder();
    own.getRightsBuilder().addCalls(Right.RIGHT_ROTATE_TOKEN);
    admin.registerPartner(own.build());
    var old = admin.issueToken(issuing().build());

    var next = calling(old.getSecret()).rotateToken(rotating(old.getToken().getName()).build());

    itself(next.getSecret());
  }

  @Test
  void refusesWhatItsFieldsMayNotSay() {
    admin.registerPartner(hotline());
    var old = rotating(admin.issueToken(issuing().build()).getToken().getName());
    assertEquals("overlap", field(old.clone().setOverlap(seconds(31 * 24 * HOUR))));
    assertEquals("overlap", field(old.clone().setOverlap(seconds(-1))));
    var odd = Duration.newBuilder().setSeconds(1).setNanos(-1);
    assertEquals("overlap", field(old.clone().setOverlap(odd)));
    assertEquals("expire_time", field(old.clone().setExpireTime(inSeconds(0))));
    assertEquals("name", field(rotating("partners/hotline")));
  }

  @Test
  void needsARightOfItsOwn() {
    var bare = calling(secretOf(hotline()));
    var any = rotating("partners/hotline/tokens/" + new UUID(7, 7)).build();

    assertEquals("ROTATE_TOKEN", Refused.by(() -> bare.rotateToken(any)).metadata("right"));
  }

  private static Duration.Builder seconds(long count) {
    return Duration.newBuilder().setSeconds(count);
  }

  private Timestamp inSeconds(long count) {
    return Timestamp.newBuilder().setSeconds(now.getEpochSecond() + count).build();
  }

  private String field(RotateTokenRequest.Builder request) {
    request.setRequestId(requestId());
    return Refused.by(() -> admin.rotateToken(request.build())).field();
  }

  private void itself(String secret) {
    var asked = GetPartnerRequest.newBuilder().setName("partners/hotline").build();
    assertEquals("partners/hotline", calling(secret).getPartner(asked).getName());
  }
}
