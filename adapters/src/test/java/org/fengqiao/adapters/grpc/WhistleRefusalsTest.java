package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.application.cases.whistles.DaguanList;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.proto.cases.v1.AppraiseReportInRequest;
import org.fengqiao.proto.cases.v1.BlowWhistleRequest;
import org.fengqiao.proto.cases.v1.GetWhistleRequest;
import org.fengqiao.proto.cases.v1.ListWhistlesRequest;
import org.fengqiao.proto.cases.v1.RecordWhistleOutcomeRequest;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.cases.v1.WhistleServiceGrpc;
import org.fengqiao.proto.cases.v1.WithdrawWhistleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of whistles documents, and none that it does not. */
class WhistleRefusalsTest {
  private static final String UNKNOWN = "whistles/0190f000-0000-7000-8000-000000000000";

  private final WhistleWire wire = new WhistleWire();
  private final MetRefusals met =
      new MetRefusals(WhistleServiceGrpc.getServiceDescriptor(), wire.harness, wire.village);
  private final List<Message> sent = new ArrayList<>();

  @AfterEach
  void stop() {
    wire.close();
  }

  private Refused meet(String what, Message request, String by) {
    sent.add(request);
    return met.meet(what, request, by);
  }

  private BlowWhistleRequest.Builder stalls() {
    return wire.stalls();
  }

  private RecordWhistleOutcomeRequest.Builder outcome(Whistle whistle, int place) {
    return RecordWhistleOutcomeRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(whistle.getName())
        .setActingOfficer(wire.officer(whistle, place))
        .setOrgan(whistle.getCalls(place).getOrgan())
        .setOutcome("摊点已清理");
  }

  private WithdrawWhistleRequest.Builder withdrawal(Whistle whistle) {
    return WithdrawWhistleRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(whistle.getName())
        .setActingOfficer(wire.villager())
        .setReason("摊主已自行离开");
  }

  private AppraiseReportInRequest.Builder appraisal(Whistle whistle, int place) {
    return AppraiseReportInRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(whistle.getName())
        .setActingOfficer(wire.villager())
        .setOrgan(whistle.getCalls(place).getOrgan())
        .setScore(4)
        .setReason("来得快");
  }

  @Test
  void areThoseOfTheContract() {
    var whistle = wire.blow();
    wire.come(whistle, 0);
    var over = wire.blow();
    wire.come(over, 0);
    wire.as(wire.village).withdrawWhistle(withdrawal(over).build());
    blowing();
    reportingIn(whistle, over);
    ending(whistle, over);
    appraising(whistle, over);
    met.assertAreThoseOfTheContract();
    refusesWhoHasNoRight();
    refusesAStaleEtag();
  }

  private void blowing() {
    var cases = wire.town.cases;
    var by = wire.village;
    meet("PERMISSION_DENIED OFFICER_NOT_ACTING", stalls().build(), wire.stranger);
    var other = Names.of(cases.director.unit());
    meet("PERMISSION_DENIED NOT_THE_BLOWER", stalls().setUnit(other).build(), by);
    var far = "divisions/620402202205";
    meet("PERMISSION_DENIED PATCH_OFF_SCOPE", stalls().setPatch(far).build(), by);
    var item = stalls().setItem("9.99").build();
    assertEquals("9.99", meet("INVALID_ARGUMENT OFF_WHISTLE_LIST", item, by).metadata("item"));
    var organ = stalls().addOrgans("organ-02").build();
    var off = meet("INVALID_ARGUMENT OFF_WHISTLE_LIST", organ, by);
    assertEquals("organ-02", off.metadata("organ"));
    assertEquals("1.01", off.metadata("item"));
    var none = "cases/0190f000-0000-7000-8000-000000000000";
    meet("NOT_FOUND CASE_NOT_FOUND", stalls().setCase(none).build(), by);
    var leaders = wire.admit(wire.town.caller("leaders", Set.of(wire.town.leader.unit())));
    var byDistrict =
        stalls()
            .setUnit(Names.of(wire.town.leader.unit()))
            .setActingOfficer(Names.of(wire.town.leading));
    var level = meet("PERMISSION_DENIED LEVEL_MAY_NOT_WHISTLE", byDistrict.build(), leaders);
    assertEquals("DISTRICT", level.metadata("level"));
    endedGround();
    withoutAPack();
    withoutAPost();
  }

  private void endedGround() {
    var ground = wire.town.cases.town;
    var micro = ground.anEndedMicroGrid().name();
    var by = wire.village;
    meet("FAILED_PRECONDITION MICRO_GRID_ENDED", stalls().setPatch(micro).build(), by);
    var grid = wire.town.cases.memory.all(Grid.class).findFirst().orElseThrow().aggregate().id();
    ground.end(grid);
    var ended = stalls().setPatch("grids/" + grid.value()).build();
    meet("FAILED_PRECONDITION GRID_ENDED", ended, by);
  }

  private void withoutAPack() {
    var cases = wire.town.cases;
    var city = new DivisionCode("620400000000");
    var post = cases.aPost(city, DaguanList.LEADER);
    var officer = cases.office.anOfficer("王某", "13900000009").aggregate().id();
    cases.office.appoint(post.id(), officer);
    var by = wire.admit(wire.town.caller("city", Set.of(post.unit())));
    var request =
        stalls()
            .setUnit(Names.of(post.unit()))
            .setActingOfficer(Names.of(officer))
            .setPatch("divisions/620400000000");
    meet("FAILED_PRECONDITION NO_PACK", request.build(), by);
  }

  /** A list that names an organ of villages, which no village has set up. */
  private void withoutAPost() {
    var rules = wire.town.cases.rules;
    var ghost = new RoleRule(new Role("organ-01"), Level.VILLAGE, "村级部门");
    var roles = new ArrayList<>(DaguanList.roles());
    roles.set(0, ghost);
    rules.publishWhistles(roles, DaguanList.list());
    var refused = meet("FAILED_PRECONDITION ORGAN_NOT_SET_UP", stalls().build(), wire.village);
    assertEquals("organ-01", refused.metadata("organ"));
    assertEquals(WhistleWire.VILLAGE, refused.metadata("patch"));
    rules.publishWhistles(DaguanList.roles(), DaguanList.list());
  }

  private void reportingIn(Whistle whistle, Whistle over) {
    var by = wire.departments;
    var coming = wire.coming(whistle, 1);
    var missing = "NOT_FOUND WHISTLE_NOT_FOUND";
    meet(missing, coming.build(), wire.stranger);
    meet(missing, coming.clone().setName(UNKNOWN).build(), by);
    meet("PERMISSION_DENIED OFFICER_NOT_ACTING", coming.build(), wire.overseer);
    var other = coming.clone().setActingOfficer(wire.officer(whistle, 0));
    var refused = meet("PERMISSION_DENIED NOT_CALLED", other.build(), by);
    assertEquals(whistle.getCalls(1).getOrgan(), refused.metadata("organ"));
    var late = meet("FAILED_PRECONDITION WHISTLE_OVER", wire.coming(over, 1).build(), by);
    assertEquals("APPRAISE", late.metadata("legal"));
    var twice = meet("FAILED_PRECONDITION ILLEGAL_ANSWER", wire.coming(whistle, 0).build(), by);
    assertEquals("RECORD_OUTCOME,APPRAISE", twice.metadata("legal"));
    meet(missing, outcome(whistle, 0).build(), wire.stranger);
    meet("PERMISSION_DENIED OFFICER_NOT_ACTING", outcome(whistle, 0).build(), wire.overseer);
    var wrong = outcome(whistle, 0).setActingOfficer(wire.officer(whistle, 1));
    meet("PERMISSION_DENIED NOT_CALLED", wrong.build(), by);
    meet("FAILED_PRECONDITION WHISTLE_OVER", outcome(over, 0).build(), by);
    meet("FAILED_PRECONDITION ILLEGAL_ANSWER", outcome(whistle, 1).build(), by);
  }

  private void ending(Whistle whistle, Whistle over) {
    var by = wire.village;
    var policeman = Names.of(wire.town.cases.policeman);
    var missing = "NOT_FOUND WHISTLE_NOT_FOUND";
    var settling = wire.settling(whistle);
    meet(missing, settling.build(), wire.stranger);
    meet("PERMISSION_DENIED OFFICER_NOT_ACTING", settling.build(), wire.overseer);
    var other = settling.clone().setActingOfficer(policeman).build();
    meet("PERMISSION_DENIED NOT_THE_BLOWER", other, by);
    var out = meet("FAILED_PRECONDITION ORGANS_STILL_OUT", settling.build(), by);
    assertEquals(
        whistle.getCalls(1).getOrgan() + "," + whistle.getCalls(2).getOrgan(),
        out.metadata("organs"));
    meet("FAILED_PRECONDITION WHISTLE_OVER", wire.settling(over).build(), by);
    meet(missing, withdrawal(whistle).build(), wire.stranger);
    meet("PERMISSION_DENIED OFFICER_NOT_ACTING", withdrawal(whistle).build(), wire.overseer);
    var wrong = withdrawal(whistle).setActingOfficer(policeman).build();
    meet("PERMISSION_DENIED NOT_THE_BLOWER", wrong, by);
    meet("FAILED_PRECONDITION WHISTLE_OVER", withdrawal(over).build(), by);
    meet(missing, GetWhistleRequest.newBuilder().setName(UNKNOWN).build(), by);
    var hidden = GetWhistleRequest.newBuilder().setName(whistle.getName()).build();
    meet(missing, hidden, wire.stranger);
  }

  private void appraising(Whistle whistle, Whistle over) {
    var by = wire.village;
    meet("NOT_FOUND WHISTLE_NOT_FOUND", appraisal(whistle, 0).build(), wire.stranger);
    meet("PERMISSION_DENIED OFFICER_NOT_ACTING", appraisal(whistle, 0).build(), wire.overseer);
    var other = appraisal(whistle, 0).setActingOfficer(Names.of(wire.town.cases.policeman));
    meet("PERMISSION_DENIED NOT_A_SCORER", other.build(), by);
    meet("PERMISSION_DENIED NOT_CALLED", appraisal(whistle, 0).setOrgan("organ-02").build(), by);
    var out = meet("FAILED_PRECONDITION ILLEGAL_ANSWER", appraisal(over, 1).build(), by);
    assertEquals("", out.metadata("legal"));
    wire.as(by).appraiseReportIn(appraisal(over, 0).build());
    var again = meet("ALREADY_EXISTS ALREADY_APPRAISED", appraisal(over, 0).build(), by);
    assertEquals("village-party-secretary", again.metadata("role"));
  }

  private void refusesWhoHasNoRight() {
    var none = wire.admit(wire.town.cases.overseer(EnumSet.noneOf(Right.class)));
    sent.add(ListWhistlesRequest.newBuilder().setDivision(WhistleWire.VILLAGE).build());
    var rights = new TreeSet<String>();
    assertAll(
        sent.stream()
            .map(request ->
                () -> {
                  var refused = Refused.by(() -> send(none, request));
                  assertEquals("PERMISSION_DENIED RIGHT_MISSING", refused.what());
                  var name = rpc(request).replaceAll("(?<=[a-z])(?=[A-Z])", "_");
                  assertEquals(name.toUpperCase(Locale.ROOT), refused.metadata("right"));
                  rights.add(refused.metadata("right"));
                }));
    assertEquals(8, rights.size(), rights::toString);
  }

  private void refusesAStaleEtag() {
    var seen = new TreeSet<String>();
    for (var request : sent) {
      var etag = request.getDescriptorForType().findFieldByName("etag");
      var name = request.getDescriptorForType().findFieldByName("name");
      if (etag != null && !request.getField(name).equals(UNKNOWN)) {
        var by = rpc(request).matches("ReportIn|Record.*") ? wire.departments : wire.village;
        var stale = request.toBuilder().setField(etag, "older").build();
        assertEquals("ABORTED STALE_ETAG", Refused.by(() -> send(by, stale)).what());
        seen.add(rpc(request));
      }
    }
    assertEquals(5, seen.size(), seen::toString);
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
        WhistleServiceGrpc.getServiceDescriptor().getMethods().stream()
            .filter(method ->
                request.getClass().getSimpleName().equals(method.getBareMethodName() + "Request"))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void refusesTheSameRequestIdWithAnotherBody() {
    var first = stalls();
    wire.as(wire.village).blowWhistle(first.build());
    var refused =
        Refused.by(() -> wire.as(wire.village).blowWhistle(first.setReason("另一件事").build()));
    assertEquals("ALREADY_EXISTS REQUEST_ID_REUSED", refused.what());
  }
}
