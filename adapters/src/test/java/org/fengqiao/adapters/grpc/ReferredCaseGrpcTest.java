package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ExplainClocksRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.mediation.v1.DeclineCause;
import org.fengqiao.proto.mediation.v1.DeclineMediationRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationOrigin;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.fengqiao.proto.mediation.v1.RaiseMediationRequest;
import org.fengqiao.proto.mediation.v1.ReferCaseRequest;
import org.fengqiao.proto.mediation.v1.RefusalCause;
import org.fengqiao.proto.mediation.v1.RefuseMediationRequest;
import org.fengqiao.proto.mediation.v1.WithdrawMediationRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case waits for the mediation of its dispute over the wire, and follows how that ends. */
class ReferredCaseGrpcTest {
  private final MediationWire wire = new MediationWire();
  private final MediationStage stage = new MediationStage(wire);
  private final CaseOnWire cases = new CaseOnWire(wire);

  @AfterEach
  void stop() {
    wire.close();
  }

  private List<TraceEntry> trace(Case c) {
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    return wire.cases(wire.units).listTrace(asked).getEntriesList();
  }

  private ReferCaseRequest.Builder referring(Case c) {
    return cases.referring(c);
  }

  private Mediation referred(Case c) {
    return wire.send(referring(c), wire.units);
  }

  @Test
  void waitsWithItsClocksStandingAndIsResolvedWhenItIsSettled() {
    var c = cases.signed();
    var referring = referring(c).build();
    var answer = wire.answer(referring, wire.units);
    assertTrue(MediationWire.isRepeated(wire.answer(referring, wire.units)));
    var m = MediationWire.mediation(answer);
    assertEquals(MediationOrigin.MEDIATION_ORIGIN_REFERRED, m.getOrigin());
    assertEquals(c.getName(), m.getCase());
    assertEquals(c.getLeadUnit(), m.getReferringUnit());
    assertEquals(MediationWire.VILLAGE, m.getPatch().getDivision());
    waits(c, m);
    wire.pass(Duration.ofDays(10));
    assertEquals(CaseState.CASE_STATE_IN_MEDIATION, cases.get(c).getState());
    var agreed = stage.assigned(stage.accepted(m));
    wire.send(wire.agreeing(agreed, true));
    assertEquals(CaseState.CASE_STATE_IN_MEDIATION, cases.get(c).getState());
    var settled = stage.signed(agreed);
    assertEquals(MediationState.MEDIATION_STATE_SETTLED, settled.getState());
    var resolved = cases.get(c);
    assertEquals(CaseState.CASE_STATE_RESOLVED, resolved.getState());
    assertEquals(TownMediation.ANSWER, resolved.getResolution().getText());
    assertEquals(wire.clerk(), resolved.getResolution().getOfficer());
    assertTrue(trace(c).getLast().getFacts(0).getBackFromMediation().getSettled());
  }

  private void waits(Case c, Mediation m) {
    var waiting = cases.get(c);
    assertEquals(CaseState.CASE_STATE_IN_MEDIATION, waiting.getState());
    assertEquals(m.getName(), waiting.getMediation());
    assertEquals("移送调解", trace(c).getLast().getNote().getText());
    waiting.getRunningClocksList().forEach(clock -> assertFalse(clock.hasDueTime()));
    var told =
        wire.cases(wire.units)
            .explainClocks(ExplainClocksRequest.newBuilder().setName(c.getName()).build());
    var clock = told.getClocks(0);
    assertEquals(cases.villager(), clock.getSuspensions(0).getOfficer());
    assertTrue(
        clock.getStepsList().stream().anyMatch(step -> step.startsWith("suspended since ")),
        clock::toString);
  }

  @Test
  void comesBackWhenItFailedWithOneReadableTraceAndItsTime() {
    var c = cases.signed();
    var due = cases.get(c).getRunningClocks(0).getDueTime();
    var m = referred(c);
    wire.pass(Duration.ofDays(10));
    stage.failed(stage.accepted(m));
    var back = cases.get(c);
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, back.getState());
    assertEquals("", back.getMediation());
    assertTrue(back.getRunningClocks(0).getDueTime().getSeconds() > due.getSeconds());
    var trace = trace(c);
    var facts = trace.stream().flatMap(entry -> entry.getFactsList().stream()).toList();
    assertEquals(
        List.of(m.getName()),
        facts.stream()
            .filter(fact -> fact.hasReferredToMediation())
            .map(fact -> fact.getReferredToMediation().getMediation())
            .toList());
    var fact = trace.getLast().getFacts(0).getBackFromMediation();
    assertEquals(m.getName(), fact.getMediation());
    assertFalse(fact.getSettled());
    assertEquals(wire.clerk(), trace.getLast().getActingOfficer());
  }

  @Test
  void goesOnWaitingWhenItGoesUpALevelAndComesBackFromThere() {
    var c = cases.signed();
    var m = stage.accepted(referred(c));
    wire.send(wire.move(RaiseMediationRequest.newBuilder(), m).setReason("镇级无力调解"));
    assertEquals(CaseState.CASE_STATE_IN_MEDIATION, cases.get(c).getState());
    var above = Names.of(wire.town.districtsman);
    wire.send(
        wire.move(RefuseMediationRequest.newBuilder(), m.getName(), above)
            .setCause(RefusalCause.REFUSAL_CAUSE_TAKEN_ELSEWHERE)
            .setReason("法院已受理"));
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, cases.get(c).getState());
  }

  @Test
  void comesBackHoweverTheMediationEndsUnsettledAndMayBeHandedOverAnew() {
    var declined = cases.signed();
    var m = referred(declined);
    var ended =
        wire.send(
            wire.move(DeclineMediationRequest.newBuilder(), m)
                .setParty(3)
                .setCause(DeclineCause.DECLINE_CAUSE_SUED)
                .setReason("已起诉"));
    assertEquals(MediationState.MEDIATION_STATE_DECLINED, ended.getState());
    assertEquals(3, ended.getDecliningParty());
    assertEquals("已起诉", ended.getEndWords().getText());
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, cases.get(declined).getState());
    var withdrawn = cases.signed();
    wire.send(
        wire.move(WithdrawMediationRequest.newBuilder(), referred(withdrawn)).setReason("已和解"));
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, cases.get(withdrawn).getState());
    referred(withdrawn);
    assertEquals(CaseState.CASE_STATE_IN_MEDIATION, cases.get(withdrawn).getState());
  }
}
