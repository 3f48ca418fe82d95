package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SurveyServiceGrpc;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reporters are asked by surveys over the wire. */
class SurveyGrpcTest {
  private static final String NO_CASE = "cases/0190f000-0000-7000-8000-000000000000";
  private static final String GUESS = "AAAAAAAAAAAAAAAAAAAAAA";

  private final SurveyTown calls = new SurveyTown();

  @AfterEach
  void stop() {
    calls.close();
  }

  private org.fengqiao.proto.cases.v1.Case get(Case c) {
    var request = GetCaseRequest.newBuilder().setName(Names.of(c.id())).build();
    return CaseServiceGrpc.newBlockingStub(calls.harness.as(calls.overseer)).getCase(request);
  }

  private TraceEntry lastEntry(Case c) {
    var request = ListTraceRequest.newBuilder().setParent(Names.of(c.id())).build();
    return CaseServiceGrpc.newBlockingStub(calls.harness.as(calls.overseer))
        .listTrace(request)
        .getEntriesList()
        .getLast();
  }

  @Test
  void showsTheCodeOnceAndTheSurveyOnTheCaseWithoutIt() {
    var c = calls.closed();
    var request = calls.sending(c).build();
    var sent = calls.as(calls.overseer).sendSurvey(request);
    assertEquals(22, sent.getCode().length());
    assertFalse(sent.getRepeated());
    var shown = sent.getCase().getSurvey();
    var lasts =
        Duration.between(
            Times.toInstant("send_time", shown.getSendTime()),
            Times.toInstant("expire_time", shown.getExpireTime()));
    assertEquals(Duration.ofDays(7), lasts);
    assertFalse(shown.hasAnswer());
    assertEquals(shown.getExpireTime(), lastEntry(c).getFacts(0).getSurveySent().getExpireTime());
    assertFalse(get(c).toString().contains(sent.getCode()));
    var again = calls.as(calls.overseer).sendSurvey(request);
    assertTrue(again.getRepeated());
    assertEquals("", again.getCode());
  }

  @Test
  void keepsWhatASatisfiedReporterAnswersThroughAPartnerThatSeesNoCase() {
    var c = calls.closed();
    var answer =
        calls
            .answering(c, calls.send(c))
            .setSolved(true)
            .setSatisfaction(Satisfaction.SATISFACTION_SATISFIED)
            .build();
    var kept = calls.as(calls.app).answerSurvey(answer);
    assertFalse(kept.getOpenAgain());
    assertTrue(calls.as(calls.app).answerSurvey(answer).getRepeated());
    var shown = get(c).getSurvey().getAnswer();
    assertEquals("仍有坑洼", shown.getText());
    assertTrue(shown.getSolved());
    assertEquals(shown, lastEntry(c).getFacts(0).getSurveyAnswered().getAnswer());
  }

  @Test
  void opensTheCaseAgainForADissatisfiedReporterAndKeepsTheRound() {
    var c = calls.closed();
    var answer = calls.answering(c, calls.send(c)).build();
    assertTrue(calls.as(calls.app).answerSurvey(answer).getOpenAgain());
    var now = get(c);
    assertEquals(CaseState.CASE_STATE_DISPATCHED, now.getState());
    assertFalse(now.hasSurvey());
    assertEquals(
        Satisfaction.SATISFACTION_DISSATISFIED,
        now.getRounds(0).getSurvey().getAnswer().getSatisfaction());
  }

  @Test
  void refusesWhatTheContractSaysAndNothingElse() {
    var met =
        new MetRefusals(SurveyServiceGrpc.getServiceDescriptor(), calls.harness, calls.overseer);
    var c = calls.closed();
    met.meet("NOT_FOUND CASE_NOT_FOUND", calls.sending(c).setName(NO_CASE).build());
    met.meet("NOT_FOUND CASE_NOT_FOUND", calls.sending(c).build(), calls.app);
    met.meet(
        "PERMISSION_DENIED OFFICER_NOT_ACTING",
        calls.sending(c).setActingOfficer(Names.of(calls.town.villager)).build());
    met.meet("FAILED_PRECONDITION ILLEGAL_MOVE", calls.sending(calls.town.aCase()).build());
    met.meet("NOT_FOUND SURVEY_NOT_FOUND", calls.answering(c, GUESS).build());
    met.meet("NOT_FOUND SURVEY_NOT_FOUND", calls.answering(c, GUESS).setName(NO_CASE).build());
    var code = calls.send(c);
    met.meet("FAILED_PRECONDITION ILLEGAL_MOVE", calls.sending(c).build());
    met.meet("NOT_FOUND SURVEY_NOT_FOUND", calls.answering(c, GUESS).build(), calls.app);
    var _ = calls.as(calls.app).answerSurvey(calls.answering(c, code).build());
    met.meet("ALREADY_EXISTS SURVEY_OF_EARLIER_ROUND", calls.answering(c, code).build());
    var content = calls.closed();
    var theirs = calls.send(content);
    var satisfied =
        calls
            .answering(content, theirs)
            .setSatisfaction(Satisfaction.SATISFACTION_SATISFIED)
            .build();
    var _ = calls.as(calls.app).answerSurvey(satisfied);
    met.meet("ALREADY_EXISTS SURVEY_ANSWERED", calls.answering(content, theirs).build());
    var late = calls.closed();
    var expired = calls.send(late);
    calls.town.pass(Duration.ofDays(8));
    met.meet("FAILED_PRECONDITION SURVEY_EXPIRED", calls.answering(late, expired).build());
    met.assertAreThoseOfTheContract();
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var c = calls.closed();
    var fit = calls.answering(c, calls.send(c));
    var coded =
        Refused.by(() -> calls.as(calls.app).answerSurvey(fit.clone().setCode("x").build()));
    assertEquals("code", coded.metadata("field"));
    var unsaid = fit.clone().clearSatisfaction().build();
    var refused = Refused.by(() -> calls.as(calls.app).answerSurvey(unsaid));
    assertEquals("satisfaction", refused.metadata("field"));
  }
}
