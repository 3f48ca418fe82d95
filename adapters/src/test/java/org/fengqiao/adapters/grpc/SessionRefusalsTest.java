package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import java.util.EnumSet;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.GetSessionRequest;
import org.fengqiao.proto.cases.v1.ListSessionsRequest;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.SessionGrounds;
import org.fengqiao.proto.cases.v1.SessionServiceGrpc;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of joint sessions documents, and none that it does not. */
class SessionRefusalsTest {
  private static final String UNKNOWN = "sessions/0190f000-0000-7000-8000-000000000000";
  private static final String NO_UNIT = "units/0190f000-0000-7000-8000-000000000000";
  private static final String MISSING = "NOT_FOUND SESSION_NOT_FOUND";
  private static final String NOT_ACTING = "PERMISSION_DENIED OFFICER_NOT_ACTING";
  private static final String NOT_CONVENER = "PERMISSION_DENIED NOT_THE_CONVENER";
  private static final String ILLEGAL = "FAILED_PRECONDITION ILLEGAL_SESSION_MOVE";

  private final SessionWire wire = new SessionWire();
  private final SessionPlaces places = new SessionPlaces(wire);
  private final MetRefusals met =
      new MetRefusals(SessionServiceGrpc.getServiceDescriptor(), wire.harness, wire.townCentre);

  @AfterEach
  void stop() {
    wire.close();
  }

  private Refused meet(String what, Message.Builder request) {
    return met.meet(what, request.build());
  }

  private Refused meet(String what, Message.Builder request, String by) {
    return met.meet(what, request.build(), by);
  }

  @Test
  void areThoseOfTheContract() {
    var convened = wire.convene();
    var resolved = wire.resolved();
    convening();
    onGroundAndLevels();
    recordingAndResolving(convened, resolved);
    tasks(resolved);
    ending(convened, resolved);
    raising();
    met.assertAreThoseOfTheContract();
    var none = wire.admit(wire.town.cases.overseer(EnumSet.noneOf(Right.class)));
    var list = ListSessionsRequest.newBuilder().setDivision(SessionWire.VILLAGE);
    met.assertEachNeedsItsRight(none, list.build());
    met.assertEachLooksAtItsEtag(wire.convene().getName(), wire.townCentre);
  }

  private void convening() {
    var by = wire.district;
    meet(NOT_ACTING, wire.wages(1), wire.stranger);
    var byTown = wire.wages(1).setActingOfficer(wire.townsman());
    meet(NOT_CONVENER, byTown);
    var none = "cases/0190f000-0000-7000-8000-000000000000";
    meet("NOT_FOUND CASE_NOT_FOUND", wire.wages(1).clearPatch().addCases(none), by);
    var unit = meet("NOT_FOUND UNIT_NOT_FOUND", wire.wages(1).addUnits(NO_UNIT), by);
    assertEquals(NO_UNIT, unit.metadata("name"));
    var about = Names.of(wire.town.cases.aCase().id());
    meet(
        "FAILED_PRECONDITION LIMITS_NOT_EXHAUSTED",
        wire.small(about).setGrounds(SessionGrounds.SESSION_GROUNDS_LIMITS_EXHAUSTED));
    meet(
        "FAILED_PRECONDITION RETURNS_NOT_EXHAUSTED",
        wire.small(about).setGrounds(SessionGrounds.SESSION_GROUNDS_RETURNS_EXHAUSTED));
  }

  private void onGroundAndLevels() {
    var by = wire.district;
    var ground = wire.town.cases.town;
    meet("PERMISSION_DENIED PATCH_OFF_SCOPE", wire.wages(1).setPatch("divisions/620400000000"), by);
    var micro = wire.wages(1).setPatch(ground.anEndedMicroGrid().name());
    meet("FAILED_PRECONDITION MICRO_GRID_ENDED", micro, by);
    var grid = wire.wages(1).setPatch(ground.anEndedGrid().name());
    meet("FAILED_PRECONDITION GRID_ENDED", grid, by);
    var village = wire.wages(1).setLevel(DivisionLevel.DIVISION_LEVEL_VILLAGE);
    var level = meet("FAILED_PRECONDITION LEVEL_MAY_NOT_CONVENE", village, by);
    assertEquals("VILLAGE", level.metadata("level"));
    var noPack = places.withoutAPack();
    met.meet("FAILED_PRECONDITION NO_PACK", noPack.request(), noPack.by());
    var here = Names.of(wire.town.cases.aCase().id());
    var two = places.ofAnotherTown(here);
    var elsewhere = met.meet("FAILED_PRECONDITION CASE_ELSEWHERE", two.request(), two.by());
    assertEquals(here, elsewhere.metadata("case"));
    places.haveVillagesConvene();
    var nobody = meet("FAILED_PRECONDITION CONVENER_NOT_SET_UP", village, by);
    assertEquals(SessionPlaces.VILLAGE_HEAD, nobody.metadata("role"));
    places.asBefore();
  }

  private void anyMove(Message move) {
    met.meetOfAnyMove(move, MISSING, wire.stranger, wire.overseer);
  }

  /** What any move of a convener refuses. */
  private void convenersAlone(Message.Builder request) {
    var message = request.build();
    var name = Requests.field(message, "name");
    var officer = Requests.field(message, "acting_officer");
    anyMove(message);
    meet(MISSING, message.toBuilder().setField(name, UNKNOWN));
    meet(NOT_CONVENER, message.toBuilder().setField(officer, wire.head(0)), wire.departments);
  }

  private void recordingAndResolving(Session convened, Session resolved) {
    convenersAlone(wire.recording(convened));
    var over = meet(ILLEGAL, wire.recording(resolved));
    assertEquals("HAND_IN_TASK,RETURN_TASK,CLOSE,RAISE", over.metadata("legal"));
    var uncalled = wire.recording(convened).addPresentUnits(wire.unit(7));
    var refused = meet("INVALID_ARGUMENT UNIT_NOT_CALLED", uncalled);
    assertEquals("present_units[1]", refused.field());
    meet(ILLEGAL, wire.resolving(convened));
    wire.as(wire.townCentre).recordSession(wire.recording(convened).build());
    convenersAlone(wire.resolving(convened));
    var resolving = wire.resolving(convened);
    resolving.addTasks(resolving.getTasks(0).toBuilder().setUnit(wire.unit(7)));
    assertEquals("tasks[2].unit", meet("INVALID_ARGUMENT UNIT_NOT_CALLED", resolving).field());
  }

  private void tasks(Session session) {
    var by = wire.departments;
    var held = wire.convene();
    wire.as(wire.townCentre).recordSession(wire.recording(held).build());
    anyMove(wire.handingIn(session, 1, 0).build());
    meet(ILLEGAL, wire.handingIn(held, 1, 0), by);
    meet("NOT_FOUND TASK_NOT_FOUND", wire.handingIn(session, 3, 0), by);
    meet("PERMISSION_DENIED NOT_OF_THE_TASK", wire.handingIn(session, 1, 1), by);
    convenersAlone(wire.returning(session, 1));
    meet(ILLEGAL, wire.returning(held, 1));
    meet("NOT_FOUND TASK_NOT_FOUND", wire.returning(session, 3));
    var open = meet("FAILED_PRECONDITION ILLEGAL_TASK_MOVE", wire.returning(session, 1));
    assertEquals("HAND_IN_TASK", open.metadata("legal"));
    for (int i = 0; i < 10; i++) {
      wire.as(by).handInTask(wire.handingIn(session, 1, 0).build());
      wire.as(wire.townCentre).returnTask(wire.returning(session, 1).build());
    }
    wire.as(by).handInTask(wire.handingIn(session, 1, 0).build());
    var again = wire.handingIn(session, 1, 0);
    var twice = meet("FAILED_PRECONDITION ILLEGAL_TASK_MOVE", again, by);
    assertEquals("RETURN_TASK", twice.metadata("legal"));
    meet("FAILED_PRECONDITION TASK_RETURNS_USED_UP", wire.returning(session, 1));
  }

  private void ending(Session held, Session resolved) {
    convenersAlone(wire.closing(resolved));
    meet(ILLEGAL, wire.closing(held));
    var open = meet("FAILED_PRECONDITION TASKS_OPEN", wire.closing(resolved));
    assertEquals("2", open.metadata("tasks"));
    convenersAlone(wire.withdrawing(held));
    meet(ILLEGAL, wire.withdrawing(resolved));
    meet(MISSING, GetSessionRequest.newBuilder().setName(UNKNOWN));
    var hidden = GetSessionRequest.newBuilder().setName(resolved.getName());
    meet(MISSING, hidden, wire.stranger);
  }

  private void raising() {
    var session = wire.convene();
    convenersAlone(wire.raising(session));
    meet("NOT_FOUND UNIT_NOT_FOUND", wire.raising(session).addUnits(NO_UNIT));
    var withdrawn = wire.convene();
    wire.as(wire.townCentre).withdrawSession(wire.withdrawing(withdrawn).build());
    assertEquals("", meet(ILLEGAL, wire.raising(withdrawn)).metadata("legal"));
    var top = wire.as(wire.district).conveneSession(wire.wages(1).build()).getSession();
    var above = meet("FAILED_PRECONDITION NO_LEVEL_ABOVE", wire.raising(top), wire.district);
    assertEquals("DISTRICT", above.metadata("level"));
    places.haveTheCityConvene();
    var below = wire.convene();
    var nobody = meet("FAILED_PRECONDITION CONVENER_NOT_SET_UP", wire.raising(below));
    assertEquals(SessionPlaces.CITY_HEAD, nobody.metadata("role"));
  }
}
