package org.fengqiao.adapters.grpc;

import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.DecideObjectionRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.ObjectToCaseRequest;
import org.fengqiao.proto.cases.v1.ObjectionDecision;

/** Refusals of the calls that dispute whose a case is. */
final class CaseDisputeRefusals extends RefusalRows {
  CaseDisputeRefusals(CaseCalls calls, CaseStage stage) {
    super(calls);
    handler(object(stage.signed), object(stage.closed));
    add(
        object(stage.objectedOnce).setActingOfficer(calls.villager()),
        calls.units,
        "FAILED_PRECONDITION OBJECTIONS_USED_UP",
        "most",
        "1");
    add(
        object(stage.contacted).setActingOfficer(calls.villager()),
        calls.units,
        "FAILED_PRECONDITION OBJECTION_TOO_LATE",
        "clock",
        "CONTACT",
        "legal",
        "DISPATCH,SIGN_FOR,RECORD_CONTACT,SUBMIT,ASSIGN_PART,EXTEND,WITHDRAW,REDIRECT,CORRECT,"
            + "TRANSFER,MERGE,ADD_CLAIMANTS");
    var other = Names.of(calls.town.director.unit());
    dispatcher(uphold(stage.disputed, other), uphold(stage.signed, other));
    var by = calls.overseer;
    add(
        uphold(stage.disputed, Names.of(calls.town.secretary.unit())),
        by,
        "INVALID_ARGUMENT SAME_UNIT",
        "field",
        "unit");
    add(
        uphold(stage.disputed, "units/" + UNKNOWN),
        by,
        "NOT_FOUND UNIT_NOT_FOUND",
        "name",
        "units/" + UNKNOWN);
    add(
        uphold(stage.disputed, other).setPost("posts/" + UNKNOWN),
        by,
        "NOT_FOUND POST_NOT_FOUND",
        "name",
        "posts/" + UNKNOWN);
    add(
        uphold(stage.disputed, other).setPost(Names.of(calls.town.secretary.id())),
        by,
        "INVALID_ARGUMENT POST_NOT_OF_UNIT",
        "field",
        "post");
    add(
        uphold(stage.disputedForEver, Names.of(calls.town.police.unit()))
            .setPost(Names.of(calls.town.police.id())),
        by,
        "ALREADY_EXISTS TOO_MANY_CLOCK_RUNS",
        "most",
        "500");
    add(
        DispatchCaseRequest.newBuilder().setName(stage.dispatched.getName()).setUnit(other),
        by,
        "FAILED_PRECONDITION FIRST_UNIT_LEADS",
        "unit",
        other);
  }

  private static ObjectToCaseRequest.Builder object(Case c) {
    return ObjectToCaseRequest.newBuilder().setName(c.getName()).setReason("不属本单位职责");
  }

  private static DecideObjectionRequest.Builder uphold(Case c, String unit) {
    return DecideObjectionRequest.newBuilder()
        .setName(c.getName())
        .setDecision(ObjectionDecision.OBJECTION_DECISION_UPHELD)
        .setUnit(unit)
        .setReason("经核实");
  }
}
