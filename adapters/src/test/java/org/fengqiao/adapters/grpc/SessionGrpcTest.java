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
import org.fengqiao.proto.cases.v1.GetSessionRequest;
import org.fengqiao.proto.cases.v1.ListSessionsRequest;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.SessionGrounds;
import org.fengqiao.proto.cases.v1.SessionState;
import org.fengqiao.proto.cases.v1.SessionTaskState;
import org.fengqiao.proto.cases.v1.SessionUnit;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Units are convened, resolve, and do their tasks, over the wire and on a clock that is set. */
class SessionGrpcTest {
  private final SessionWire wire = new SessionWire();

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

  private Session get(Session session) {
    var request = GetSessionRequest.newBuilder().setName(session.getName()).build();
    return wire.as(wire.overseer).getSession(request);
  }

  @Test
  void paysTheWagesOfOverAHundredWorkersByTwentyFourUnitsAtOnce() {
    var session = wire.as(wire.district).conveneSession(wire.wages(24).build()).getSession();
    assertEquals(24, session.getUnitsCount());
    assertEquals(DivisionLevel.DIVISION_LEVEL_DISTRICT, session.getLevel());
    assertEquals("packs/small/versions/3", session.getPackVersion());
    assertEquals(List.of("通报情况", "落实垫付"), session.getAgenda().getItemsList());
    assertEquals("视联网一号会议室", session.getPlace().getText());
    pass(Duration.ofDays(1));
    var recording = wire.recording(session).clearPresentUnits();
    session.getUnitsList().subList(0, 23).forEach(one -> recording.addPresentUnits(one.getUnit()));
    var held = wire.as(wire.district).recordSession(recording.build()).getSession();
    assertEquals(23, held.getUnitsList().stream().filter(SessionUnit::getPresent).count());
    assertFalse(held.getUnits(23).getPresent());
    assertEquals("各单位汇报", held.getMinutes().getText());
    var resolving = wire.resolving(session);
    resolving.setTasks(0, resolving.getTasks(0).toBuilder().setBudget("2wd"));
    session = wire.as(wire.district).resolveSession(resolving.build()).getSession();
    assertEquals(24, session.getTasksCount());
    assertEquals("2wd", session.getTasks(0).getBudget());
    assertEquals("10wd", session.getTasks(23).getBudget());

    pass(Duration.ofDays(3));
    var late = get(session).getTasks(0);
    assertEquals(SessionTaskState.SESSION_TASK_STATE_OPEN, late.getState());
    assertEquals(
        List.of("REMIND", "LATE"),
        late.getClock().getRungsList().stream().map(rung -> rung.getRung()).toList());
    late.getClock().getRungsList().forEach(rung -> assertTrue(rung.hasFireTime()));
    assertFalse(get(session).getTasks(1).getClock().getRungs(0).hasFireTime());
    assertTrue(get(session).getClock().hasStopTime());

    for (int task = 1; task <= 24; task++) {
      var request = wire.handingIn(session, task, task - 1).build();
      session = wire.as(wire.departments).handInTask(request).getSession();
    }
    assertTrue(session.getTasks(0).getReport().getLate());
    assertFalse(session.getTasks(1).getReport().getLate());
    assertEquals("已垫付", session.getTasks(1).getReport().getText());
    assertEquals(1, session.getTasks(1).getReport().getEvidenceCount());
    var closed = wire.as(wire.district).closeSession(wire.closing(session).build()).getSession();
    assertEquals(SessionState.SESSION_STATE_CLOSED, closed.getState());
    assertEquals("工资已发放", closed.getOutcome().getText());
    assertTrue(closed.hasEndTime());
  }

  @Test
  void failsInTheTownAndIsTakenOnByTheDistrict() {
    var session = wire.resolved();
    var raising = wire.raising(session).build();
    var above = wire.as(wire.townCentre).raiseSession(raising).getSession();
    assertEquals(session.getName(), above.getRaisedFrom());
    assertEquals(DivisionLevel.DIVISION_LEVEL_DISTRICT, above.getLevel());
    assertEquals(3, above.getUnitsCount());
    assertEquals(session.getCasesList(), above.getCasesList());
    assertEquals(session.getAgenda(), above.getAgenda());
    assertEquals(SessionGrounds.SESSION_GROUNDS_FAILED_BELOW, above.getGrounds());
    var below = get(session);
    assertEquals(SessionState.SESSION_STATE_RAISED, below.getState());
    assertEquals(above.getName(), below.getRaisedTo());
    assertEquals("镇级无权协调", below.getOutcome().getText());
    assertTrue(below.getTasks(0).getClock().hasStopTime());
    var again = wire.as(wire.townCentre).raiseSession(raising);
    assertTrue(again.getRepeated());
    assertEquals(above.getName(), again.getSession().getName());
    var held =
        wire.as(wire.district)
            .recordSession(wire.recording(above).setActingOfficer(wire.leading()).build());
    assertEquals(SessionState.SESSION_STATE_HELD, held.getSession().getState());
  }

  @Test
  void showsATaskThatWasReturnedAndWhy() {
    var session = wire.resolved();
    wire.as(wire.departments).handInTask(wire.handingIn(session, 1, 0).build());
    var returned =
        wire.as(wire.townCentre).returnTask(wire.returning(session, 1).build()).getSession();
    var task = returned.getTasks(0);
    assertEquals(SessionTaskState.SESSION_TASK_STATE_OPEN, task.getState());
    assertFalse(task.hasReport());
    assertEquals("名册不全", task.getReturns(0).getReason().getText());
    assertEquals("已垫付", task.getReturns(0).getReport().getText());
  }

  @Test
  void listsByPatchUnitsAndCasePageByPage() {
    var first = wire.convene();
    var second = wire.convene();
    wire.as(wire.townCentre).withdrawSession(wire.withdrawing(first).build());
    var both = List.of(second.getName(), first.getName());
    var here = ListSessionsRequest.newBuilder().setDivision(SessionWire.VILLAGE);
    assertEquals(both, listed(wire.overseer, here));
    var called = ListSessionsRequest.newBuilder().setCalledUnit(wire.unit(1));
    assertEquals(both, listed(wire.departments, called));
    var convened = ListSessionsRequest.newBuilder().setConveningUnit(first.getUnit());
    assertEquals(both, listed(wire.townCentre, convened));
    assertEquals(List.of(), listed(wire.stranger, convened));
    convened.setState(SessionState.SESSION_STATE_WITHDRAWN);
    assertEquals(List.of(first.getName()), listed(wire.townCentre, convened));
    var about = ListSessionsRequest.newBuilder().setCase(second.getCases(0));
    assertEquals(List.of(second.getName()), listed(wire.departments, about));
  }

  private List<String> listed(String by, ListSessionsRequest.Builder request) {
    var names = new ArrayList<String>();
    request.setPageSize(1).clearPageToken();
    do {
      var page = wire.as(by).listSessions(request.build());
      page.getSessionsList().forEach(session -> names.add(session.getName()));
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return names;
  }

  @Test
  void namesEachFieldThatBreaksItsRule() {
    var district = wire.as(wire.district);
    var twentyOne = wire.wages(1).clearPatch();
    for (int i = 0; i < 21; i++) {
      twentyOne.addCases("cases/" + wire.id());
    }
    Map.ofEntries(
            Map.entry("acting_officer", wire.wages(1).clearActingOfficer()),
            Map.entry("level", wire.wages(1).clearLevel()),
            Map.entry("cases[0]", wire.wages(1).addCases("cases/1")),
            Map.entry("cases", twentyOne),
            Map.entry("patch", wire.wages(1).clearPatch()),
            Map.entry("grounds", wire.wages(1).clearGrounds()),
            Map.entry("reason", wire.wages(1).setReason(" ")),
            Map.entry("units", wire.wages(1).addUnits(wire.unit(0))),
            Map.entry("units[1]", wire.wages(1).addUnits("units/1")),
            Map.entry("agenda", wire.wages(1).clearAgenda()),
            Map.entry("agenda[1]", wire.wages(1).setAgenda(1, "")),
            Map.entry("means", wire.wages(1).clearMeans()),
            Map.entry("place", wire.wages(1).clearPlace()),
            Map.entry("planned_time", wire.wages(1).clearPlannedTime()))
        .forEach((field, request) ->
            assertInvalid(field, () -> district.conveneSession(request.build())));
    var session = wire.resolved();
    assertInvalid("scope", () -> district.listSessions(ListSessionsRequest.getDefaultInstance()));
    assertInvalid(
        "text",
        () ->
            wire.as(wire.departments)
                .handInTask(wire.handingIn(session, 1, 0).clearText().build()));
  }

  @Test
  void namesEachFieldOfTheMinutesAndTheResolution() {
    var session = wire.convene();
    var town = wire.as(wire.townCentre);
    assertInvalid(
        "held_time", () -> town.recordSession(wire.recording(session).clearHeldTime().build()));
    assertInvalid(
        "present_units",
        () ->
            town.recordSession(
                wire.recording(session).addPresentUnits(session.getUnits(0).getUnit()).build()));
    assertInvalid(
        "minutes", () -> town.recordSession(wire.recording(session).clearMinutes().build()));
    town.recordSession(wire.recording(session).build());
    assertInvalid(
        "resolution", () -> town.resolveSession(wire.resolving(session).clearResolution().build()));
    assertInvalid("tasks", () -> town.resolveSession(wire.resolving(session).clearTasks().build()));
    for (var budget : List.of("soon", "0wd")) {
      var resolving = wire.resolving(session);
      resolving.setTasks(1, resolving.getTasks(1).toBuilder().setBudget(budget));
      assertInvalid("tasks[1].budget", () -> town.resolveSession(resolving.build()));
    }
  }

  private static void assertInvalid(String field, Executable call) {
    var refused = Refused.by(call);
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals(field, refused.metadata("field"));
  }
}
