package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.cases.v1.AssignPartRequest;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseMove;
import org.fengqiao.proto.cases.v1.CaseMover;
import org.fengqiao.proto.cases.v1.CasePartState;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.CorrectCaseRequest;
import org.fengqiao.proto.cases.v1.DropPartRequest;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.HandInPartRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Units handle parts of a case over the wire, and what it says is put right. */
class CasePartGrpcTest {
  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  private AssignPartRequest.Builder assignment(Case c) {
    return AssignPartRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setUnit(Names.of(calls.town.police.unit()))
        .setPost(Names.of(calls.town.police.id()))
        .setTask("配合现场疏导交通");
  }

  private HandInPartRequest.Builder handIn(Case c) {
    return HandInPartRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setActingOfficer(Names.of(calls.town.policeman))
        .setPart(1)
        .setText("已疏导");
  }

  private Case shared() {
    var c = calls.signFor(calls.report(calls.road()));
    return calls.as(calls.overseer).assignPart(assignment(c).build()).getCase();
  }

  /** A partner that acts for the police alone. */
  private String station() {
    var all = calls.town.units().rights();
    var police = Set.of(calls.town.police.unit());
    var rights = new Rights(all.calls(), Set.of(), Set.of(), Set.of(), police, Set.of());
    return calls.admit(new Caller(new PartnerId("station"), rights, calls.town.platform().home()));
  }

  private TraceEntry lastEntry(Case c) {
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    return calls.as(calls.overseer).listTrace(asked).getEntriesList().getLast();
  }

  @Test
  void isSeenByTheUnitThatCoHandlesItWhichIsToldWhatToDo() {
    var station = station();
    var c = calls.signFor(calls.report(calls.road()));
    var get = GetCaseRequest.newBuilder().setName(c.getName()).build();
    assertEquals(
        "NOT_FOUND CASE_NOT_FOUND", Refused.by(() -> calls.as(station).getCase(get)).what());
    var request = assignment(c).build();
    calls.as(calls.overseer).assignPart(request);
    assertTrue(calls.as(calls.overseer).assignPart(request).getRepeated());
    var seen = calls.as(station).getCase(get);
    var part = seen.getParts(0);
    assertEquals(1, part.getNumber());
    assertEquals(CasePartState.CASE_PART_STATE_OPEN, part.getState());
    assertEquals("配合现场疏导交通", part.getTask());
    assertEquals(ContentState.CONTENT_STATE_PRESENT, part.getTaskState());
    assertEquals(Names.of(calls.town.police.unit()), part.getUnit());
    assertEquals(c.getLeadUnit(), seen.getLeadUnit());
    var fact = lastEntry(c).getFacts(0).getPartAssigned();
    assertEquals(List.of(Names.of(calls.town.policeman)), fact.getHoldersList());
    assertEquals("配合现场疏导交通", lastEntry(c).getNote().getText());
  }

  @Test
  void owesEachOpenPartToItsPost() {
    var c = shared();
    var explained =
        calls
            .as(calls.units)
            .explainCase(ExplainCaseRequest.newBuilder().setName(c.getName()).build());
    var owed = explained.getDutiesList().stream().filter(duty -> duty.getPart() > 0).toList();
    assertEquals(1, owed.size());
    var duty = owed.getFirst();
    assertEquals(CaseMove.CASE_MOVE_HAND_IN_PART, duty.getMove());
    assertEquals(CaseMover.CASE_MOVER_PART_OFFICER, duty.getBy());
    assertEquals(Names.of(calls.town.police.id()), duty.getPost());
    assertEquals(List.of(Names.of(calls.town.policeman)), duty.getOfficersList());
    assertEquals("", duty.getHandlingOfficer());
    assertEquals(1, duty.getPart());
    assertEquals("PART", duty.getClocks(0).getClock());
    assertEquals(1, duty.getClocks(0).getPart());
    assertEquals(duty.getClocks(0).getDueTime(), duty.getDueTime());
  }

  @Test
  void showsWhatWasDoneOfAPart() {
    var c = shared();
    var station = station();
    var done = calls.as(station).handInPart(handIn(c).build()).getCase().getParts(0);
    assertEquals(CasePartState.CASE_PART_STATE_IN, done.getState());
    assertEquals("已疏导", done.getText());
    assertEquals(Names.of(calls.town.policeman), done.getOfficer());
    assertTrue(done.hasDoneTime());
    var fact = lastEntry(c).getFacts(0).getPartHandedIn();
    assertEquals("已疏导", fact.getText().getText());
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, lastEntry(c).getState());
  }

  @Test
  void showsThatAPartWasDropped() {
    var c = shared();
    var drop =
        DropPartRequest.newBuilder()
            .setRequestId(calls.id())
            .setName(c.getName())
            .setPart(1)
            .setReason("不再需要")
            .build();
    var part = calls.as(calls.overseer).dropPart(drop).getCase().getParts(0);
    assertEquals(CasePartState.CASE_PART_STATE_DROPPED, part.getState());
    assertEquals(ContentState.CONTENT_STATE_UNSPECIFIED, part.getContentState());
    assertEquals(1, lastEntry(c).getFacts(0).getPartDropped().getPart());
    assertEquals("不再需要", lastEntry(c).getNote().getText());
  }

  @Test
  void saysOtherWordsAndClassFromNowOnAndShowsTheFirstInTheTrace() {
    var c = calls.report(calls.road().setText("路面塌陷").setAddress("永丰街"));
    var request =
        CorrectCaseRequest.newBuilder()
            .setRequestId(calls.id())
            .setName(c.getName())
            .setSubject("井盖缺失")
            .setCategory("dispute.wages")
            .setReason("现场核实")
            .build();
    var corrected = calls.as(calls.overseer).correctCase(request).getCase();
    assertEquals("井盖缺失", corrected.getSubject());
    assertEquals("路面塌陷", corrected.getText());
    assertEquals("永丰街", corrected.getAddress());
    assertEquals("dispute.wages", corrected.getCategory());
    assertEquals(c.getTier(), corrected.getTier());
    assertEquals(c.getLeadUnit(), corrected.getLeadUnit());
    assertEquals(c.getRunningClocksList(), corrected.getRunningClocksList());
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    var trace = calls.as(calls.overseer).listTrace(asked).getEntriesList();
    assertEquals(c.getSubject(), trace.getFirst().getFacts(0).getReported().getSubject());
    var fact = trace.getLast().getFacts(0).getCorrected();
    assertTrue(fact.getWords());
    assertEquals("井盖缺失", fact.getSubject());
    assertEquals("dispute.wages", fact.getCategory());
    assertEquals("现场核实", trace.getLast().getNote().getText());
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var c = shared();
    Map.of(
            "unit", assignment(c).clearUnit(),
            "task", assignment(c).clearTask())
        .forEach((field, broken) -> {
          var refused = Refused.by(() -> calls.as(calls.overseer).assignPart(broken.build()));
          assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
          assertEquals(field, refused.metadata("field"));
        });
    Map.of("text", handIn(c).clearText(), "acting_officer", handIn(c).clearActingOfficer())
        .forEach((field, broken) -> {
          var refused = Refused.by(() -> calls.as(calls.units).handInPart(broken.build()));
          assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
          assertEquals(field, refused.metadata("field"));
        });
    var nothing =
        CorrectCaseRequest.newBuilder()
            .setRequestId(calls.id())
            .setName(c.getName())
            .setReason("现场核实")
            .build();
    var refused = Refused.by(() -> calls.as(calls.overseer).correctCase(nothing));
    assertEquals("subject", refused.metadata("field"));
  }
}
