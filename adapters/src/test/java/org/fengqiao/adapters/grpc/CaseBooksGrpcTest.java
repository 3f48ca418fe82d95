package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.cases.BooksClerk;
import org.fengqiao.application.cases.TimeClerk;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseBooksServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseBooksServiceGrpc.CaseBooksServiceBlockingStub;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseMove;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.PutOnTheBooksRequest;
import org.fengqiao.proto.cases.v1.ReviewOnTheBooksRequest;
import org.fengqiao.proto.cases.v1.RunningClock;
import org.fengqiao.proto.cases.v1.TakeOffTheBooksRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The books over the wire: what they show, and every refusal of their contract. */
class CaseBooksGrpcTest {
  private static final String NONE = "0190f000-0000-7000-8000-000000000000";

  private final CaseCalls calls = new CaseCalls();
  private final MetRefusals met =
      new MetRefusals(CaseBooksServiceGrpc.getServiceDescriptor(), calls.harness, calls.overseer);

  @AfterEach
  void stop() {
    calls.close();
  }

  private CaseBooksServiceBlockingStub as(String secret) {
    return CaseBooksServiceGrpc.newBlockingStub(calls.harness.as(secret));
  }

  private PutOnTheBooksRequest.Builder putting(Case c) {
    return PutOnTheBooksRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setActingOfficer(calls.villager())
        .setApprovingOfficer(Names.of(calls.town.policeman))
        .setReason("资金未到位");
  }

  private ReviewOnTheBooksRequest.Builder reviewing(Case c) {
    return ReviewOnTheBooksRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setReason("资金仍未到位");
  }

  private TakeOffTheBooksRequest.Builder takingOff(Case c) {
    return TakeOffTheBooksRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setNote("资金已到位");
  }

  private Case signed() {
    return calls.signFor(calls.report(calls.road()));
  }

  private Case kept() {
    return as(calls.units).putOnTheBooks(putting(signed()).build()).getCase();
  }

  private TraceEntry lastEntry(Case c) {
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    return calls.as(calls.units).listTrace(asked).getEntriesList().getLast();
  }

  private org.fengqiao.domain.cases.Case found(Case c) {
    return calls.town.cases.find(Names.caseId("name", c.getName())).orElseThrow().aggregate();
  }

  @Test
  void showTheTimeOfTheReviewAloneAndTellWhyAndWhoApprovedIt() {
    var request = putting(signed()).build();
    var c = as(calls.units).putOnTheBooks(request).getCase();
    assertEquals(CaseState.CASE_STATE_ON_THE_BOOKS, c.getState());
    assertEquals(
        List.of("REVIEW"),
        c.getRunningClocksList().stream()
            .filter(RunningClock::hasDueTime)
            .map(RunningClock::getClock)
            .toList());
    var entry = lastEntry(c);
    assertEquals("资金未到位", entry.getNote().getText());
    assertEquals(
        Names.of(calls.town.policeman), entry.getFacts(0).getPutOnTheBooks().getApprovingOfficer());
    assertTrue(as(calls.units).putOnTheBooks(request).getRepeated());
  }

  @Test
  void areListedByTheirStateAndExplainedByWhatIsToBeDone() {
    var c = kept();
    var filter =
        CaseFilter.newBuilder()
            .setUnit(Names.of(calls.town.secretary.unit()))
            .addStates(CaseState.CASE_STATE_ON_THE_BOOKS);
    var listed =
        calls.as(calls.overseer).listCases(ListCasesRequest.newBuilder().setFilter(filter).build());
    assertEquals(List.of(c.getName()), listed.getCasesList().stream().map(Case::getName).toList());
    var told =
        calls
            .as(calls.overseer, "en")
            .explainCase(ExplainCaseRequest.newBuilder().setName(c.getName()).build());
    var duty = told.getDuties(0);
    assertEquals(CaseMove.CASE_MOVE_REVIEW_ON_THE_BOOKS, duty.getMove());
    assertEquals("REVIEW", duty.getClocks(0).getClock());
    assertTrue(duty.hasDueTime() && told.hasStateTime());
    assertTrue(
        told.getLegalMovesList().stream()
            .anyMatch(move ->
                move.getCall().endsWith("CaseBooksService/TakeOffTheBooks")
                    && move.getCallerMay()));
  }

  @Test
  void keepWhatIsReviewedAndLetGoOnWhatIsTakenOff() {
    var c = kept();
    calls.town.pass(Duration.ofDays(40));
    var reviewed = as(calls.overseer).reviewOnTheBooks(reviewing(c).build()).getCase();
    assertEquals(CaseState.CASE_STATE_ON_THE_BOOKS, reviewed.getState());
    assertTrue(lastEntry(c).getFacts(0).hasReviewedOnTheBooks());
    assertEquals("资金仍未到位", lastEntry(c).getNote().getText());
    var off = as(calls.overseer).takeOffTheBooks(takingOff(c).build()).getCase();
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, off.getState());
    var entry = lastEntry(c);
    assertEquals("资金已到位", entry.getNote().getText());
    assertEquals(
        Optional.of(CaseState.CASE_STATE_SIGNED_FOR),
        entry.getFactsList().stream()
            .filter(fact -> fact.hasTakenOffTheBooks())
            .map(fact -> fact.getTakenOffTheBooks().getState())
            .findFirst());
    assertFalse(off.getRunningClocksList().isEmpty());
    off.getRunningClocksList().forEach(clock -> assertTrue(clock.hasDueTime(), clock::toString));
  }

  @Test
  void refuseWhatTheirContractSaysAndNothingElse() {
    var signed = signed();
    var kept = kept();
    var nobody = "officers/" + NONE;
    var missing = "NOT_FOUND CASE_NOT_FOUND";
    met.meet(missing, putting(signed).setName("cases/" + NONE).build());
    met.meet(missing, reviewing(kept).setName("cases/" + NONE).build());
    met.meet(missing, takingOff(kept).build(), calls.stranger);
    met.meet("FAILED_PRECONDITION ILLEGAL_MOVE", putting(kept).build(), calls.units);
    met.meet("FAILED_PRECONDITION ILLEGAL_MOVE", reviewing(signed).build());
    met.meet("FAILED_PRECONDITION ILLEGAL_MOVE", takingOff(signed).build());
    var acting = "PERMISSION_DENIED OFFICER_NOT_ACTING";
    met.meet(acting, putting(signed).build());
    met.meet(acting, reviewing(kept).setActingOfficer(nobody).build());
    met.meet(acting, takingOff(kept).setActingOfficer(nobody).build());
    var policeman = Names.of(calls.town.policeman);
    var another =
        putting(signed).setActingOfficer(policeman).setApprovingOfficer(calls.villager()).build();
    met.meet("PERMISSION_DENIED NOT_THE_LEAD", another, calls.units);
    var own = putting(signed).setApprovingOfficer(calls.villager()).build();
    met.meet("INVALID_ARGUMENT APPROVED_BY_ASKER", own, calls.units);
    limits();
    new BooksClerk(calls.town).reviewNothing();
    met.meet("FAILED_PRECONDITION NO_REVIEW_CLOCK", putting(signed).build(), calls.units);
    met.meet("FAILED_PRECONDITION NO_REVIEW_CLOCK", reviewing(kept).build());
    met.assertAreThoseOfTheContract();
  }

  /** What was changed, put there or reviewed as often as it may be. */
  private void limits() {
    var changed = signed();
    new TimeClerk(calls.town).wear(found(changed));
    met.meet("FAILED_PRECONDITION CLOCK_CHANGED_TOO_OFTEN", putting(changed).build(), calls.units);
    var clerk = new BooksClerk(calls.town);
    var often = kept();
    var last = TimeClerk.worn(found(often), clerk::review);
    met.meet("ALREADY_EXISTS TOO_MANY_CLOCK_RUNS", reviewing(often).build());
    clerk.takeOff(last);
    met.meet("ALREADY_EXISTS TOO_MANY_CLOCK_RUNS", putting(often).build(), calls.units);
  }
}
