package org.fengqiao.adapters.grpc;

import java.util.function.BiConsumer;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.whistles.WhistleView;
import org.fengqiao.domain.cases.whistles.Appraisal;
import org.fengqiao.domain.cases.whistles.Call;
import org.fengqiao.domain.cases.whistles.CallStatus;
import org.fengqiao.domain.cases.whistles.WhistleStatus;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.WhistleItem;
import org.fengqiao.proto.cases.v1.CallState;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.cases.v1.WhistleCall;
import org.fengqiao.proto.cases.v1.WhistleState;

/** Shows whistles as the contract has them. */
final class WhistleProtos {
  static final EnumNames<WhistleStatus, WhistleState> STATE =
      EnumNames.of(WhistleStatus.class, WhistleState.class, "WHISTLE_STATE");
  private static final EnumNames<CallStatus, CallState> CALL_STATE =
      EnumNames.of(CallStatus.class, CallState.class, "CALL_STATE");

  private WhistleProtos() {}

  /** Without how the due times came about. */
  static Whistle toProto(WhistleView view) {
    return whistle(view, (_, _) -> {});
  }

  /** With how the due times came about, in that language. */
  static Whistle explained(WhistleView view, Language language) {
    return whistle(view, (call, face) -> call.setClock(ClockProtos.of(face, language)));
  }

  private static Whistle whistle(
      WhistleView view, BiConsumer<WhistleCall.Builder, ClockFace> explaining) {
    var w = view.subject();
    var proto =
        Whistle.newBuilder()
            .setName(WhistleNames.of(w.id()))
            .setUnit(Names.of(w.blower().unit()))
            .setOfficer(Names.of(w.blower().officer()))
            .setPartner(Names.of(w.blower().partner()))
            .setPatch(Spots.toProto(w.patch()))
            .setItem(w.item().value())
            .setPackVersion(ClockProtos.pack(w.spec()))
            .setReason(Shows.note(view.shown(w.reason())))
            .setState(STATE.toProto(w.status()))
            .setEtag(view.loaded().version().etag())
            .setBlowTime(Times.toProto(w.time()));
    view.rules()
        .casework()
        .whistles()
        .item(w.item())
        .map(WhistleItem::name)
        .ifPresent(proto::setItemName);
    w.about().ifPresent(id -> proto.setCase(Names.of(id)));
    w.state().words().ifPresent(words -> proto.setOutcome(Shows.note(view.shown(words))));
    w.state().endTime().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    for (int i = 0; i < w.calls().size(); i++) {
      var face = view.faces().get(i);
      var call = call(w.calls().get(i), face, view);
      explaining.accept(call, face);
      proto.addCalls(call);
    }
    return proto.build();
  }

  private static WhistleCall.Builder call(Call call, ClockFace face, WhistleView view) {
    var proto =
        WhistleCall.newBuilder()
            .setOrgan(call.organ().value())
            .setSuperior(call.superior().value())
            .setPost(Names.of(call.post()))
            .setUnit(Names.of(call.unit()))
            .setState(CALL_STATE.toProto(call.state().status()))
            .setProvisional(face.isProvisional());
    view.rules().role(call.organ()).map(RoleRule::title).ifPresent(proto::setOrganTitle);
    face.due().ifPresent(due -> proto.setDueTime(Times.toProto(due)));
    call.state()
        .cameIn()
        .ifPresent(came ->
            proto
                .setReportingOfficer(Names.of(came.officer()))
                .setReportInTime(Times.toProto(came.time()))
                .setLate(came.late()));
    call.state()
        .finished()
        .ifPresent(done ->
            proto
                .setOutcomeOfficer(Names.of(done.officer()))
                .setOutcome(Shows.note(view.shown(done.outcome())))
                .setOutcomeTime(Times.toProto(done.time())));
    call.appraisals().forEach(one -> proto.addAppraisals(appraisal(one, view)));
    return proto;
  }

  private static org.fengqiao.proto.cases.v1.Appraisal appraisal(
      Appraisal appraisal, WhistleView view) {
    var proto =
        org.fengqiao.proto.cases.v1.Appraisal.newBuilder()
            .setRole(appraisal.role().value())
            .setOfficer(Names.of(appraisal.officer()))
            .setScore(appraisal.score())
            .setAppraiseTime(Times.toProto(appraisal.time()));
    proto.setContentState(
        Shows.show(
            view.shown(appraisal.words()),
            content ->
                proto
                    .setReason(Shows.field(content, CaseWords.NOTE))
                    .setSuggestion(Shows.field(content, CaseWords.SUGGESTION))));
    return proto.build();
  }
}
