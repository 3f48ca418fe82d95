package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.fengqiao.domain.grids.Grid;
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
  private final List<Message> sent = new ArrayList<>();

  @AfterEach
  void stop() {
    wire.close();
  }

  private Refused meet(String what, Message request, String by) {
    sent.add(request);
    return met.meet(what, request, by);
  }

  private Refused meet(String what, Message.Builder request) {
    return meet(what, request.build(), wire.townCentre);
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
    refusesWhoHasNoRight();
    refusesAStaleEtag();
  }

  private void convening() {
    var by = wire.district;
    meet(NOT_ACTING, wire.wages(1).build(), wire.stranger);
    var byTown = wire.wages(1).setActingOfficer(wire.townsman());
    meet(NOT_CONVENER, byTown);
    var none = "cases/0190f000-0000-7000-8000-000000000000";
    meet("NOT_FOUND CASE_NOT_FOUND", wire.wages(1).clearPatch().addCases(none).build(), by);
    var unit = meet("NOT_FOUND UNIT_NOT_FOUND", wire.wages(1).addUnits(NO_UNIT).build(), by);
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
    meet(
        "PERMISSION_DENIED PATCH_OFF_SCOPE",
        wire.wages(1).setPatch("divisions/620400000000").build(),
        by);
    var micro = wire.wages(1).setPatch(ground.anEndedMicroGrid().name());
    meet("FAILED_PRECONDITION MICRO_GRID_ENDED", micro.build(), by);
    var grid = wire.town.cases.memory.all(Grid.class).findFirst().orElseThrow().aggregate().id();
    ground.end(grid);
    var ended = wire.wages(1).setPatch("grids/" + grid.value());
    meet("FAILED_PRECONDITION GRID_ENDED", ended.build(), by);
    var village = wire.wages(1).setLevel(DivisionLevel.DIVISION_LEVEL_VILLAGE);
    var level = meet("FAILED_PRECONDITION LEVEL_MAY_NOT_CONVENE", village.build(), by);
    assertEquals("VILLAGE", level.metadata("level"));
    var noPack = places.withoutAPack();
    meet("FAILED_PRECONDITION NO_PACK", noPack.request(), noPack.by());
    var here = Names.of(wire.town.cases.aCase().id());
    var two = places.ofAnotherTown(here);
    var elsewhere = meet("FAILED_PRECONDITION CASE_ELSEWHERE", two.request(), two.by());
    assertEquals(here, elsewhere.metadata("case"));
    places.haveVillagesConvene();
    var nobody = meet("FAILED_PRECONDITION CONVENER_NOT_SET_UP", village.build(), by);
    assertEquals(SessionPlaces.VILLAGE_HEAD, nobody.metadata("role"));
    places.asBefore();
  }

  /** What any move of a convener refuses. */
  private void convenersAlone(Message.Builder request) {
    var message = request.build();
    var name = message.getDescriptorForType().findFieldByName("name");
    var officer = message.getDescriptorForType().findFieldByName("acting_officer");
    meet(MISSING, message, wire.stranger);
    meet(MISSING, message.toBuilder().setField(name, UNKNOWN).build(), wire.townCentre);
    meet(NOT_ACTING, message, wire.overseer);
    meet(
        NOT_CONVENER,
        message.toBuilder().setField(officer, wire.head(0)).build(),
        wire.departments);
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
    meet(MISSING, wire.handingIn(session, 1, 0).build(), wire.stranger);
    meet(NOT_ACTING, wire.handingIn(session, 1, 0).build(), wire.overseer);
    meet(ILLEGAL, wire.handingIn(held, 1, 0).build(), by);
    meet("NOT_FOUND TASK_NOT_FOUND", wire.handingIn(session, 3, 0).build(), by);
    meet("PERMISSION_DENIED NOT_OF_THE_TASK", wire.handingIn(session, 1, 1).build(), by);
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
    var again = wire.handingIn(session, 1, 0).build();
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
    var hidden = GetSessionRequest.newBuilder().setName(resolved.getName()).build();
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
    var above =
        meet("FAILED_PRECONDITION NO_LEVEL_ABOVE", wire.raising(top).build(), wire.district);
    assertEquals("DISTRICT", above.metadata("level"));
    places.haveTheCityConvene();
    var below = wire.convene();
    var nobody = meet("FAILED_PRECONDITION CONVENER_NOT_SET_UP", wire.raising(below));
    assertEquals(SessionPlaces.CITY_HEAD, nobody.metadata("role"));
  }

  private void refusesWhoHasNoRight() {
    var none = wire.admit(wire.town.cases.overseer(EnumSet.noneOf(Right.class)));
    sent.add(ListSessionsRequest.newBuilder().setDivision(SessionWire.VILLAGE).build());
    var rights = new TreeSet<String>();
    for (var request : sent) {
      var refused = Refused.by(() -> send(none, request));
      assertEquals("PERMISSION_DENIED RIGHT_MISSING", refused.what());
      var name = rpc(request).replaceAll("(?<=[a-z])(?=[A-Z])", "_");
      assertEquals(name.toUpperCase(Locale.ROOT), refused.metadata("right"));
      rights.add(refused.metadata("right"));
    }
    assertEquals(10, rights.size(), rights::toString);
  }

  private void refusesAStaleEtag() {
    var seen = new TreeSet<String>();
    var about = wire.convene();
    for (var request : sent) {
      var etag = request.getDescriptorForType().findFieldByName("etag");
      var name = request.getDescriptorForType().findFieldByName("name");
      if (etag != null) {
        var stale =
            request.toBuilder().setField(etag, "older").setField(name, about.getName()).build();
        var refused = Refused.by(() -> send(wire.townCentre, stale));
        assertEquals("ABORTED STALE_ETAG", refused.what());
        seen.add(rpc(request));
      }
    }
    assertEquals(7, seen.size(), seen::toString);
  }

  private void send(String by, Message request) {
    var method = method(request);
    var _ =
        ClientCalls.blockingUnaryCall(wire.harness.as(by), method, CallOptions.DEFAULT, request);
  }

  private static String rpc(Message request) {
    return String.valueOf(method(request).getBareMethodName());
  }

  @SuppressWarnings("unchecked") // the method whose request has the type of the message
  private static MethodDescriptor<Message, Message> method(Message request) {
    return (MethodDescriptor<Message, Message>)
        SessionServiceGrpc.getServiceDescriptor().getMethods().stream()
            .filter(method ->
                request.getClass().getSimpleName().equals(method.getBareMethodName() + "Request"))
            .findFirst()
            .orElseThrow();
  }
}
