package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseDuty;
import org.fengqiao.proto.cases.v1.CaseMove;
import org.fengqiao.proto.cases.v1.CaseMover;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainCaseResponse;
import org.fengqiao.proto.cases.v1.ExplainClocksRequest;
import org.fengqiao.proto.cases.v1.LegalMove;
import org.fengqiao.proto.cases.v1.UnroutedReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExplainCaseGrpcTest {
  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  private ExplainCaseResponse explain(String secret, Case c) {
    return calls.as(secret).explainCase(asked(c));
  }

  private static ExplainCaseRequest asked(Case c) {
    return ExplainCaseRequest.newBuilder().setName(c.getName()).build();
  }

  private Case aScan() {
    return calls.report(calls.road().setChannel(Channel.CHANNEL_QR_CODE));
  }

  @Test
  void saysWhereACaseStandsAndSinceWhen() {
    var c = aScan();
    calls.town.pass(Duration.ofMinutes(5));
    var explained = explain(calls.overseer, c);
    assertEquals(c.getName(), explained.getCase());
    assertEquals(c.getVersion(), explained.getVersion());
    assertEquals(c.getEtag(), explained.getEtag());
    assertEquals(CaseState.CASE_STATE_DISPATCHED, explained.getState());
    assertEquals(c.getDispatchTime(), explained.getStateTime());
    assertEquals(c.getPatch(), explained.getPatch());
    assertEquals("packs/small/versions/1", explained.getPackVersion());
    assertEquals(c.getRouting(), explained.getRouting());
    calls.town.rules.dropAllCategoriesButRoads();
    var later = explain(calls.overseer, c);
    assertEquals("packs/small/versions/2", later.getPackVersion());
    assertEquals("packs/small/versions/1", later.getRouting().getPackVersion());
  }

  @Test
  void saysWhoMustDoWhatByWhenAndWhy() {
    var c = aScan();
    var contact = explain(calls.overseer, c).getDuties(0);
    var step = c.getLadder().getSteps(0);
    assertEquals(CaseMove.CASE_MOVE_RECORD_CONTACT, contact.getMove());
    assertEquals(CaseMover.CASE_MOVER_UNIT_OFFICER, contact.getBy());
    assertEquals(
        List.of(step.getUnit(), step.getPost(), step.getRole()),
        List.of(contact.getUnit(), contact.getPost(), contact.getRole()));
    assertEquals(List.of(calls.villager()), contact.getOfficersList());
    assertEquals("", contact.getHandlingOfficer());
    var due = calls.town.town.now().plus(Duration.ofMinutes(30));
    assertEquals(Times.toProto(due), contact.getDueTime());
    assertFalse(contact.getProvisional());
    assertFalse(contact.getOverdue());
    var clocks = ExplainClocksRequest.newBuilder().setName(c.getName()).build();
    assertEquals(calls.as(calls.overseer).explainClocks(clocks).getClocks(0), contact.getClocks(0));
    calls.town.pass(Duration.ofMinutes(30));
    assertTrue(explain(calls.overseer, c).getDuties(0).getOverdue());
  }

  @Test
  void saysSoInTheCallersLanguage() {
    var c = aScan();
    var chinese = calls.as(calls.overseer, "zh-CN").explainCase(asked(c));
    var english = explain(calls.overseer, c);
    assertTrue(why(chinese).contains("30分钟"), why(chinese));
    assertTrue(why(english).contains("30 minutes counted from"), why(english));
  }

  private static String why(ExplainCaseResponse explained) {
    return String.join("\n", explained.getDuties(0).getClocks(0).getStepsList());
  }

  @Test
  void tellsThatADueTimeIsProvisionalWhereItsClockIs() {
    var now = calls.town.town.now();
    calls.town.town.setClock(now.plus(Duration.ofDays(400)));
    var c = calls.report(calls.road());
    var resolving = duty(c, CaseMove.CASE_MOVE_RESOLVE);
    assertTrue(resolving.getProvisional());
    assertEquals(resolving.getClocks(0).getDueTime(), resolving.getDueTime());
  }

  private CaseDuty duty(Case c, CaseMove move) {
    return explain(calls.overseer, c).getDutiesList().stream()
        .filter(duty -> duty.getMove() == move)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhyAReportWaitsForADispatcherWhomNoLimitPresses() {
    var c = calls.report(calls.petition());
    var explained = explain(calls.overseer, c);
    assertEquals(
        UnroutedReason.UNROUTED_REASON_MANUAL_CHANNEL, explained.getRouting().getUnroutedReason());
    assertEquals(
        List.of(
            CaseDuty.newBuilder()
                .setMove(CaseMove.CASE_MOVE_TRIAGE)
                .setBy(CaseMover.CASE_MOVER_DISPATCHER)
                .build()),
        explained.getDutiesList());
  }

  @Test
  void namesWhoHasACaseInHand() {
    var c = calls.signFor(calls.report(calls.road()));
    var resolving = duty(c, CaseMove.CASE_MOVE_RESOLVE);
    assertEquals(calls.villager(), resolving.getHandlingOfficer());
    assertEquals(c.getSignTime(), explain(calls.overseer, c).getStateTime());
  }

  @Test
  void namesTheCallOfEachLegalMoveAndWhetherTheCallerMayMakeIt() {
    var c = calls.signFor(calls.report(calls.road()));
    var handOver =
        explain(calls.units, c).getLegalMovesList().stream()
            .filter(move -> move.getMove() == CaseMove.CASE_MOVE_HAND_OVER)
            .findFirst()
            .orElseThrow();
    assertEquals("fengqiao.people.v1.PeopleService/HandOverWork", handOver.getCall());
    assertEquals(CaseMover.CASE_MOVER_LEAD_PARTNER, handOver.getBy());
    assertTrue(handOver.getCallerMay());
    assertEquals(
        Set.of(
            "fengqiao.cases.v1.CaseService/AssignPart",
            "fengqiao.cases.v1.ClaimantService/AddClaimants",
            "fengqiao.cases.v1.CaseService/CorrectCase",
            "fengqiao.cases.v1.CaseService/WithdrawCase",
            "fengqiao.cases.v1.CaseService/RedirectCase",
            "fengqiao.cases.v1.CaseService/TransferCase",
            "fengqiao.cases.v1.CaseService/MergeCase"),
        explain(calls.platform, c).getLegalMovesList().stream()
            .filter(LegalMove::getCallerMay)
            .map(LegalMove::getCall)
            .collect(Collectors.toSet()));
  }

  @Test
  void refusesANameThatIsNone() {
    var bad = ExplainCaseRequest.newBuilder().setName("cases/1").build();
    var refused = Refused.by(() -> calls.as(calls.overseer).explainCase(bad));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals("name", refused.field());
  }
}
