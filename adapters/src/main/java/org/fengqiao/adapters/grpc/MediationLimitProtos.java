package org.fengqiao.adapters.grpc;

import org.fengqiao.application.mediation.MediationView;
import org.fengqiao.proto.mediation.v1.MediationLimit;

/** Shows the times of mediations as the contract has them. */
final class MediationLimitProtos {
  private MediationLimitProtos() {}

  /** That time of them, by its place. */
  static MediationLimit toProto(MediationView view, int index) {
    return limit(view, index).build();
  }

  /** With how its due time came about. */
  static MediationLimit explained(MediationView view, int index, Language language) {
    return limit(view, index).setClock(ClockProtos.of(view.faces().get(index), language)).build();
  }

  private static MediationLimit.Builder limit(MediationView view, int index) {
    var limit = view.subject().limits().get(index);
    var face = view.faces().get(index);
    var clock = limit.limit().clock();
    var proto =
        MediationLimit.newBuilder()
            .setKind(MediationEnums.LIMIT.toProto(limit.kind()))
            .setAgreement(limit.agreement().orElse(0))
            .setTerm(limit.term().orElse(0))
            .setStartTime(Times.toProto(clock.startTime()))
            .setProvisional(face.isProvisional())
            .setLaw(face.spec().law().orElse(""))
            .setOverdue(face.isOverdue(view.now()));
    face.due().ifPresent(due -> proto.setDueTime(Times.toProto(due)));
    clock.stopTime().ifPresent(time -> proto.setStopTime(Times.toProto(time)));
    return proto;
  }
}
