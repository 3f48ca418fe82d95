package org.fengqiao.adapters.grpc;

import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.RecordCallbackRequest;
import org.fengqiao.proto.cases.v1.ReopenCaseRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;

/** Refusals of the calls that come after the close of a case. */
final class CallbackRefusals extends RefusalRows {
  CallbackRefusals(CaseCalls calls, CaseStage stage) {
    super(calls);
    var director = Names.of(calls.town.townsman);
    var fit = answer(stage.toBeCalled).setActingOfficer(director);
    move(fit, answer(stage.signed).setActingOfficer(director), calls.units);
    add(fit.clone(), calls.overseer, "PERMISSION_DENIED OFFICER_NOT_ACTING", "officer", director);
    add(
        fit.clone().setActingOfficer(calls.villager()),
        calls.units,
        "PERMISSION_DENIED NOT_THE_CALLER",
        "case",
        stage.toBeCalled.getName());
    dispatcher(reopen(stage.toBeCalled), reopen(stage.signed));
    add(reopen(stage.toBeCalled), calls.overseer, "ALREADY_EXISTS ROUNDS_USED_UP", "most", "1");
  }

  private static RecordCallbackRequest.Builder answer(Case c) {
    return RecordCallbackRequest.newBuilder()
        .setName(c.getName())
        .setReached(true)
        .setSatisfaction(Satisfaction.SATISFACTION_DISSATISFIED);
  }

  private static ReopenCaseRequest.Builder reopen(Case c) {
    return ReopenCaseRequest.newBuilder().setName(c.getName()).setReason("抽查不满意");
  }
}
