package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.DecideObjectionRequest;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.ObjectToCaseRequest;
import org.fengqiao.proto.cases.v1.ObjectionDecision;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A unit says over the wire that a case is not its own, and a dispatcher decides. */
class CaseDisputeGrpcTest {
  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  private ObjectToCaseRequest.Builder objection(Case c) {
    return ObjectToCaseRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setActingOfficer(calls.villager())
        .setReason("属镇综治中心职责");
  }

  private DecideObjectionRequest.Builder decision(Case c, ObjectionDecision decision) {
    return DecideObjectionRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setDecision(decision)
        .setReason("经核实");
  }

  private Case disputed() {
    var c = calls.signFor(calls.report(calls.road()));
    return calls.as(calls.units).objectToCase(objection(c).build()).getCase();
  }

  private TraceEntry lastEntry(Case c) {
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    return calls.as(calls.overseer).listTrace(asked).getEntriesList().getLast();
  }

  @Test
  void showsTheDispatcherWhatTheUnitSaysUntilThatIsDecided() {
    var c = calls.report(calls.road());
    var request = objection(c).build();
    var disputed = calls.as(calls.units).objectToCase(request).getCase();
    assertEquals(CaseState.CASE_STATE_DISPUTED, disputed.getState());
    assertEquals(c.getLeadUnit(), disputed.getLeadUnit());
    assertEquals(c.getRunningClocksList(), disputed.getRunningClocksList());
    var filter =
        CaseFilter.newBuilder()
            .setPatch(Names.of(GroundTown.VILLAGE))
            .addStates(CaseState.CASE_STATE_DISPUTED);
    var listed =
        calls
            .as(calls.overseer)
            .listCases(ListCasesRequest.newBuilder().setFilter(filter).build())
            .getCasesList();
    var objection = listed.getFirst().getObjection();
    assertEquals("属镇综治中心职责", objection.getReason());
    assertEquals(ContentState.CONTENT_STATE_PRESENT, objection.getContentState());
    assertEquals(calls.villager(), objection.getOfficer());
    assertEquals(c.getLeadUnit(), objection.getUnit());
    assertTrue(objection.hasObjectTime());
    assertTrue(calls.as(calls.units).objectToCase(request).getRepeated());
    var entry = lastEntry(c);
    assertEquals("属镇综治中心职责", entry.getNote().getText());
    assertEquals(c.getLeadUnit(), entry.getFacts(0).getObjected().getUnit());
  }

  @Test
  void leavesTheCaseWhereItWasWhenItIsDismissed() {
    var c = disputed();
    var decided =
        calls
            .as(calls.overseer)
            .decideObjection(decision(c, ObjectionDecision.OBJECTION_DECISION_DISMISSED).build())
            .getCase();
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, decided.getState());
    assertFalse(decided.hasObjection());
    assertEquals(c.getRunningClocksList(), decided.getRunningClocksList());
    var entry = lastEntry(c);
    assertEquals("经核实", entry.getNote().getText());
    assertEquals(
        CaseState.CASE_STATE_SIGNED_FOR, entry.getFacts(0).getObjectionDismissed().getState());
  }

  @Test
  void givesTheCaseToAnotherUnitWhenItIsUpheldAndTheFirstGoesOnSeeingIt() {
    var c = disputed();
    var police = calls.town.police;
    var request =
        decision(c, ObjectionDecision.OBJECTION_DECISION_UPHELD)
            .setUnit(Names.of(police.unit()))
            .setPost(Names.of(police.id()))
            .build();
    var decided = calls.as(calls.overseer).decideObjection(request).getCase();
    assertEquals(CaseState.CASE_STATE_DISPATCHED, decided.getState());
    assertEquals(Names.of(police.unit()), decided.getLeadUnit());
    var clock = decided.getRunningClocks(0);
    assertEquals("LAST", clock.getClock());
    var entry = lastEntry(c);
    var upheld =
        entry.getFactsList().stream().filter(fact -> fact.hasObjectionUpheld()).findFirst();
    assertEquals(
        Names.of(police.id()),
        upheld.orElseThrow().getObjectionUpheld().getLadder().getSteps(1).getPost());
    var seen =
        calls.as(calls.units).getCase(GetCaseRequest.newBuilder().setName(c.getName()).build());
    assertEquals(decided.getEtag(), seen.getEtag());
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var c = disputed();
    var upheld = decision(c, ObjectionDecision.OBJECTION_DECISION_UPHELD);
    var dismissed = decision(c, ObjectionDecision.OBJECTION_DECISION_DISMISSED);
    Map.of(
            "unit", upheld,
            "decision", dismissed.clone().clearDecision(),
            "reason", dismissed.clone().clearReason(),
            "post", dismissed.clone().setPost(Names.of(calls.town.police.id())))
        .forEach((field, broken) -> {
          var refused = Refused.by(() -> calls.as(calls.overseer).decideObjection(broken.build()));
          assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
          assertEquals(field, refused.metadata("field"));
        });
    var unsaid =
        Refused.by(() -> calls.as(calls.units).objectToCase(objection(c).clearReason().build()));
    assertEquals("reason", unsaid.metadata("field"));
  }
}
