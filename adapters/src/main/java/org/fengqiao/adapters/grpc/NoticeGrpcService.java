package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.application.notices.ListNotices;
import org.fengqiao.application.notices.RetryNotice;
import org.fengqiao.application.notices.Undelivered;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.notices.v1.ListNoticesRequest;
import org.fengqiao.proto.notices.v1.ListNoticesResponse;
import org.fengqiao.proto.notices.v1.Notice;
import org.fengqiao.proto.notices.v1.NoticeServiceGrpc;
import org.fengqiao.proto.notices.v1.NoticeState;
import org.fengqiao.proto.notices.v1.RetryNoticeRequest;
import org.fengqiao.proto.notices.v1.RetryNoticeResponse;

/** Serves {@code fengqiao.notices.v1.NoticeService}. */
public final class NoticeGrpcService extends NoticeServiceGrpc.NoticeServiceImplBase {
  private static final EnumNames<Undelivered.State, NoticeState> STATE =
      EnumNames.of(Undelivered.State.class, NoticeState.class, "NOTICE_STATE");
  private static final String COLLECTION = "notices";

  private final ListNotices list;
  private final RetryNotice retry;

  @Inject
  NoticeGrpcService(ListNotices list, RetryNotice retry) {
    this.list = list;
    this.retry = retry;
  }

  @Override
  public void listNotices(ListNoticesRequest request, StreamObserver<ListNoticesResponse> out) {
    respond(out, () -> list(caller(), request));
  }

  @Override
  public void retryNotice(RetryNoticeRequest request, StreamObserver<RetryNoticeResponse> out) {
    respond(out, () -> retry(caller(), request));
  }

  private ListNoticesResponse list(Caller caller, ListNoticesRequest request) {
    var page = Page.of(request);
    var found =
        list.list(
            caller,
            Names.division("division", request.getDivision()),
            STATE.required("state", request.getState()),
            page.asked());
    return ListNoticesResponse.newBuilder()
        .addAllNotices(found.items().stream().map(NoticeGrpcService::toProto).toList())
        .setNextPageToken(page.next(found))
        .build();
  }

  private RetryNoticeResponse retry(Caller caller, RetryNoticeRequest request) {
    var command =
        new RetryNotice.Command(
            Requests.of(caller, request), Names.uuid("name", COLLECTION, request.getName()));
    var retried = retry.retry(caller, command);
    var proto = RetryNoticeResponse.newBuilder().setRepeated(retried.repeated());
    retried.notice().map(NoticeGrpcService::toProto).ifPresent(proto::setNotice);
    return proto.build();
  }

  private static Notice toProto(Undelivered one) {
    var proto =
        Notice.newBuilder()
            .setName(COLLECTION + "/" + one.id())
            .setAbout(one.about().name())
            .setDivision(Names.of(one.division()))
            .setRole(one.role().value())
            .setRule(one.rule())
            .setState(STATE.toProto(one.state()))
            .setTries(one.tries())
            .setFailure(one.failure())
            .setGiveTime(Times.toProto(one.given()));
    one.officer().map(Names::of).ifPresent(proto::setOfficer);
    var time = Times.toProto(one.time());
    return switch (one.state()) {
      case WAITING -> proto.setNextTryTime(time).build();
      case STUCK -> proto.setEndTime(time).build();
    };
  }
}
