package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.application.cases.whistles.DaguanList;
import org.fengqiao.domain.grids.DivisionCode;
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
  private static final String MISSING = "NOT_FOUND WHISTLE_NOT_FOUND";

  private final WhistleWire wire = new WhistleWire();
  private final MetRefusals met =
      new MetRefusals(WhistleServiceGrpc.getServiceDescriptor(), wire.harness, wire.village);

  @AfterEach
  void stop() {
    wire.close();
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
    var none = wire.admit(wire.town.cases.overseer(EnumSet.noneOf(Right.class)));
    var list = ListWhistlesRequest.newBuilder().setDivision(WhistleWire.VILLAGE);
    met.assertEachNeedsItsRight(none, list.build());
    met.assertEachLooksAtItsEtag(whistle.getName(), wire.village);
  }

  private void anyMove(Message move) {
    met.meetOfAnyMove(move, MISSING, wire.stranger, wire.overseer);
  }

  private void blowing() {
    var cases = wire.town.cases;
    var by = wire.village;
    met.meet("PERMISSION_DENIED OFFICER_NOT_ACTING", stalls().build(), wire.stranger);
    var other = Names.of(cases.director.unit());
    met.meet("PERMISSION_DENIED NOT_THE_BLOWER", stalls().setUnit(other).build(), by);
    var far = "divisions/620402202205";
    met.meet("PERMISSION_DENIED PATCH_OFF_SCOPE", stalls().setPatch(far).build(), by);
    var item = stalls().setItem("9.99").build();
    assertEquals("9.99", met.meet("INVALID_ARGUMENT OFF_WHISTLE_LIST", item, by).metadata("item"));
    var organ = stalls().addOrgans("organ-02").build();
    var off = met.meet("INVALID_ARGUMENT OFF_WHISTLE_LIST", organ, by);
    assertEquals("organ-02", off.metadata("organ"));
    assertEquals("1.01", off.metadata("item"));
    var none = "cases/0190f000-0000-7000-8000-000000000000";
    met.meet("NOT_FOUND CASE_NOT_FOUND", stalls().setCase(none).build(), by);
    var leaders = wire.admit(wire.town.caller("leaders", Set.of(wire.town.leader.unit())));
    var byDistrict =
        stalls()
            .setUnit(Names.of(wire.town.leader.unit()))
            .setActingOfficer(Names.of(wire.town.leading));
    var level = met.meet("PERMISSION_DENIED LEVEL_MAY_NOT_WHISTLE", byDistrict.build(), leaders);
    assertEquals("DISTRICT", level.metadata("level"));
    endedGround();
    withoutAPack();
    withoutAPost();
  }

  private void endedGround() {
    var ground = wire.town.cases.town;
    var micro = stalls().setPatch(ground.anEndedMicroGrid().name());
    met.meet("FAILED_PRECONDITION MICRO_GRID_ENDED", micro.build());
    var grid = stalls().setPatch(ground.anEndedGrid().name());
    met.meet("FAILED_PRECONDITION GRID_ENDED", grid.build());
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
    met.meet("FAILED_PRECONDITION NO_PACK", request.build(), by);
  }

  /** A list that names an organ of villages, which no village has set up. */
  private void withoutAPost() {
    var rules = wire.town.cases.rules;
    var ghost = new RoleRule(new Role("organ-01"), Level.VILLAGE, "村级部门");
    var roles = new ArrayList<>(DaguanList.roles());
    roles.set(0, ghost);
    rules.publishWhistles(roles, DaguanList.list());
    var refused = met.meet("FAILED_PRECONDITION ORGAN_NOT_SET_UP", stalls().build(), wire.village);
    assertEquals("organ-01", refused.metadata("organ"));
    assertEquals(WhistleWire.VILLAGE, refused.metadata("patch"));
    rules.publishWhistles(DaguanList.roles(), DaguanList.list());
  }

  private void reportingIn(Whistle whistle, Whistle over) {
    var by = wire.departments;
    var coming = wire.coming(whistle, 1);
    anyMove(coming.build());
    met.meet(MISSING, coming.clone().setName(UNKNOWN).build(), by);
    var other = coming.clone().setActingOfficer(wire.officer(whistle, 0));
    var refused = met.meet("PERMISSION_DENIED NOT_CALLED", other.build(), by);
    assertEquals(whistle.getCalls(1).getOrgan(), refused.metadata("organ"));
    var late = met.meet("FAILED_PRECONDITION WHISTLE_OVER", wire.coming(over, 1).build(), by);
    assertEquals("APPRAISE", late.metadata("legal"));
    var twice = met.meet("FAILED_PRECONDITION ILLEGAL_ANSWER", wire.coming(whistle, 0).build(), by);
    assertEquals("RECORD_OUTCOME,APPRAISE", twice.metadata("legal"));
    anyMove(outcome(whistle, 0).build());
    var wrong = outcome(whistle, 0).setActingOfficer(wire.officer(whistle, 1));
    met.meet("PERMISSION_DENIED NOT_CALLED", wrong.build(), by);
    met.meet("FAILED_PRECONDITION WHISTLE_OVER", outcome(over, 0).build(), by);
    met.meet("FAILED_PRECONDITION ILLEGAL_ANSWER", outcome(whistle, 1).build(), by);
  }

  private void ending(Whistle whistle, Whistle over) {
    var by = wire.village;
    var policeman = Names.of(wire.town.cases.policeman);
    var settling = wire.settling(whistle);
    anyMove(settling.build());
    var other = settling.clone().setActingOfficer(policeman).build();
    met.meet("PERMISSION_DENIED NOT_THE_BLOWER", other, by);
    var out = met.meet("FAILED_PRECONDITION ORGANS_STILL_OUT", settling.build(), by);
    assertEquals(
        whistle.getCalls(1).getOrgan() + "," + whistle.getCalls(2).getOrgan(),
        out.metadata("organs"));
    met.meet("FAILED_PRECONDITION WHISTLE_OVER", wire.settling(over).build(), by);
    anyMove(withdrawal(whistle).build());
    var wrong = withdrawal(whistle).setActingOfficer(policeman).build();
    met.meet("PERMISSION_DENIED NOT_THE_BLOWER", wrong, by);
    met.meet("FAILED_PRECONDITION WHISTLE_OVER", withdrawal(over).build(), by);
    met.meet(MISSING, GetWhistleRequest.newBuilder().setName(UNKNOWN).build(), by);
    var hidden = GetWhistleRequest.newBuilder().setName(whistle.getName()).build();
    met.meet(MISSING, hidden, wire.stranger);
  }

  private void appraising(Whistle whistle, Whistle over) {
    var by = wire.village;
    anyMove(appraisal(whistle, 0).build());
    var other = appraisal(whistle, 0).setActingOfficer(Names.of(wire.town.cases.policeman));
    met.meet("PERMISSION_DENIED NOT_A_SCORER", other.build(), by);
    met.meet(
        "PERMISSION_DENIED NOT_CALLED", appraisal(whistle, 0).setOrgan("organ-02").build(), by);
    var out = met.meet("FAILED_PRECONDITION ILLEGAL_ANSWER", appraisal(over, 1).build(), by);
    assertEquals("", out.metadata("legal"));
    wire.as(by).appraiseReportIn(appraisal(over, 0).build());
    var again = met.meet("ALREADY_EXISTS ALREADY_APPRAISED", appraisal(over, 0).build(), by);
    assertEquals("village-party-secretary", again.metadata("role"));
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
