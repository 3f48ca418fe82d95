package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.function.Function;
import org.fengqiao.application.grids.GetQrCode;
import org.fengqiao.application.grids.IssueQrCode;
import org.fengqiao.application.grids.ListQrCodes;
import org.fengqiao.application.grids.RebindQrCode;
import org.fengqiao.application.grids.ResolveQrCode;
import org.fengqiao.application.grids.RevokeQrCode;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.QrBinding;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.proto.grids.v1.GetQrCodeRequest;
import org.fengqiao.proto.grids.v1.IssueQrCodeRequest;
import org.fengqiao.proto.grids.v1.IssueQrCodeResponse;
import org.fengqiao.proto.grids.v1.ListQrCodesRequest;
import org.fengqiao.proto.grids.v1.ListQrCodesResponse;
import org.fengqiao.proto.grids.v1.QrCodeState;
import org.fengqiao.proto.grids.v1.QrCodeTarget;
import org.fengqiao.proto.grids.v1.RebindQrCodeRequest;
import org.fengqiao.proto.grids.v1.RebindQrCodeResponse;
import org.fengqiao.proto.grids.v1.ResolveQrCodeRequest;
import org.fengqiao.proto.grids.v1.ResolveQrCodeResponse;
import org.fengqiao.proto.grids.v1.RevokeQrCodeRequest;
import org.fengqiao.proto.grids.v1.RevokeQrCodeResponse;

/** Translates the calls about QR codes. */
final class QrCodeCalls {
  private final IssueQrCode issue;
  private final RevokeQrCode revoke;
  private final GetQrCode get;
  private final ListQrCodes list;
  private final ResolveQrCode resolve;
  private final RebindQrCode rebind;

  @Inject
  QrCodeCalls(
      IssueQrCode issue,
      RevokeQrCode revoke,
      RebindQrCode rebind,
      GetQrCode get,
      ListQrCodes list,
      ResolveQrCode resolve) {
    this.issue = issue;
    this.revoke = revoke;
    this.rebind = rebind;
    this.get = get;
    this.list = list;
    this.resolve = resolve;
  }

  IssueQrCodeResponse issue(Caller caller, IssueQrCodeRequest request) {
    var command =
        new IssueQrCode.Command(
            Requests.of(caller, request),
            Spots.required("patch", request.getPatch()),
            binding(request));
    var answer = issue.issue(caller, command);
    return IssueQrCodeResponse.newBuilder()
        .setQrCode(toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  RevokeQrCodeResponse revoke(Caller caller, RevokeQrCodeRequest request) {
    var command =
        new RevokeQrCode.Command(
            Requests.of(caller, request),
            Names.qrCode("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()),
            request.getReason());
    var answer = revoke.revoke(caller, command);
    return RevokeQrCodeResponse.newBuilder()
        .setQrCode(toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  RebindQrCodeResponse rebind(Caller caller, RebindQrCodeRequest request) {
    var command =
        new RebindQrCode.Command(
            Requests.of(caller, request),
            Names.qrCode("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()),
            Spots.required("patch", request.getPatch()));
    var answer = rebind.rebind(caller, command);
    return RebindQrCodeResponse.newBuilder()
        .setQrCode(toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  org.fengqiao.proto.grids.v1.QrCode get(Caller caller, GetQrCodeRequest request) {
    return toProto(get.get(caller, Names.qrCode("name", request.getName())));
  }

  ListQrCodesResponse list(Caller caller, ListQrCodesRequest request) {
    var page = Page.of(request);
    var command =
        new ListQrCodes.Command(
            Spots.required("patch", request.getPatch()), standing(request), page.asked());
    var found = list.list(caller, command);
    return ListQrCodesResponse.newBuilder()
        .addAllQrCodes(found.map(QrCodeCalls::toProto).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static boolean standing(ListQrCodesRequest request) {
    return switch (request.getState()) {
      case QR_CODE_STATE_UNSPECIFIED, QR_CODE_STATE_ACTIVE -> true;
      case QR_CODE_STATE_REVOKED -> false;
      case UNRECOGNIZED ->
          throw Refusal.invalid("state", "is one of the values the contract lists");
    };
  }

  ResolveQrCodeResponse resolve(Caller caller, ResolveQrCodeRequest request) {
    var resolved = resolve.resolve(caller, Names.qrCode("name", request.getName()));
    return ResolveQrCodeResponse.newBuilder()
        .setPatch(Spots.toProto(resolved.patch()))
        .setDisplayText(String.join(" ", resolved.place()))
        .build();
  }

  private static QrBinding binding(IssueQrCodeRequest request) {
    return switch (request.getTarget()) {
      case QR_CODE_TARGET_BUILDING -> {
        if (request.getHouseholdCount() != 0) {
          throw Refusal.invalid("household_count", "is 0 for a building");
        }
        yield new QrBinding.Building(request.getPlace());
      }
      case QR_CODE_TARGET_HOUSEHOLDS ->
          new QrBinding.Households(request.getPlace(), request.getHouseholdCount());
      case QR_CODE_TARGET_UNSPECIFIED, UNRECOGNIZED ->
          throw Refusal.invalid("target", "is one of the values the contract lists");
    };
  }

  private static org.fengqiao.proto.grids.v1.QrCode toProto(Loaded<QrCode> loaded) {
    var code = loaded.aggregate();
    var proto =
        org.fengqiao.proto.grids.v1.QrCode.newBuilder()
            .setName(Names.of(code.id()))
            .setCode(code.id().value())
            .setPatch(Spots.toProto(code.bearer()))
            .setPlace(code.binding().place())
            .setState(
                code.revoked().isPresent()
                    ? QrCodeState.QR_CODE_STATE_REVOKED
                    : QrCodeState.QR_CODE_STATE_ACTIVE)
            .setIssueTime(Times.toProto(code.issued()))
            .setEtag(loaded.version().etag());
    switch (code.binding()) {
      case QrBinding.Building _ -> proto.setTarget(QrCodeTarget.QR_CODE_TARGET_BUILDING);
      case QrBinding.Households(_, var count) ->
          proto.setTarget(QrCodeTarget.QR_CODE_TARGET_HOUSEHOLDS).setHouseholdCount(count);
    }
    code.revoked().ifPresent(time -> proto.setRevokeTime(Times.toProto(time)));
    return proto.build();
  }
}
