package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.cases.WakeDueClocks;
import org.fengqiao.application.store.MemoryClocks;
import org.fengqiao.proto.cases.v1.AppraiseReportInRequest;
import org.fengqiao.proto.cases.v1.CallState;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.ListWhistlesRequest;
import org.fengqiao.proto.cases.v1.RecordWhistleOutcomeRequest;
import org.fengqiao.proto.cases.v1.RungAction;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.cases.v1.WhistleState;
import org.fengqiao.proto.cases.v1.WithdrawWhistleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A village whistles, and organs report in, over the wire and on a clock that is set. */
class WhistleGrpcTest {
  private final WhistleWire wire = new WhistleWire();

  @AfterEach
  void stop() {
    wire.close();
  }

  private void pass(Duration time) {
    wire.town.cases.pass(time);
    var clocks = new MemoryClocks(wire.town.cases.memory);
    var wakers = Set.of(wire.town.cases.wake, wire.town.wake);
    var due = new WakeDueClocks(clocks, wakers, wire.town.cases.rules, wire.town.cases.town.clock);
    assertEquals(Map.of(), due.wake().failed());
  }

  @Test
  void tellsTheStoryOfACallThatOneAnswersInTimeAndAnotherLate() {
    var blown = wire.blow();
    assertEquals(WhistleState.WHISTLE_STATE_BLOWN, blown.getState());
    assertEquals("占道经营", blown.getItemName());
    assertEquals("packs/small/versions/2", blown.getPackVersion());
    assertEquals("烧烤摊占道，请到场处置", blown.getReason().getText());
    assertEquals(3, blown.getCallsCount());
    assertEquals("城管局负责人", blown.getCalls(0).getOrganTitle());
    var due = Times.toProto(wire.town.cases.town.now().plus(Duration.ofHours(2)));
    blown.getCallsList().forEach(call -> assertEquals(due, call.getDueTime()));

    pass(Duration.ofMinutes(20));
    var came = wire.come(blown, 0);
    assertEquals(CallState.CALL_STATE_REPORTED_IN, came.getCalls(0).getState());
    assertFalse(came.getCalls(0).getLate());
    assertEquals(wire.officer(blown, 0), came.getCalls(0).getReportingOfficer());

    pass(Duration.ofMinutes(100));
    var missed = wire.get(blown).getCalls(1);
    assertEquals(CallState.CALL_STATE_CALLED, missed.getState());
    assertEquals("county-leader", missed.getSuperior());
    var rungs = missed.getClock().getRungsList();
    assertEquals(List.of("REMIND", "MISSED"), rungs.stream().map(r -> r.getRung()).toList());
    rungs.forEach(rung -> assertTrue(rung.hasFireTime(), rung::toString));
    assertEquals(RungAction.RUNG_ACTION_SUPERVISE, rungs.getLast().getAction());
    assertFalse(wire.get(blown).getCalls(0).getClock().getRungs(0).hasFireTime());
    assertTrue(missed.getClock().getStepsCount() > 0);

    var late = wire.come(blown, 1);
    assertTrue(late.getCalls(1).getLate());
    wire.come(blown, 2);
    var done = wire.as(wire.departments).recordWhistleOutcome(outcome(blown)).getWhistle();
    assertEquals("摊点已清理", done.getCalls(0).getOutcome().getText());
    assertEquals(CallState.CALL_STATE_DONE, done.getCalls(0).getState());
    var settled = wire.as(wire.village).settleWhistle(wire.settling(blown).build());
    assertEquals(WhistleState.WHISTLE_STATE_SETTLED, settled.getWhistle().getState());
    assertEquals("已恢复通行", settled.getWhistle().getOutcome().getText());
    assertTrue(settled.getWhistle().hasEndTime());

    var scored = wire.as(wire.village).appraiseReportIn(score(blown, 1, 2)).getWhistle();
    var appraisal = scored.getCalls(1).getAppraisals(0);
    assertEquals(2, appraisal.getScore());
    assertEquals("village-party-secretary", appraisal.getRole());
    assertEquals("来得太晚", appraisal.getReason());
    assertEquals("请留人值班", appraisal.getSuggestion());
    assertEquals(ContentState.CONTENT_STATE_PRESENT, appraisal.getContentState());
  }

  private RecordWhistleOutcomeRequest outcome(Whistle whistle) {
    return RecordWhistleOutcomeRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(whistle.getName())
        .setActingOfficer(wire.officer(whistle, 0))
        .setOrgan(whistle.getCalls(0).getOrgan())
        .setOutcome("摊点已清理")
        .build();
  }

  private AppraiseReportInRequest score(Whistle whistle, int place, int score) {
    return AppraiseReportInRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(whistle.getName())
        .setActingOfficer(wire.villager())
        .setOrgan(whistle.getCalls(place).getOrgan())
        .setScore(score)
        .setReason("来得太晚")
        .setSuggestion("请留人值班")
        .build();
  }

  @Test
  void answersARepeatWithTheSameWhistle() {
    var request = wire.stalls().build();
    var first = wire.as(wire.village).blowWhistle(request);
    assertFalse(first.getRepeated());
    wire.come(first.getWhistle(), 0);
    var again = wire.as(wire.village).blowWhistle(request);
    assertTrue(again.getRepeated());
    assertEquals(first.getWhistle().getName(), again.getWhistle().getName());
    assertEquals(CallState.CALL_STATE_REPORTED_IN, again.getWhistle().getCalls(0).getState());
  }

  @Test
  void listsByPatchAndUnitsPageByPage() {
    var first = wire.blow();
    var second = wire.blow();
    wire.as(wire.village)
        .withdrawWhistle(
            WithdrawWhistleRequest.newBuilder()
                .setRequestId(wire.id())
                .setName(first.getName())
                .setActingOfficer(wire.villager())
                .setReason("摊主已自行离开")
                .build());
    var both = List.of(second.getName(), first.getName());
    var here = ListWhistlesRequest.newBuilder().setDivision(WhistleWire.VILLAGE);
    assertEquals(both, listed(wire.overseer, here));
    var called = ListWhistlesRequest.newBuilder().setCalledUnit(first.getCalls(2).getUnit());
    assertEquals(both, listed(wire.departments, called));
    var blown = ListWhistlesRequest.newBuilder().setBlowingUnit(first.getUnit());
    assertEquals(both, listed(wire.village, blown));
    assertEquals(List.of(), listed(wire.stranger, blown));
    blown.setState(WhistleState.WHISTLE_STATE_WITHDRAWN);
    assertEquals(List.of(first.getName()), listed(wire.village, blown));
  }

  private List<String> listed(String by, ListWhistlesRequest.Builder request) {
    var names = new ArrayList<String>();
    request.setPageSize(1).clearPageToken();
    do {
      var page = wire.as(by).listWhistles(request.build());
      page.getWhistlesList().forEach(whistle -> names.add(whistle.getName()));
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return names;
  }

  @Test
  void namesEachFieldThatBreaksItsRule() {
    var whistle = wire.blow();
    Map.of(
            "unit", wire.stalls().clearUnit().build(),
            "acting_officer", wire.stalls().clearActingOfficer().build(),
            "patch", wire.stalls().setPatch("qrCodes/ABCDEFGH23").build(),
            "item", wire.stalls().setItem("占道").build(),
            "organs[0]", wire.stalls().addOrgans("城管局").build(),
            "organs", wire.stalls().addOrgans("organ-01").addOrgans("organ-01").build(),
            "case", wire.stalls().setCase("cases/1").build(),
            "reason", wire.stalls().setReason(" ").build())
        .forEach((field, request) ->
            assertInvalid(field, () -> wire.as(wire.village).blowWhistle(request)));
    assertInvalid(
        "organ",
        () -> wire.as(wire.departments).reportIn(wire.coming(whistle, 0).clearOrgan().build()));
    assertInvalid(
        "outcome",
        () -> wire.as(wire.village).settleWhistle(wire.settling(whistle).clearOutcome().build()));
    assertInvalid(
        "score",
        () -> {
          wire.come(whistle, 0);
          wire.as(wire.village).appraiseReportIn(score(whistle, 0, 6));
        });
    assertInvalid(
        "scope",
        () -> wire.as(wire.village).listWhistles(ListWhistlesRequest.getDefaultInstance()));
  }

  private static void assertInvalid(String field, Executable call) {
    var refused = Refused.by(call);
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals(field, refused.metadata("field"));
  }
}
