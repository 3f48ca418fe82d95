package org.fengqiao.adapters.grpc;

import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.ExtendClockRequest;
import org.fengqiao.proto.cases.v1.ResumeCaseRequest;
import org.fengqiao.proto.cases.v1.SuspendCaseRequest;

/** Refusals of the calls that change the time a case has. */
final class CaseTimeRefusals extends RefusalRows {
  private final CaseStage stage;

  CaseTimeRefusals(CaseCalls calls, CaseStage stage) {
    super(calls);
    this.stage = stage;
    handler(suspend(stage.signed), suspend(stage.dispatched));
    handler(
        ResumeCaseRequest.newBuilder().setName(stage.suspended.getName()),
        ResumeCaseRequest.newBuilder().setName(stage.signed.getName()));
    handler(extend(stage.signed), extend(stage.closed));
    var by = calls.units;
    var own = "INVALID_ARGUMENT APPROVED_BY_ASKER";
    var approver = new String[] {"field", "approving_officer"};
    add(suspend(stage.signed).setApprovingOfficer(calls.villager()), by, own, approver);
    add(extend(stage.signed).setApprovingOfficer(calls.villager()), by, own, approver);
    add(
        extend(stage.signed).setClock("NO_SUCH"),
        by,
        "FAILED_PRECONDITION CLOCK_NOT_RUNNING",
        "clock",
        "NO_SUCH");
    var often = "FAILED_PRECONDITION CLOCK_CHANGED_TOO_OFTEN";
    add(suspend(stage.changedForEver), by, often, "most", "100");
    add(extend(stage.changedForEver), by, often, "most", "100");
  }

  private SuspendCaseRequest.Builder suspend(Case c) {
    return SuspendCaseRequest.newBuilder()
        .setName(c.getName())
        .setActingOfficer(calls.villager())
        .setApprovingOfficer(Names.of(calls.town.policeman))
        .setReason("等待鉴定结论");
  }

  private ExtendClockRequest.Builder extend(Case c) {
    return ExtendClockRequest.newBuilder()
        .setName(c.getName())
        .setActingOfficer(calls.villager())
        .setApprovingOfficer(Names.of(calls.town.policeman))
        .setClock(stage.signed.getRunningClocks(0).getClock())
        .setAdded("1wd")
        .setReason("等待鉴定结论");
  }
}
