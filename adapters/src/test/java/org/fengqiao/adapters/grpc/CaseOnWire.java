package org.fengqiao.adapters.grpc;

import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;
import org.fengqiao.proto.cases.v1.TransferCaseRequest;
import org.fengqiao.proto.mediation.v1.ReferCaseRequest;

/** Cases of the village that are handed over to mediation. */
final class CaseOnWire {
  private final MediationWire wire;

  CaseOnWire(MediationWire wire) {
    this.wire = wire;
  }

  /** The secretary of the village. */
  String villager() {
    return Names.of(wire.town.cases.villager);
  }

  Case reported() {
    return wire.cases(wire.platform)
        .reportCase(
            ReportCaseRequest.newBuilder()
                .setRequestId(wire.id())
                .setChannel(Channel.CHANNEL_HOTLINE)
                .setCategory(TownRules.ROAD.value())
                .setSubject("水渠堵塞")
                .setText("水渠堵塞，两家争执")
                .setReporter(Reporter.newBuilder().setName("王某").setPhone("13900000001"))
                .setPatch(MediationWire.VILLAGE)
                .build())
        .getCase();
  }

  /** In the hand of the secretary's unit. */
  Case signed() {
    return wire.cases(wire.units)
        .signForCase(
            SignForCaseRequest.newBuilder()
                .setRequestId(wire.id())
                .setName(reported().getName())
                .setActingOfficer(villager())
                .build())
        .getCase();
  }

  /** On other ground, in the hand of the same unit. */
  Case transferred(Case c, String by, DivisionCode to) {
    return wire.cases(by)
        .transferCase(
            TransferCaseRequest.newBuilder()
                .setRequestId(wire.id())
                .setName(c.getName())
                .setPatch(Names.of(to))
                .setReason("属地调整")
                .build())
        .getCase();
  }

  /** The case as it is now. */
  Case get(Case c) {
    return wire.cases(wire.units).getCase(GetCaseRequest.newBuilder().setName(c.getName()).build());
  }

  ReferCaseRequest.Builder referring(Case c) {
    return ReferCaseRequest.newBuilder()
        .setRequestId(wire.id())
        .setCase(c.getName())
        .setActingOfficer(villager())
        .setReason("移送调解")
        .setDispute(wire.dispute(TownMediation.NEIGHBOURS).clearPatch());
  }
}
