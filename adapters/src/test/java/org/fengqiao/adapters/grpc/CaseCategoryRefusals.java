package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.policies.AdmissionRule;
import org.fengqiao.domain.policies.CategoryRule;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.EvidenceRule;
import org.fengqiao.proto.cases.v1.AssignPartRequest;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.DecideObjectionRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.ObjectToCaseRequest;
import org.fengqiao.proto.cases.v1.ObjectionDecision;
import org.fengqiao.proto.cases.v1.OnTheSpot;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;

/** What is refused for what the pack says of the category of a matter. */
final class CaseCategoryRefusals extends RefusalRows {
  private static final String PERMIT = "permit";
  private static final String FIRE = "hazard.fire";

  CaseCategoryRefusals(CaseCalls calls) {
    super(calls);
    calls.town.rules.say(said());
    var village = Names.of(calls.town.secretary.unit());
    offTheList(
        DispatchCaseRequest.newBuilder()
            .setName(calls.report(calls.petition().setCategory(PERMIT)).getName())
            .setUnit(village));
    var given = atTheTown();
    offTheList(
        AssignPartRequest.newBuilder().setName(given.getName()).setUnit(village).setTask("协助核实"));
    var objection =
        ObjectToCaseRequest.newBuilder()
            .setRequestId(calls.id())
            .setName(atTheTown().getName())
            .setActingOfficer(Names.of(calls.town.townsman))
            .setReason("属村级事项");
    offTheList(
        DecideObjectionRequest.newBuilder()
            .setName(calls.as(calls.units).objectToCase(objection.build()).getCase().getName())
            .setDecision(ObjectionDecision.OBJECTION_DECISION_UPHELD)
            .setUnit(village)
            .setReason("经核实"));
    var missing = "INVALID_ARGUMENT EVIDENCE_MISSING";
    var fire = calls.signFor(calls.report(calls.road().setCategory(FIRE)));
    add(
        ResolveCaseRequest.newBuilder()
            .setName(fire.getName())
            .setActingOfficer(calls.villager())
            .setOutcome(Outcome.OUTCOME_SOLVED)
            .setText("已清除"),
        calls.units,
        missing,
        "field",
        "evidence");
    add(
        calls
            .road()
            .setCategory(FIRE)
            .setOnTheSpot(
                OnTheSpot.newBuilder().setActingOfficer(calls.villager()).setText("当场清除")),
        calls.units,
        missing,
        "field",
        "on_the_spot.evidence");
  }

  private void offTheList(Message.Builder request) {
    add(
        request,
        calls.overseer,
        "FAILED_PRECONDITION OFF_ADMISSION_LIST",
        "category",
        PERMIT,
        "level",
        "VILLAGE",
        "pack_version",
        "packs/small/versions/3");
  }

  /** A permit, given to the town by hand. */
  private Case atTheTown() {
    return calls
        .as(calls.overseer)
        .dispatchCase(
            DispatchCaseRequest.newBuilder()
                .setRequestId(calls.id())
                .setName(calls.report(calls.petition().setCategory(PERMIT)).getName())
                .setUnit(Names.of(calls.town.director.unit()))
                .build())
        .getCase();
  }

  /** The town's categories and two more; roads and fires are for the village. */
  private static CategoryRules said() {
    var fire = new CategoryCode(FIRE);
    return new CategoryRules(
        List.of(
            category(TownRules.ROAD, "道路破损", Tier.ORDINARY),
            category(TownRules.WAGES, "拖欠工资", Tier.MAJOR),
            category(new CategoryCode(PERMIT), "许可", Tier.ORDINARY),
            category(fire, "消防隐患", Tier.ORDINARY)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(new AdmissionRule(Level.VILLAGE, Set.of(TownRules.ROAD, fire))),
        List.of(new EvidenceRule(fire, 1, Set.of("image/*"))),
        List.of());
  }

  private static CategoryRule category(CategoryCode code, String name, Tier tier) {
    return new CategoryRule(code, name, Optional.empty(), tier);
  }
}
