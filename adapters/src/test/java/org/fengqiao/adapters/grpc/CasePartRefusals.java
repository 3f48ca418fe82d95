package org.fengqiao.adapters.grpc;

import org.fengqiao.proto.cases.v1.AssignPartRequest;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseKind;
import org.fengqiao.proto.cases.v1.CorrectCaseRequest;
import org.fengqiao.proto.cases.v1.DropPartRequest;
import org.fengqiao.proto.cases.v1.HandInPartRequest;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;

/** Refusals of the calls that share a case among units, and of those that put it right. */
final class CasePartRefusals extends RefusalRows {
  private final CaseStage stage;

  CasePartRefusals(CaseCalls calls, CaseStage stage) {
    super(calls);
    this.stage = stage;
    assignments();
    parts();
    corrections();
  }

  private void assignments() {
    var by = calls.overseer;
    dispatcher(assign(stage.signed), assign(stage.closed));
    var nobody = "units/" + UNKNOWN;
    add(assign(stage.signed).setUnit(nobody), by, "NOT_FOUND UNIT_NOT_FOUND", "name", nobody);
    var nowhere = "posts/" + UNKNOWN;
    add(assign(stage.signed).setPost(nowhere), by, "NOT_FOUND POST_NOT_FOUND", "name", nowhere);
    var village = calls.town.secretary;
    add(
        assign(stage.signed).setPost(Names.of(village.id())),
        by,
        "INVALID_ARGUMENT POST_NOT_OF_UNIT",
        "field",
        "post");
    add(
        assign(stage.signed).setUnit(Names.of(village.unit())),
        by,
        "INVALID_ARGUMENT SAME_UNIT",
        "field",
        "unit");
    add(assign(stage.sharedForEver), by, "ALREADY_EXISTS TOO_MANY_PARTS", "most", "50");
    add(assign(stage.dispatchedForEver), by, "ALREADY_EXISTS TOO_MANY_CLOCK_RUNS", "most", "500");
  }

  private void parts() {
    var police = Names.of(calls.town.policeman);
    dispatcher(drop(stage.shared), drop(stage.closed));
    var fit = handIn(stage.shared).setActingOfficer(police);
    move(fit, handIn(stage.closed).setActingOfficer(police), calls.units);
    add(fit.clone(), calls.overseer, "PERMISSION_DENIED OFFICER_NOT_ACTING", "officer", police);
    var notOpen = "FAILED_PRECONDITION PART_NOT_OPEN";
    var told = new String[] {"part", "9", "legal", "1"};
    add(fit.clone().setPart(9), calls.units, notOpen, told);
    add(drop(stage.shared).setPart(9), calls.overseer, notOpen, told);
    add(
        fit.clone().setActingOfficer(calls.villager()),
        calls.units,
        "PERMISSION_DENIED NOT_OF_THE_PART",
        "part",
        "1");
    add(
        ResolveCaseRequest.newBuilder()
            .setName(stage.shared.getName())
            .setActingOfficer(calls.villager())
            .setOutcome(Outcome.OUTCOME_SOLVED)
            .setText("已修复"),
        calls.units,
        "FAILED_PRECONDITION PARTS_OPEN",
        "parts",
        "1");
  }

  private void corrections() {
    dispatcher(correct(stage.signed), correct(stage.closed));
    add(
        correct(stage.signed).setCategory("no.such"),
        calls.overseer,
        "INVALID_ARGUMENT CATEGORY_NOT_IN_PACK",
        "field",
        "category");
    add(
        correct(stage.signed).setCampaign("no.such"),
        calls.overseer,
        "INVALID_ARGUMENT CAMPAIGN_NOT_IN_PACK",
        "field",
        "campaign");
    add(
        correct(stage.signed).setKind(CaseKind.CASE_KIND_EVENT),
        calls.overseer,
        "ALREADY_EXISTS NOTHING_CORRECTED",
        "case",
        stage.signed.getName());
  }

  private AssignPartRequest.Builder assign(Case c) {
    return AssignPartRequest.newBuilder()
        .setName(c.getName())
        .setUnit(Names.of(calls.town.police.unit()))
        .setTask("配合现场疏导交通");
  }

  private static HandInPartRequest.Builder handIn(Case c) {
    return HandInPartRequest.newBuilder().setName(c.getName()).setPart(1).setText("已疏导");
  }

  private static DropPartRequest.Builder drop(Case c) {
    return DropPartRequest.newBuilder().setName(c.getName()).setPart(1).setReason("不再需要");
  }

  private static CorrectCaseRequest.Builder correct(Case c) {
    return CorrectCaseRequest.newBuilder()
        .setName(c.getName())
        .setKind(CaseKind.CASE_KIND_HAZARD)
        .setReason("类别录入有误");
  }
}
