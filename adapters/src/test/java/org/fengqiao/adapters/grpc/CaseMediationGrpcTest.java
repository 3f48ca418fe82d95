package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.fengqiao.application.cases.MediationClerk;
import org.fengqiao.application.cases.PartClerk;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseMove;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainCaseResponse;
import org.fengqiao.proto.cases.v1.ExplainClocksRequest;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.cases.v1.WithdrawCaseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case in mediation as its partners see it: a mediation moves it, and no call of cases. */
class CaseMediationGrpcTest {
  private final CaseCalls calls = new CaseCalls();
  private final MediationClerk clerk = new MediationClerk(calls.town);

  @AfterEach
  void stop() {
    calls.close();
  }

  private Case signed() {
    return calls.signFor(calls.report(calls.road()));
  }

  private org.fengqiao.domain.cases.Case found(Case c) {
    return calls.town.cases.find(Names.caseId("name", c.getName())).orElseThrow().aggregate();
  }

  /** The case in mediation, and the name of that. */
  private String refer(Case c) {
    return "mediations/" + clerk.refer(found(c)).mediation().orElseThrow().id();
  }

  private TraceEntry lastEntry(Case c) {
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    return calls.as(calls.units).listTrace(asked).getEntriesList().getLast();
  }

  private ExplainCaseResponse explained(Case c) {
    return calls
        .as(calls.overseer)
        .explainCase(ExplainCaseRequest.newBuilder().setName(c.getName()).build());
  }

  @Test
  void isShownWithWhatItWaitsForAndWithoutADueTime() {
    var c = signed();
    var mediation = refer(c);
    var waiting = calls.get(c);
    assertEquals(CaseState.CASE_STATE_IN_MEDIATION, waiting.getState());
    assertEquals(mediation, waiting.getMediation());
    assertEquals(c.getLeadUnit(), waiting.getLeadUnit());
    assertFalse(waiting.getRunningClocksList().isEmpty());
    waiting.getRunningClocksList().forEach(clock -> assertFalse(clock.hasDueTime()));
    var entry = lastEntry(c);
    assertEquals(CaseState.CASE_STATE_IN_MEDIATION, entry.getState());
    assertEquals("双方愿意调解", entry.getNote().getText());
    assertEquals(calls.villager(), entry.getActingOfficer());
    assertEquals(mediation, entry.getFacts(0).getReferredToMediation().getMediation());
  }

  @Test
  void isListedByItsStateAndOpenToWhatLeavesItWaiting() {
    var c = signed();
    var legal = explained(c).getLegalMovesList();
    assertTrue(
        legal.stream()
            .anyMatch(move ->
                move.getMove() == CaseMove.CASE_MOVE_REFER_TO_MEDIATION
                    && move.getCall().equals("fengqiao.mediation.v1.MediationService/ReferCase")));
    refer(c);
    var filter =
        CaseFilter.newBuilder()
            .setUnit(Names.of(calls.town.secretary.unit()))
            .addStates(CaseState.CASE_STATE_IN_MEDIATION);
    var listed =
        calls.as(calls.overseer).listCases(ListCasesRequest.newBuilder().setFilter(filter).build());
    assertEquals(List.of(c.getName()), listed.getCasesList().stream().map(Case::getName).toList());
    var told = explained(c);
    assertTrue(told.hasStateTime());
    assertTrue(
        told.getDutiesList().stream()
            .allMatch(duty -> duty.getMove() == CaseMove.CASE_MOVE_RECORD_CONTACT));
    var withdrawal =
        WithdrawCaseRequest.newBuilder().setRequestId(calls.id()).setName(c.getName()).build();
    var refused = Refused.by(() -> calls.as(calls.platform).withdrawCase(withdrawal));
    assertEquals("FAILED_PRECONDITION ILLEGAL_MOVE", refused.what());
    assertEquals("IN_MEDIATION", refused.metadata("state"));
  }

  @Test
  void explainsSinceWhenItsClocksStandAndWhoReferredIt() {
    var c = signed();
    refer(c);
    var told =
        calls
            .as(calls.units, "en")
            .explainClocks(ExplainClocksRequest.newBuilder().setName(c.getName()).build());
    var clock = told.getClocks(0);
    assertEquals(1, clock.getSuspensionsCount());
    assertEquals(calls.villager(), clock.getSuspensions(0).getOfficer());
    assertEquals("", clock.getSuspensions(0).getApprover());
    assertFalse(clock.getSuspensions(0).hasEndTime());
    assertTrue(
        clock.getStepsList().stream().anyMatch(step -> step.startsWith("suspended since ")),
        clock::toString);
  }

  @Test
  void comesBackWithItsTimeAndTellsThatNothingWasSettled() {
    var c = signed();
    var mediation = refer(c);
    calls.town.pass(Duration.ofDays(30));
    clerk.comeBack(found(c));
    var back = calls.get(c);
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, back.getState());
    assertEquals("", back.getMediation());
    assertTrue(back.getRunningClocks(0).hasDueTime());
    var entry = lastEntry(c);
    var fact = entry.getFacts(0).getBackFromMediation();
    assertEquals(mediation, fact.getMediation());
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, fact.getState());
    assertFalse(fact.getSettled());
    assertEquals("未达成协议", entry.getNote().getText());
    assertTrue(entry.getFactsList().getLast().hasDueTimeMoved());
  }

  @Test
  void isResolvedInTheEntryThatTellsOfItsSettlement() {
    var c = signed();
    refer(c);
    calls.town.pass(Duration.ofDays(30));
    clerk.settle(found(c));
    var settled = calls.get(c);
    assertEquals(CaseState.CASE_STATE_RESOLVED, settled.getState());
    assertEquals("已达成调解协议", settled.getResolution().getText());
    assertEquals(Names.of(calls.town.townsman), settled.getResolution().getOfficer());
    var entry = lastEntry(c);
    assertTrue(entry.getFacts(0).getBackFromMediation().getSettled());
    assertTrue(entry.getFactsList().stream().anyMatch(fact -> fact.hasResolved()));
    assertEquals(CaseState.CASE_STATE_RESOLVED, entry.getState());
  }

  @Test
  void tellsOfItsSettlementInTheNoteWhereAPartIsOpenStill() {
    var c = signed();
    refer(c);
    new PartClerk(calls.town).assign(found(c));
    clerk.settle(found(c));
    var entry = lastEntry(c);
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, entry.getState());
    assertTrue(entry.getFacts(0).getBackFromMediation().getSettled());
    assertEquals("已达成调解协议", entry.getNote().getText());
  }
}
