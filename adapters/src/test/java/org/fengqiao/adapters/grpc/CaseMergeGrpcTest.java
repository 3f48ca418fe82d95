package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFact;
import org.fengqiao.proto.cases.v1.CaseMove;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ListDuplicatesRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.MergeCaseRequest;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.cases.v1.UnmergeCaseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cases of one matter are found, merged, taken apart and answered over the wire. */
class CaseMergeGrpcTest {
  private final CaseCalls calls = new CaseCalls();
  private final String snap =
      calls.admit(calls.town.caller("snap", EnumSet.allOf(Right.class), Set.of(), Set.of()));

  @AfterEach
  void stop() {
    calls.close();
  }

  private Case reportedBySnap() {
    return calls.as(snap).reportCase(calls.road().setSourceId("S-1").build()).getCase();
  }

  private MergeCaseRequest.Builder merging(Case c, Case primary) {
    return MergeCaseRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setPrimaryCase(primary.getName())
        .setReason("同一路段的塌陷");
  }

  private Case merge(Case c, Case primary) {
    return calls.as(calls.overseer).mergeCase(merging(c, primary).build()).getCase();
  }

  private TraceEntry lastEntry(String by, Case c) {
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    return calls.as(by).listTrace(asked).getEntriesList().getLast();
  }

  @Test
  void namesEachInTheOtherAndTellsWhyInBothTraces() {
    var primary = calls.report(calls.road());
    var request = merging(reportedBySnap(), primary).build();
    var merged = calls.as(calls.overseer).mergeCase(request).getCase();
    assertEquals(CaseState.CASE_STATE_MERGED, merged.getState());
    assertEquals(primary.getName(), merged.getMergedInto());
    assertFalse(merged.hasCloseTime());
    assertEquals(List.of(), merged.getRunningClocksList());
    assertEquals(List.of(merged.getName()), calls.get(primary).getMergedCasesList());
    var here = lastEntry(snap, merged);
    assertEquals(primary.getName(), here.getFacts(0).getMerged().getPrimaryCase());
    assertEquals("同一路段的塌陷", here.getNote().getText());
    var there = lastEntry(calls.platform, primary);
    assertEquals(merged.getName(), there.getFacts(0).getJoined().getMergedCase());
    assertEquals("同一路段的塌陷", there.getNote().getText());
    assertTrue(calls.as(calls.overseer).mergeCase(request).getRepeated());
  }

  @Test
  void tellsTheReporterOfAMergedCaseTheAnswer() {
    var primary = calls.signFor(calls.report(calls.road()));
    var merged = merge(reportedBySnap(), primary);
    calls
        .as(calls.units)
        .resolveCase(
            ResolveCaseRequest.newBuilder()
                .setRequestId(calls.id())
                .setName(primary.getName())
                .setActingOfficer(calls.villager())
                .setOutcome(Outcome.OUTCOME_SOLVED)
                .setText("路面已修复")
                .build());
    calls
        .as(calls.overseer)
        .closeCase(
            CloseCaseRequest.newBuilder()
                .setRequestId(calls.id())
                .setName(primary.getName())
                .build());
    var name = GetCaseRequest.newBuilder().setName(merged.getName()).build();
    var ended = calls.as(snap).getCase(name);
    assertEquals(CaseState.CASE_STATE_CLOSED, ended.getState());
    assertEquals("路面已修复", ended.getResolution().getText());
    assertEquals(primary.getName(), ended.getMergedInto());
    assertTrue(ended.hasCloseTime());
    var entry = lastEntry(snap, merged);
    var fact = entry.getFacts(0).getClosedWithPrimary();
    assertEquals(primary.getName(), fact.getPrimaryCase());
    assertEquals("路面已修复", fact.getResolution().getText());
    assertEquals(primary.getLeadUnit(), fact.getLeadUnit());
    assertEquals("S-1", entry.getSourceId());
    var again = calls.as(snap).reportCase(calls.road().setSourceId("S-1").build());
    assertEquals(ended, again.getCase());
  }

  @Test
  void goesOnByItselfWhenItIsTakenOut() {
    var primary = calls.report(calls.road());
    var reported = reportedBySnap();
    var merged = merge(reported, primary);
    calls.town.pass(Duration.ofHours(5));
    var unmerged =
        calls
            .as(calls.overseer)
            .unmergeCase(
                UnmergeCaseRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(merged.getName())
                    .setReason("并非同一路段")
                    .build())
            .getCase();
    assertEquals(CaseState.CASE_STATE_DISPATCHED, unmerged.getState());
    assertEquals("", unmerged.getMergedInto());
    assertEquals(reported.getRunningClocksCount(), unmerged.getRunningClocksCount());
    assertEquals(2, unmerged.getRunningClocks(0).getRun());
    var entry = lastEntry(snap, merged);
    assertEquals("并非同一路段", entry.getNote().getText());
    assertEquals(CaseState.CASE_STATE_DISPATCHED, entry.getFacts(0).getUnmerged().getState());
    assertEquals(CaseFact.FactCase.CLOCK_STARTED, entry.getFacts(1).getFactCase());
    var there = lastEntry(calls.platform, primary).getFacts(0);
    assertEquals(merged.getName(), there.getParted().getMergedCase());
    assertEquals(List.of(), calls.get(primary).getMergedCasesList());
  }

  @Test
  void isExplainedAsNobodysDutyThatMayBeTakenOut() {
    var merged = merge(reportedBySnap(), calls.report(calls.road()));
    var explained =
        calls
            .as(calls.overseer)
            .explainCase(ExplainCaseRequest.newBuilder().setName(merged.getName()).build());
    assertEquals(0, explained.getDutiesCount());
    assertTrue(explained.hasStateTime());
    assertEquals(1, explained.getLegalMovesCount());
    assertEquals(CaseMove.CASE_MOVE_UNMERGE, explained.getLegalMoves(0).getMove());
    assertTrue(explained.getLegalMoves(0).getCallerMay());
  }

  @Test
  void namesTheFieldThatIsWrong() {
    var c = calls.report(calls.road());
    var primary = calls.report(calls.road());
    var itself = Refused.by(() -> merge(c, c));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", itself.what());
    assertEquals("primary_case", itself.metadata("field"));
    for (var broken :
        List.of(merging(c, primary).clearPrimaryCase(), merging(c, primary).clearReason())) {
      var refused = Refused.by(() -> calls.as(calls.overseer).mergeCase(broken.build()));
      assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
      assertTrue(List.of("primary_case", "reason").contains(refused.metadata("field")));
    }
  }

  @Test
  void findsWhatMayBeTheSameMatterAndSaysWhyInTheLanguageOfTheCall() {
    var first = reportedBySnap();
    calls.town.pass(Duration.ofMinutes(90));
    var c = calls.report(calls.road().setSubject("路面坍塌").setText("村口的路面塌陷了，有老人摔伤。"));
    calls.report(calls.road().setSubject("路灯不亮").setText("广场的路灯三天不亮。"));
    var asked = ListDuplicatesRequest.newBuilder().setParent(c.getName()).build();
    var found = calls.as(calls.overseer, "zh-CN").listDuplicates(asked);
    assertEquals(ContentState.CONTENT_STATE_PRESENT, found.getContentState());
    assertEquals(2, found.getComparedCount());
    assertEquals(1, found.getDuplicatesCount());
    var duplicate = found.getDuplicates(0);
    assertEquals(first.getName(), duplicate.getCase());
    assertEquals(first.getNumber(), duplicate.getNumber());
    assertEquals(first.getSubject(), duplicate.getSubject());
    assertEquals(CaseState.CASE_STATE_DISPATCHED, duplicate.getState());
    assertEquals(first.getReportTime(), duplicate.getReportTime());
    assertEquals(5_400, duplicate.getTimeApart().getSeconds());
    assertEquals(CaseCalls.VILLAGE, duplicate.getPatch());
    assertTrue(duplicate.getCommonWordsList().contains("路面塌陷"), duplicate::toString);
    var village = calls.town.town.ports.divisions().find(GroundTown.VILLAGE).orElseThrow().name();
    assertEquals(
        List.of("都在" + village + "上报。", "事项分类同为道路破损。", "上报时间相差 1 小时 30 分钟。"),
        duplicate.getReasonsList().subList(0, 3));
    assertEquals("event.road", duplicate.getCategory());
    assertTrue(duplicate.getReasons(4).contains("「路面塌陷」"), duplicate::toString);
    var english = calls.as(calls.overseer, "en").listDuplicates(asked).getDuplicates(0);
    assertEquals("The reports are 1 h 30 min apart.", english.getReasons(2));
    assertEquals(
        "Their words are alike by %.3f.".formatted(english.getLikeness()), english.getReasons(3));
    assertEquals(0, calls.as(calls.platform).listDuplicates(asked).getDuplicatesCount());
  }
}
