package org.fengqiao.adapters.grpc;

import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.mediation.DisputeTexts;
import org.fengqiao.application.mediation.MediationView;
import org.fengqiao.domain.mediation.Assigned;
import org.fengqiao.domain.mediation.Conflict;
import org.fengqiao.proto.mediation.v1.Danger;
import org.fengqiao.proto.mediation.v1.Hearing;
import org.fengqiao.proto.mediation.v1.MediatorConflict;
import org.fengqiao.proto.mediation.v1.MediatorSeat;
import org.fengqiao.proto.mediation.v1.Proposal;

/** Shows who mediates and what was spoken as the contract has it. */
final class TalkProtos {
  private TalkProtos() {}

  static MediatorSeat seat(Assigned assigned) {
    var reason = assigned.reason();
    var proto =
        MediatorSeat.newBuilder()
            .setMediator(assigned.mediator().name())
            .setBasis(MediationEnums.BASIS.toProto(reason.basis()))
            .setEligible(reason.eligible())
            .setTaken(reason.taken())
            .setAssignTime(Times.toProto(assigned.time()));
    reason.ruledOut().forEach((rule, count) -> proto.putRuledOut(rule.name(), count));
    assigned
        .released()
        .ifPresent(release ->
            proto
                .setReleaseCause(MediationEnums.RELEASE.toProto(release.cause()))
                .setReleaseTime(Times.toProto(release.time())));
    return proto.build();
  }

  static MediatorConflict conflict(Conflict conflict, MediationView view) {
    return MediatorConflict.newBuilder()
        .setMediator(conflict.mediator().name())
        .setReason(MediationProtos.words(view, conflict.reason()))
        .setDeclareTime(Times.toProto(conflict.time()))
        .build();
  }

  static Hearing hearing(org.fengqiao.domain.mediation.Hearing hearing, MediationView view) {
    var proto =
        Hearing.newBuilder()
            .setNumber(hearing.number())
            .setHeldTime(Times.toProto(hearing.heldTime()))
            .addAllPresentParties(hearing.present())
            .setOfficer(Names.of(hearing.officer()));
    return proto
        .setContentState(
            Shows.show(
                view.shown(hearing.minutes()),
                content ->
                    proto
                        .setPlace(Shows.field(content, DisputeTexts.PLACE))
                        .setMinutes(Shows.field(content, CaseWords.TEXT))))
        .build();
  }

  static Proposal proposal(org.fengqiao.domain.mediation.Proposal proposal, MediationView view) {
    return Proposal.newBuilder()
        .setNumber(proposal.number())
        .setWords(MediationProtos.words(view, proposal.words()))
        .addAllAcceptedBy(proposal.accepted())
        .addAllDeclinedBy(proposal.declined())
        .setProposeTime(Times.toProto(proposal.time()))
        .build();
  }

  static Danger danger(org.fengqiao.domain.mediation.Danger danger, MediationView view) {
    return Danger.newBuilder()
        .setKind(MediationEnums.DANGER.toProto(danger.kind()))
        .setWords(MediationProtos.words(view, danger.words()))
        .setOfficer(Names.of(danger.officer()))
        .setReportTime(Times.toProto(danger.time()))
        .build();
  }
}
