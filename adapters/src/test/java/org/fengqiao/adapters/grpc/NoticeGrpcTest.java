package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.notices.ListNotices;
import org.fengqiao.application.notices.NoticesPack;
import org.fengqiao.application.notices.NoticesTown;
import org.fengqiao.application.notices.RetryNotice;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.partners.Access;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.proto.notices.v1.ListNoticesRequest;
import org.fengqiao.proto.notices.v1.Notice;
import org.fengqiao.proto.notices.v1.NoticeServiceGrpc;
import org.fengqiao.proto.notices.v1.NoticeServiceGrpc.NoticeServiceBlockingStub;
import org.fengqiao.proto.notices.v1.NoticeState;
import org.fengqiao.proto.notices.v1.RetryNoticeRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notices that are stuck, listed and tried again through the real interceptors. */
class NoticeGrpcTest {
  private static final Classing EVENT =
      new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty());
  private static final DivisionCode DISTRICT = new DivisionCode("620402000000");
  private static final String UNKNOWN = "notices/0190f000-0000-7000-8000-000000000000";

  private final NoticesTown town = new NoticesTown(NoticesPack.rules());
  private final TestPartners partners = new TestPartners();
  private final GrpcHarness harness =
      new GrpcHarness(
          partners,
          () -> town.now,
          new NoticeGrpcService(
              new ListNotices(new Access(), town.deliveries),
              new RetryNotice(new Access(), town.deliveries, () -> town.now)));
  private final String operator = partners.admit("operator", DISTRICT);
  private final String elsewhere = partners.admit("elsewhere", new DivisionCode("620402100202"));

  @AfterEach
  void stop() {
    harness.close();
  }

  @Test
  void showsAStuckNoticeWithoutWordsNameOrPhoneAndHasItTriedAgain() {
    secretary();
    var c = refusedForGood();
    var stuck = list(NoticeState.NOTICE_STATE_STUCK).getFirst();
    assertEquals("cases/" + c.value(), stuck.getAbout());
    assertEquals("divisions/" + NoticesTown.VILLAGE.value(), stuck.getDivision());
    assertEquals("the gateway answered 400", stuck.getFailure());
    assertEquals(1, stuck.getTries());
    assertTrue(stuck.hasEndTime() && !stuck.hasNextTryTime());
    assertTrue(stuck.getOfficer().startsWith("officers/"));
    assertFalse(stuck.toString().matches("(?s).*(13900000001|张三|联系).*"), stuck::toString);

    var request = retry(stuck.getName()).build();
    var retried = as(operator).retryNotice(request);
    assertFalse(retried.getRepeated());
    assertEquals(NoticeState.NOTICE_STATE_WAITING, retried.getNotice().getState());
    assertEquals(0, retried.getNotice().getTries());
    assertEquals(List.of(), list(NoticeState.NOTICE_STATE_STUCK));
    assertEquals(1, list(NoticeState.NOTICE_STATE_WAITING).size());
    assertTrue(as(operator).retryNotice(request).getNotice().hasNextTryTime());

    assertEquals(1, town.told().size());
    assertEquals(List.of(), list(NoticeState.NOTICE_STATE_WAITING));
    var repeated = as(operator).retryNotice(request);
    assertTrue(repeated.getRepeated());
    assertFalse(repeated.hasNotice());
  }

  @Test
  void isTriedAgainAsOftenAsANewOne() {
    secretary();
    refusedForGood();
    var name = list(NoticeState.NOTICE_STATE_STUCK).getFirst().getName();
    as(operator).retryNotice(retry(name).build());
    town.down = true;
    town.told();
    for (int tries = 1; tries < 10; tries++) {
      assertEquals(tries, list(NoticeState.NOTICE_STATE_WAITING).getFirst().getTries());
      town.now = town.now.plus(Duration.ofMinutes(38));
      town.told();
    }
    assertEquals(10, list(NoticeState.NOTICE_STATE_STUCK).getFirst().getTries());
  }

  @Test
  void refusesAsTheContractSays() {
    var post = town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书");
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    town.told();
    var toNobody = list(NoticeState.NOTICE_STATE_STUCK).getFirst();
    assertEquals("", toNobody.getOfficer());
    town.hold(post, "张三", "13900000001");
    refusedForGood();
    var stuck =
        list(NoticeState.NOTICE_STATE_STUCK).stream()
            .filter(one -> !one.getOfficer().isEmpty())
            .findFirst()
            .orElseThrow()
            .getName();
    var first = retry(stuck).build();
    as(operator).retryNotice(first);

    var met = new MetRefusals(NoticeServiceGrpc.getServiceDescriptor(), harness, operator);
    met.meet(
        "PERMISSION_DENIED PATCH_OFF_SCOPE",
        ListNoticesRequest.newBuilder()
            .setDivision("divisions/620400000000")
            .setState(NoticeState.NOTICE_STATE_STUCK)
            .build());
    met.meet("NOT_FOUND NOTICE_NOT_FOUND", retry(UNKNOWN).build());
    met.meet("NOT_FOUND NOTICE_NOT_FOUND", retry(stuck).build(), elsewhere);
    met.meet("FAILED_PRECONDITION NOTICE_NOT_STUCK", retry(stuck).build());
    met.meet("FAILED_PRECONDITION NOBODY_TO_TELL", retry(toNobody.getName()).build());
    met.assertAreThoseOfTheContract();

    var others = new MetRefusals(NoticeServiceGrpc.getServiceDescriptor(), harness, operator);
    others.meet(
        "INVALID_ARGUMENT INVALID_FIELD",
        ListNoticesRequest.newBuilder().setDivision("divisions/620402000000").build());
    others.meet("INVALID_ARGUMENT INVALID_FIELD", retry("cases/1").build());
    others.meet(
        "ALREADY_EXISTS REQUEST_ID_REUSED", first.toBuilder().setName(toNobody.getName()).build());
  }

  private void secretary() {
    town.hold(
        town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书"), "张三", "13900000001");
  }

  private CaseId refusedForGood() {
    var usual = town.phones;
    town.phones =
        _ -> {
          throw NotTaken.forGood("the gateway answered 400");
        };
    var c = town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    town.told();
    town.phones = usual;
    return c;
  }

  private List<Notice> list(NoticeState state) {
    return as(operator)
        .listNotices(
            ListNoticesRequest.newBuilder()
                .setDivision("divisions/620402000000")
                .setState(state)
                .build())
        .getNoticesList();
  }

  private static RetryNoticeRequest.Builder retry(String name) {
    return RetryNoticeRequest.newBuilder().setRequestId(UUID.randomUUID().toString()).setName(name);
  }

  private NoticeServiceBlockingStub as(String secret) {
    return NoticeServiceGrpc.newBlockingStub(harness.as(secret));
  }
}
