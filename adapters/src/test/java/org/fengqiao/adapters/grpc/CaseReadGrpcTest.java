package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFact.FactCase;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseKind;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainClocksRequest;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.RejectCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Tier;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseReadGrpcTest {
  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  private List<String> list(String secret, CaseFilter.Builder filter) {
    var request = ListCasesRequest.newBuilder().setFilter(filter).build();
    return calls.as(secret).listCases(request).getCasesList().stream().map(Case::getName).toList();
  }

  private TriageCaseRequest.Builder triaging(Case c) {
    return TriageCaseRequest.newBuilder().setRequestId(calls.id()).setName(c.getName());
  }

  private Case triaged(TriageCaseRequest.Builder request) {
    return calls.as(calls.overseer).triageCase(request.build()).getCase();
  }

  @Test
  void keepsTheSourceIdForItsReporterAndTheReportersNameFromThoseWhoDoNotHandleIt() {
    var c = calls.report(calls.road().setSourceId("W-1"));
    var name = GetCaseRequest.newBuilder().setName(c.getName()).build();
    var seen = calls.as(calls.overseer).getCase(name);
    assertEquals("", seen.getSourceId());
    assertEquals(ContentState.CONTENT_STATE_WITHHELD, seen.getReporter().getContentState());
    assertEquals("", seen.getReporter().getName() + seen.getReporter().getPhone());
    assertEquals("王某", calls.as(calls.units).getCase(name).getReporter().getName());
  }

  @Test
  void triagesByWhatTheRequestThePackAndTheCaseSay() {
    var bare = calls.petition().clearCategory().clearPatch();
    var c = calls.report(bare.setKind(CaseKind.CASE_KIND_REQUEST));
    assertEquals(CaseCalls.DISTRICT, c.getPatch().getDivision());
    var byKind = triaged(triaging(c).setTier(Tier.TIER_MAJOR));
    assertEquals(CaseKind.CASE_KIND_REQUEST, byKind.getKind());
    assertEquals("", byKind.getCategory());
    var placed = triaged(triaging(c).setPatch(CaseCalls.VILLAGE));
    assertEquals(CaseCalls.VILLAGE, placed.getPatch().getDivision());
    assertEquals(Tier.TIER_MAJOR, placed.getTier());
    var classed = triaged(triaging(c).setCategory("event.road"));
    assertEquals(CaseKind.CASE_KIND_EVENT, classed.getKind());
    assertEquals(Tier.TIER_ORDINARY, classed.getTier());
    var moved = triaged(triaging(c).setPatch("divisions/620402202205"));
    assertEquals("divisions/620402202205", moved.getPatch().getDivision());
  }

  @Test
  void showsALadderOfOneStepWhereAUnitWasNamedByHand() {
    var unit = Names.of(calls.town.police.unit());
    var c =
        calls
            .as(calls.overseer)
            .dispatchCase(
                DispatchCaseRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(calls.report(calls.petition()).getName())
                    .setUnit(unit)
                    .build())
            .getCase();
    var step = c.getLadder().getStepsList();
    assertEquals(1, step.size());
    assertEquals(unit, step.getFirst().getUnit());
    assertEquals("", step.getFirst().getPost() + step.getFirst().getRole());
  }

  @Test
  void listsByPatchUnitOwnSourceAndSourceIdNewestFirst() {
    var first = calls.report(calls.road().setSourceId("e\u0301-1")).getName();
    calls.town.pass(Duration.ofMinutes(1));
    var second = calls.report(calls.petition()).getName();
    var all = List.of(second, first);
    var filter = CaseFilter.newBuilder();
    assertEquals(all, list(calls.overseer, filter.setPatch(CaseCalls.DISTRICT)));
    var unit = Names.of(calls.town.secretary.unit());
    assertEquals(List.of(first), list(calls.units, filter.setUnit(unit)));
    assertEquals(all, list(calls.platform, filter.setOwnSource(true)));
    assertEquals(List.of(), list(calls.overseer, filter.setOwnSource(true)));
    assertEquals(List.of(first), list(calls.platform, filter.setSourceId("e\u0301-1")));
    assertEquals(List.of(), list(calls.overseer, filter.setSourceId("e\u0301-1")));
    filter.setPatch(CaseCalls.VILLAGE).addStates(CaseState.CASE_STATE_REPORTED);
    assertEquals(List.of(second), list(calls.overseer, filter));
    var since = Times.toProto(calls.town.town.now());
    assertEquals(
        List.of(first), list(calls.overseer, filter.clearStates().setEndReportTime(since)));
    assertEquals(
        List.of(second),
        list(calls.overseer, filter.clearEndReportTime().setStartReportTime(since)));
    assertEquals(List.of(), list(calls.stranger, filter));
  }

  @Test
  void listsPageByPageWithATokenGoodForThatFilterAlone() {
    var all = Stream.generate(() -> calls.report(calls.road()).getName()).limit(5).toList();
    var request =
        ListCasesRequest.newBuilder()
            .setFilter(CaseFilter.newBuilder().setOwnSource(true))
            .setPageSize(2);
    var seen = new ArrayList<String>();
    var stub = calls.as(calls.platform);
    var page = stub.listCases(request.build());
    var token = page.getNextPageToken();
    for (; ; page = stub.listCases(request.setPageToken(page.getNextPageToken()).build())) {
      page.getCasesList().forEach(c -> seen.add(c.getName()));
      if (page.getNextPageToken().isEmpty()) {
        break;
      }
      assertEquals(2, page.getCasesCount());
    }
    assertEquals(all.reversed(), seen);
    var other = request.setPageToken(token);
    other.getFilterBuilder().setPatch(CaseCalls.VILLAGE);
    var refused = Refused.by(() -> stub.listCases(other.build()));
    assertEquals("INVALID_ARGUMENT PAGE_TOKEN_INVALID", refused.what());
    assertEquals("page_token", refused.field());
  }

  @Test
  void listsTheTraceWithItsFactsNotesAndLinks() {
    var c = calls.report(calls.road().setSourceId("W-1"));
    calls.signFor(c);
    var request = ListTraceRequest.newBuilder().setParent(c.getName()).setPageSize(1);
    var stub = calls.as(calls.platform);
    var one = stub.listTrace(request.build());
    var two = stub.listTrace(request.setPageToken(one.getNextPageToken()).build());
    assertEquals("", two.getNextPageToken());
    var reported = one.getEntries(0);
    var signed = two.getEntries(0);
    assertEquals(
        List.of(FactCase.REPORTED, FactCase.TRIAGED, FactCase.DISPATCHED, FactCase.CLOCK_STARTED),
        reported.getFactsList().stream().map(fact -> fact.getFactCase()).toList());
    assertEquals("路面塌陷", reported.getFacts(0).getReported().getSubject());
    assertEquals("王某", reported.getFacts(0).getReported().getReporter().getName());
    assertTrue(reported.getFacts(2).getDispatched().getAutomatic());
    assertEquals("W-1", reported.getSourceId());
    assertEquals("", reported.getPreviousHash());
    assertFalse(reported.hasPreviousId());
    assertEquals(2, signed.getVersion());
    assertEquals(reported.getId(), signed.getPreviousId());
    assertEquals(reported.getHash(), signed.getPreviousHash());
    assertEquals("partners/units", signed.getPartner());
    assertEquals(calls.villager(), signed.getActingOfficer());
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, signed.getState());
    var other = calls.as(calls.overseer).listTrace(request.clearPageToken().build()).getEntries(0);
    assertEquals("", other.getSourceId());
    assertEquals(
        ContentState.CONTENT_STATE_WITHHELD,
        other.getFacts(0).getReported().getReporter().getContentState());
  }

  @Test
  void showsTheWordsGivenWithAMove() {
    var c = calls.report(calls.petition());
    var stub = calls.as(calls.overseer);
    stub.rejectCase(
        RejectCaseRequest.newBuilder()
            .setRequestId(calls.id())
            .setName(c.getName())
            .setReason("不属实")
            .build());
    var trace =
        stub.listTrace(ListTraceRequest.newBuilder().setParent(c.getName()).build())
            .getEntriesList();
    assertFalse(trace.getFirst().hasNote());
    assertEquals("不属实", trace.getLast().getNote().getText());
    assertEquals(List.of(1, 2), trace.stream().map(TraceEntry::getVersion).toList());
  }

  @Test
  void explainsTheClocksInTheCallersLanguage() {
    ReportCaseRequest.Builder scan = calls.road().setChannel(Channel.CHANNEL_QR_CODE);
    var c = calls.report(scan);
    var asked = ExplainClocksRequest.newBuilder().setName(c.getName()).build();
    var english = calls.as(calls.platform).explainClocks(asked);
    var chinese = calls.as(calls.platform, "zh-CN").explainClocks(asked);
    assertEquals(c.getName(), english.getCase());
    assertEquals(1, english.getVersion());
    var contact = english.getClocks(0);
    assertEquals("CONTACT", contact.getClock());
    assertEquals(30, contact.getBudget().getCount());
    assertEquals("calendars/cn", contact.getCalendar());
    assertEquals("packs/small/versions/1", contact.getPackVersion());
    assertEquals(
        Times.toProto(calls.town.town.now().plus(Duration.ofMinutes(30))), contact.getDueTime());
    assertEquals("DUE", contact.getRungs(0).getRung());
    assertFalse(contact.getRungs(0).hasFireTime());
    assertFalse(isChinese(contact.getStepsList()));
    assertTrue(isChinese(chinese.getClocks(0).getStepsList()));
    calls.town.pass(Duration.ofMinutes(40));
    assertTrue(calls.town.wake.wake(Names.caseId("name", c.getName())).isEmpty());
    var fired = calls.as(calls.platform).explainClocks(asked).getClocks(0).getRungs(0);
    assertEquals(Duration.ofMinutes(10).toSeconds(), fired.getLateBy().getSeconds());
    assertEquals(contact.getDueTime(), fired.getRungTime());
  }

  private static boolean isChinese(List<String> lines) {
    return String.join("", lines)
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
