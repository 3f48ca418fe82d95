package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.partners.TokenId;
import org.fengqiao.proto.partners.v1.RevokeTokenRequest;
import org.fengqiao.proto.partners.v1.SetRightsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, requests, enums and times between the contract and the rules. */
class TranslationTest {
  private static final UUID ID = UUID.fromString("0192f3a4-1371-7000-8000-00000000000a");
  private static final EnumNames<Right, org.fengqiao.proto.partners.v1.Right> RIGHTS =
      EnumNames.of(Right.class, org.fengqiao.proto.partners.v1.Right.class, "RIGHT");

  @Test
  void readsTheNamesItWrites() {
    var hotline = new PartnerId("hotline");
    var token = new TokenId(ID);
    var name = Names.of(hotline, token);
    assertEquals("partners/hotline/tokens/" + ID, name);
    assertEquals(hotline, Names.partnerOfToken("name", name));
    assertEquals(token, Names.token("name", name));
    var unit = Names.unit("unit", "units/" + ID);
    assertEquals("units/" + ID, Names.of(unit));
    var baiyin = new DivisionCode("620400000000");
    assertEquals(baiyin, Names.division("patch", Names.of(baiyin)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cases/",
        "units/0192f3a4-1371-7000-8000-00000000000a",
        "cases/0192F3A4-1371-7000-8000-00000000000A",
        "cases/1-1-1-1-1",
        "cases/0192f3a4-1371-7000-8000-00000000000a/x"
      })
  void refusesOtherNamesByTheFieldTheyCameIn(String name) {
    assertEquals("case.name", field(() -> Names.caseId("case.name", name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"partners/hotline", "partners/X/tokens/1", "partners/hotline/tokens/1", "tokens/"})
  void refusesOtherNamesOfTokens(String name) {
    assertEquals(
        "name",
        field(() ->
            Names.token(
                "name", Names.of(Names.partnerOfToken("name", name), Names.token("name", name)))));
  }

  @Test
  void namesTheFieldOfACodeTheRulesRefuse() {
    assertEquals("patch", field(() -> Names.division("patch", "divisions/062040000000")));
  }

  @Test
  void knowsARepeatByItsBodyAndNotByItsId() {
    var caller = aCaller();
    var first = RevokeTokenRequest.newBuilder().setRequestId(ID.toString()).setName("a").build();
    var again = first.toBuilder().setRequestId(new UUID(1, 1).toString()).build();
    var other = first.toBuilder().setName("b").build();
    assertEquals(Requests.of(caller, first).command(), Requests.of(caller, again).command());
    assertNotEquals(Requests.of(caller, first).command(), Requests.of(caller, other).command());
    var otherCall = SetRightsRequest.newBuilder().setRequestId(ID.toString()).setName("a").build();
    assertNotEquals(
        Requests.of(caller, first).command(),
        Requests.of(caller, otherCall).command(),
        "the same bytes to another call");
    assertEquals(ID, Requests.of(caller, first).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1", "7", "{0192f3a4-1371-7000-8000-00000000000a}"})
  void wantsAUuidAsRequestId(String id) {
    var caller = aCaller();
    var request = RevokeTokenRequest.newBuilder().setRequestId(id).build();
    assertEquals("request_id", field(() -> Requests.of(caller, request)));
  }

  @Test
  void pairsEnumsByName() {
    for (var right : Right.values()) {
      assertSame(right, RIGHTS.required("calls", RIGHTS.toProto(right)));
    }
  }

  @Test
  void refusesValuesNotGivenOrNotKnown() {
    var none = org.fengqiao.proto.partners.v1.Right.RIGHT_UNSPECIFIED;
    var unknown = org.fengqiao.proto.partners.v1.Right.UNRECOGNIZED;
    assertEquals("calls", field(() -> RIGHTS.required("calls", none)));
    assertEquals("calls", field(() -> RIGHTS.optional("calls", unknown)));
    assertEquals(Optional.empty(), RIGHTS.optional("calls", none));
    var named =
        EnumNames.of(
            Right.class,
            org.fengqiao.proto.partners.v1.Right.class,
            "RIGHT",
            CaseReason.UNKNOWN_CHANNEL);
    var refusal = assertThrows(Refusal.class, () -> named.required("channel", unknown));
    assertSame(CaseReason.UNKNOWN_CHANNEL, refusal.reason());
  }

  @Test
  void cutsTimesToMicroseconds() {
    var time = Timestamp.newBuilder().setSeconds(1_772_413_200L).setNanos(123_456_789).build();
    assertEquals(
        Instant.parse("2026-03-02T01:00:00.123456Z"), Times.toInstant("expire_time", time));
  }

  @Test
  void refusesTimesOutsideTheYears1To9999() {
    var late = Timestamp.newBuilder().setSeconds(253_402_300_800L).build();
    assertEquals("expire_time", field(() -> Times.toInstant("expire_time", late)));
    var odd = Timestamp.newBuilder().setNanos(-1).build();
    assertEquals("expire_time", field(() -> Times.toInstant("expire_time", odd)));
  }

  private static Caller aCaller() {
    return new Caller(new PartnerId("hotline"), Rights.NONE, new DivisionCode("620400000000"));
  }

  private static String field(Executable reading) {
    return assertThrows(Refusal.class, reading).details().getOrDefault("field", "");
  }
}
