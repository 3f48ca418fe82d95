package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseDuty;
import org.fengqiao.proto.cases.v1.CaseMove;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.RecordCallbackRequest;
import org.fengqiao.proto.cases.v1.ReopenCaseRequest;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reporter of a closed case is called back over the wire, and the case may be opened again. */
class CallbackGrpcTest {
  private final CaseCalls calls = new CaseCalls();

  @BeforeEach
  void letTheTownCallBack() {
    var callback = new CallbackRule(Optional.of(TownRules.DIRECTOR.role()), 2);
    calls.town.rules.handle(Casework.silent().with(callback).rule());
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  private Case closed() {
    return close(calls.report(calls.road()), "已修复");
  }

  private Case close(Case dispatched, String answer) {
    var c = calls.signFor(dispatched);
    calls
        .as(calls.units)
        .resolveCase(
            ResolveCaseRequest.newBuilder()
                .setRequestId(calls.id())
                .setName(c.getName())
                .setActingOfficer(calls.villager())
                .setOutcome(Outcome.OUTCOME_SOLVED)
                .setText(answer)
                .build());
    var close = CloseCaseRequest.newBuilder().setRequestId(calls.id()).setName(c.getName());
    return calls.as(calls.overseer).closeCase(close.build()).getCase();
  }

  private RecordCallbackRequest.Builder call(Case c) {
    return RecordCallbackRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setActingOfficer(Names.of(calls.town.townsman))
        .setReached(true)
        .setText("仍有坑洼");
  }

  private Case answered(Case c, Satisfaction satisfaction) {
    var request = call(c).setSatisfaction(satisfaction).build();
    return calls.as(calls.units).recordCallback(request).getCase();
  }

  private TraceEntry lastEntry(Case c) {
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    return calls.as(calls.overseer).listTrace(asked).getEntriesList().getLast();
  }

  @Test
  void saysWhoIsToCallBackAndOwesItToThem() {
    var c = closed();
    assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
    assertEquals(Names.of(calls.town.director.unit()), c.getCallingUnit());
    assertEquals(Names.of(calls.town.director.id()), c.getCallingPost());
    var duties =
        calls
            .as(calls.overseer)
            .explainCase(ExplainCaseRequest.newBuilder().setName(c.getName()).build())
            .getDutiesList();
    assertEquals(
        List.of(CaseMove.CASE_MOVE_RECORD_CALLBACK),
        duties.stream().map(CaseDuty::getMove).toList());
    assertEquals(List.of(Names.of(calls.town.townsman)), duties.getFirst().getOfficersList());
  }

  @Test
  void tellsThatTheReporterWasNotReachedAndOwesTheCallStill() {
    var c = closed();
    var request = call(c).setReached(false).setText("无人接听").build();
    var tried = calls.as(calls.units).recordCallback(request).getCase();
    assertFalse(tried.hasCallback());
    assertEquals(c.getCallingUnit(), tried.getCallingUnit());
    assertTrue(lastEntry(c).getFacts(0).hasCallbackTried());
    assertEquals("无人接听", lastEntry(c).getNote().getText());
  }

  @Test
  void keepsWhatASatisfiedReporterSaid() {
    var c = closed();
    var called = answered(c, Satisfaction.SATISFACTION_SATISFIED);
    assertEquals(CaseState.CASE_STATE_CLOSED, called.getState());
    assertEquals("仍有坑洼", called.getCallback().getText());
    assertEquals(Names.of(calls.town.townsman), called.getCallback().getOfficer());
    assertEquals("", called.getCallingUnit());
    var fact = lastEntry(c).getFacts(0).getCalledBack().getCallback();
    assertEquals(called.getCallback(), fact);
  }

  @Test
  void handlesTheCaseOnceMoreForADissatisfiedReporterAndKeepsTheEarlierRound() {
    var c = closed();
    var reopened = answered(c, Satisfaction.SATISFACTION_DISSATISFIED);
    assertEquals(CaseState.CASE_STATE_DISPATCHED, reopened.getState());
    assertEquals(c.getLeadUnit(), reopened.getLeadUnit());
    assertFalse(reopened.hasCloseTime());
    assertFalse(reopened.hasResolution());
    assertFalse(reopened.getRunningClocksList().isEmpty());
    var round = reopened.getRounds(0);
    assertEquals("已修复", round.getResolution().getText());
    assertEquals(c.getCloseTime(), round.getCloseTime());
    assertEquals(c.getResolveTime(), round.getResolveTime());
    assertEquals(Satisfaction.SATISFACTION_DISSATISFIED, round.getCallback().getSatisfaction());
    var facts = lastEntry(c).getFactsList();
    assertTrue(facts.getFirst().hasCalledBack());
    assertEquals(
        List.of(calls.villager()),
        facts.stream()
            .filter(fact -> fact.hasReopened())
            .findFirst()
            .orElseThrow()
            .getReopened()
            .getHoldersList());
    var again = close(reopened, "重新铺设");
    assertEquals("重新铺设", again.getResolution().getText());
    var last = answered(again, Satisfaction.SATISFACTION_DISSATISFIED);
    assertEquals(CaseState.CASE_STATE_CLOSED, last.getState());
  }

  @Test
  void opensAClosedCaseAgainWithTheReason() {
    var c = closed();
    var request =
        ReopenCaseRequest.newBuilder()
            .setRequestId(calls.id())
            .setName(c.getName())
            .setReason("抽查不满意")
            .build();
    var reopened = calls.as(calls.overseer).reopenCase(request).getCase();
    assertEquals(CaseState.CASE_STATE_DISPATCHED, reopened.getState());
    assertEquals("抽查不满意", lastEntry(c).getNote().getText());
    assertTrue(calls.as(calls.overseer).reopenCase(request).getRepeated());
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var c = closed();
    Map.of(
            "satisfaction", call(c),
            "solved", call(c).setReached(false).setSolved(true),
            "acting_officer",
                call(c).setSatisfaction(Satisfaction.SATISFACTION_SATISFIED).clearActingOfficer())
        .forEach((field, broken) -> {
          var refused = Refused.by(() -> calls.as(calls.units).recordCallback(broken.build()));
          assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
          assertEquals(field, refused.metadata("field"));
        });
    var unsaid = call(c).setReached(false).setSatisfaction(Satisfaction.SATISFACTION_SATISFIED);
    var refused = Refused.by(() -> calls.as(calls.units).recordCallback(unsaid.build()));
    assertEquals("satisfaction", refused.metadata("field"));
    var reopen = ReopenCaseRequest.newBuilder().setRequestId(calls.id()).setName(c.getName());
    var reasonless = Refused.by(() -> calls.as(calls.overseer).reopenCase(reopen.build()));
    assertEquals("reason", reasonless.metadata("field"));
  }

  @Test
  void letsWhoIsToCallKnowTheReporterUntilTheReporterHasAnswered() {
    var rights = calls.town.units().rights();
    var centre = Set.of(calls.town.director.unit());
    var caller =
        calls.admit(
            new Caller(
                new PartnerId("centre"),
                new Rights(rights.calls(), Set.of(), Set.of(), Set.of(), centre, Set.of()),
                calls.town.platform().home()));
    var c = closed();
    var get = GetCaseRequest.newBuilder().setName(c.getName()).build();
    var reporter = calls.as(caller).getCase(get).getReporter();
    assertEquals(ContentState.CONTENT_STATE_PRESENT, reporter.getContentState());
    answered(c, Satisfaction.SATISFACTION_SATISFIED);
    var later = calls.as(caller).getCase(get).getReporter();
    assertEquals(ContentState.CONTENT_STATE_WITHHELD, later.getContentState());
  }

  @Test
  void asksNobodyToCallWhereTheReportNamesNoReporter() {
    var c = close(calls.report(calls.road().clearReporter()), "已修复");
    assertEquals("", c.getCallingUnit());
    assertEquals(0, c.getRunningClocksCount());
  }
}
