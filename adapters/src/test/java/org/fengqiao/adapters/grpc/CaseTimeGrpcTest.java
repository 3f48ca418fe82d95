package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.util.Timestamps;
import java.time.Duration;
import java.util.Map;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ExplainClocksRequest;
import org.fengqiao.proto.cases.v1.ExtendClockRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.ResumeCaseRequest;
import org.fengqiao.proto.cases.v1.RunningClock;
import org.fengqiao.proto.cases.v1.SuspendCaseRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case is suspended, resumed and extended over the wire. */
class CaseTimeGrpcTest {
  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  private SuspendCaseRequest.Builder suspension(Case c) {
    return SuspendCaseRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setActingOfficer(calls.villager())
        .setApprovingOfficer(Names.of(calls.town.policeman))
        .setReason("等待鉴定结论");
  }

  private ExtendClockRequest.Builder extension(Case c, RunningClock clock, String added) {
    return ExtendClockRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setActingOfficer(calls.villager())
        .setApprovingOfficer(Names.of(calls.town.policeman))
        .setClock(clock.getClock())
        .setAdded(added)
        .setReason("等待鉴定结论");
  }

  private TraceEntry lastEntry(Case c) {
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    return calls.as(calls.units).listTrace(asked).getEntriesList().getLast();
  }

  private Case signed() {
    return calls.signFor(calls.report(calls.road()));
  }

  @Test
  void waitsWithoutADueTimeAndTellsWhyAndWhoApprovedIt() {
    var c = signed();
    var request = suspension(c).build();
    var suspended = calls.as(calls.units).suspendCase(request).getCase();
    assertEquals(CaseState.CASE_STATE_SUSPENDED, suspended.getState());
    assertFalse(suspended.getRunningClocksList().isEmpty());
    suspended.getRunningClocksList().forEach(clock -> assertFalse(clock.hasDueTime()));
    var entry = lastEntry(c);
    assertEquals("等待鉴定结论", entry.getNote().getText());
    assertEquals(
        Names.of(calls.town.policeman), entry.getFacts(0).getSuspended().getApprovingOfficer());
    assertTrue(calls.as(calls.units).suspendCase(request).getRepeated());
  }

  @Test
  void goesOnWhereItWasAndTellsTheDueTimesThatMoved() {
    var c = signed();
    calls.as(calls.units).suspendCase(suspension(c).build());
    calls.town.pass(Duration.ofDays(30));
    var resumed =
        calls
            .as(calls.units)
            .resumeCase(
                ResumeCaseRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(c.getName())
                    .setActingOfficer(calls.villager())
                    .setNote("结论已出")
                    .build())
            .getCase();
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, resumed.getState());
    var facts = lastEntry(c).getFactsList();
    assertEquals(CaseState.CASE_STATE_SIGNED_FOR, facts.getFirst().getResumed().getState());
    assertEquals(
        resumed.getRunningClocks(0).getDueTime(), facts.getLast().getDueTimeMoved().getToTime());
  }

  @Test
  void givesAClockMoreTimeAndExplainsTheDueTimeByIt() {
    var c = signed();
    var clock = c.getRunningClocks(0);
    var extended = calls.as(calls.units).extendClock(extension(c, clock, "2wd").build()).getCase();
    var now =
        extended.getRunningClocksList().stream()
            .filter(run -> run.getClock().equals(clock.getClock()))
            .findFirst()
            .orElseThrow();
    assertTrue(Timestamps.compare(now.getDueTime(), clock.getDueTime()) > 0);
    assertEquals("2wd", lastEntry(c).getFacts(0).getClockExtended().getAdded());
    var explained =
        calls
            .as(calls.units, "en")
            .explainClocks(ExplainClocksRequest.newBuilder().setName(c.getName()).build());
    assertTrue(explained.toString().contains("2 working days"), explained::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "'',    is a count and min",
    "2,     is a count and min",
    "0wd,   is a count and min",
    "2h,    is in the unit of the clock's budget",
    "25000wd, is in the unit of the clock's budget"
  })
  void namesTheFieldOfMoreTimeThatCannotBeGiven(String added, String rule) {
    var c = signed();
    var request = extension(c, c.getRunningClocks(0), added).build();
    var refused = Refused.by(() -> calls.as(calls.units, "en").extendClock(request));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals("added", refused.metadata("field"));
    assertTrue(refused.metadata("rule").startsWith(rule), () -> refused.metadata("rule"));
  }

  @Test
  void namesEachFieldThatIsMissing() {
    var c = signed();
    Map.of(
            "approving_officer",
            suspension(c).clearApprovingOfficer(),
            "reason",
            suspension(c).clearReason(),
            "acting_officer",
            suspension(c).clearActingOfficer())
        .forEach((field, broken) -> {
          var refused = Refused.by(() -> calls.as(calls.units).suspendCase(broken.build()));
          assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
          assertEquals(field, refused.metadata("field"));
        });
    var clock = extension(c, c.getRunningClocks(0), "2wd").setClock("?");
    var refused = Refused.by(() -> calls.as(calls.units).extendClock(clock.build()));
    assertEquals("clock", refused.metadata("field"));
  }
}
