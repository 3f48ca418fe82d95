package org.fengqiao.adapters.grpc;

import java.util.function.BiConsumer;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.supervisions.SupervisionView;
import org.fengqiao.domain.cases.supervisions.SupervisionStatus;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.SupervisionRound;
import org.fengqiao.proto.cases.v1.SupervisionState;

/** Shows supervisions as the contract has them. */
final class SupervisionProtos {
  static final EnumNames<SupervisionStatus, SupervisionState> STATE =
      EnumNames.of(SupervisionStatus.class, SupervisionState.class, "SUPERVISION_STATE");

  private SupervisionProtos() {}

  /** Without how the due times came about. */
  static Supervision toProto(SupervisionView view) {
    return supervision(view, (_, _) -> {});
  }

  /** With how the due times came about, in that language. */
  static Supervision explained(SupervisionView view, Language language) {
    return supervision(view, (round, face) -> round.setClock(ClockProtos.of(face, language)));
  }

  private static Supervision supervision(
      SupervisionView view, BiConsumer<SupervisionRound.Builder, ClockFace> telling) {
    var s = view.subject();
    var proto =
        Supervision.newBuilder()
            .setName(SupervisionNames.of(s.id()))
            .setSuperior(Names.of(s.superior().post()))
            .setSuperiorUnit(Names.of(s.superior().unit()))
            .setOfficer(Names.of(s.superior().officer()))
            .setPartner(Names.of(s.superior().partner()))
            .setUnit(Names.of(s.supervised().unit()))
            .setPatch(Spots.toProto(s.patch()))
            .setDemand(Shows.note(view.shown(s.demand())))
            .setPackVersion(ClockProtos.pack(s.spec()))
            .setState(STATE.toProto(s.status()))
            .setOverdue(view.overdue())
            .setEtag(view.loaded().version().etag())
            .setOrderTime(Times.toProto(s.time()));
    s.supervised().post().ifPresent(post -> proto.setPost(Names.of(post)));
    s.about().ifPresent(id -> proto.setCase(Names.of(id)));
    s.state().words().ifPresent(words -> proto.setOutcome(Shows.note(view.shown(words))));
    s.state().endTime().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    for (int i = 0; i < s.rounds().size(); i++) {
      var face = view.faces().get(i);
      var round = round(s.rounds().get(i), face, view);
      telling.accept(round, face);
      proto.addRounds(round);
    }
    return proto.build();
  }

  private static SupervisionRound.Builder round(
      org.fengqiao.domain.cases.supervisions.SupervisionRound round,
      ClockFace face,
      SupervisionView view) {
    var proto =
        SupervisionRound.newBuilder()
            .setStartTime(Times.toProto(round.clock().startTime()))
            .setProvisional(face.isProvisional())
            .setBudget(round.budget().map(Budget::text).orElse(""));
    face.due().ifPresent(due -> proto.setDueTime(Times.toProto(due)));
    round
        .reply()
        .ifPresent(reply ->
            proto
                .setReplyingOfficer(Names.of(reply.officer()))
                .setReplyTime(Times.toProto(reply.time()))
                .setLate(reply.late())
                .setReplyState(
                    Shows.show(
                        view.shown(reply.words()),
                        content ->
                            proto
                                .setReply(Shows.field(content, CaseWords.TEXT))
                                .addAllEvidence(Shows.attachments(content, CaseWords.EVIDENCE)))));
    round
        .returned()
        .ifPresent(given ->
            proto
                .setReturningOfficer(Names.of(given.officer()))
                .setReturnReason(Shows.note(view.shown(given.reason())))
                .setReturnTime(Times.toProto(given.time())));
    return proto;
  }
}
