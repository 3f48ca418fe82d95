package org.fengqiao.adapters.grpc;

import java.time.Duration;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.proto.cases.v1.ClockExtended;
import org.fengqiao.proto.cases.v1.ClockStarted;
import org.fengqiao.proto.cases.v1.DueTimeMoved;
import org.fengqiao.proto.cases.v1.RungFired;

/** Translates the facts of a case's clocks. */
final class ClockFactProtos {
  private ClockFactProtos() {}

  static ClockStarted started(CaseFact.ClockStarted f) {
    return ClockStarted.newBuilder()
        .setClock(f.spec().clock().value())
        .setRun(f.run())
        .setEvent(CaseEnums.CLOCK_EVENT.toProto(f.startedBy()))
        .setPackVersion(ClockProtos.pack(f.spec()))
        .setPart(f.part().orElse(0))
        .build();
  }

  static ClockExtended extended(CaseFact.ClockExtended f) {
    return ClockExtended.newBuilder()
        .setClock(f.clock().value())
        .setRun(f.run())
        .setAdded(f.added().text())
        .setApprovingOfficer(Names.of(f.grant().approver()))
        .build();
  }

  static RungFired fired(CaseFact.RungFired f) {
    FiredRung rung = f.rung();
    return RungFired.newBuilder()
        .setClock(f.clock().value())
        .setRun(f.run())
        .setRung(rung.key().value())
        .setRungTime(Times.toProto(rung.explainedTime()))
        .setFireTime(Times.toProto(rung.firedTime()))
        .setLate(rung.late())
        .setLateBy(Times.toProto(Duration.between(rung.explainedTime(), rung.firedTime())))
        .build();
  }

  static DueTimeMoved moved(CaseFact.DueTimeMoved f) {
    var proto =
        DueTimeMoved.newBuilder()
            .setClock(f.clock().value())
            .setRun(f.run())
            .setToTime(Times.toProto(f.to()))
            .setProvisional(f.provisional());
    f.from().ifPresent(from -> proto.setFromTime(Times.toProto(from)));
    return proto.build();
  }
}
