package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.cases.supervisions.SupervisionTown;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.proto.cases.v1.GetSupervisionRequest;
import org.fengqiao.proto.cases.v1.ListSupervisionsRequest;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.SupervisionServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of supervisions documents, and none that it does not. */
class SupervisionRefusalsTest {
  private static final String NONE = "0190f000-0000-7000-8000-000000000000";
  private static final String UNKNOWN = "supervisions/" + NONE;
  private static final String MISSING = "NOT_FOUND SUPERVISION_NOT_FOUND";
  private static final String ILLEGAL = "FAILED_PRECONDITION ILLEGAL_SUPERVISION_MOVE";

  private final SupervisionWire wire = new SupervisionWire();
  private final MetRefusals met =
      new MetRefusals(SupervisionServiceGrpc.getServiceDescriptor(), wire.harness, wire.units);

  @AfterEach
  void stop() {
    wire.close();
  }

  @Test
  void areThoseOfTheContract() {
    var ordered = wire.order();
    var replied = wire.order();
    wire.reply(replied);
    ordering();
    endedGround();
    withoutAPack();
    withoutARule();
    replying(ordered, replied);
    judging(ordered, replied);
    withdrawing(ordered);
    met.assertAreThoseOfTheContract();
    var none = wire.admit(wire.town.cases.overseer(EnumSet.noneOf(Right.class)));
    var list = ListSupervisionsRequest.newBuilder().setDivision(SupervisionWire.VILLAGE);
    met.assertEachNeedsItsRight(none, list.build());
    met.assertEachLooksAtItsEtag(ordered.getName(), wire.units);
  }

  private void anyMove(Message move) {
    met.meetOfAnyMove(move, MISSING, wire.stranger, wire.overseer);
  }

  private void ordering() {
    var cases = wire.town.cases;
    var by = wire.units;
    met.meet("PERMISSION_DENIED OFFICER_NOT_ACTING", wire.ordering().build(), wire.stranger);
    var other = wire.ordering().setActingOfficer(wire.villager());
    met.meet("PERMISSION_DENIED NOT_THE_SUPERIOR", other.build(), by);
    var up =
        wire.ordering()
            .setSuperior(Names.of(cases.secretary.id()))
            .setActingOfficer(wire.villager())
            .setUnit(Names.of(cases.director.unit()));
    var above = met.meet("PERMISSION_DENIED NOT_BELOW", up.build(), by);
    assertEquals("TOWN", above.metadata("level"));
    assertEquals("VILLAGE", above.metadata("superior_level"));
    assertEquals(Names.of(cases.director.unit()), above.metadata("unit"));
    var unit = wire.ordering().setUnit("units/" + NONE);
    met.meet("NOT_FOUND UNIT_NOT_FOUND", unit.build(), by);
    var post = wire.ordering().setPost("posts/" + NONE);
    met.meet("NOT_FOUND POST_NOT_FOUND", post.build(), by);
    var police = wire.ordering().setPost(Names.of(cases.police.id()));
    met.meet("INVALID_ARGUMENT POST_NOT_OF_UNIT", police.build(), by);
    met.meet("NOT_FOUND CASE_NOT_FOUND", wire.ordering().setCase("cases/" + NONE).build(), by);
    var far = wire.ordering().setPatch("divisions/620402203201");
    met.meet("PERMISSION_DENIED PATCH_OFF_SCOPE", far.build(), by);
  }

  private void endedGround() {
    var ground = wire.town.cases.town;
    var micro = wire.ordering().setPatch(ground.anEndedMicroGrid().name());
    met.meet("FAILED_PRECONDITION MICRO_GRID_ENDED", micro.build());
    var grid = wire.ordering().setPatch(ground.anEndedGrid().name());
    met.meet("FAILED_PRECONDITION GRID_ENDED", grid.build());
  }

  private void withoutAPack() {
    var cases = wire.town.cases;
    var city = new DivisionCode("620400000000");
    var post = cases.aPost(city, TownRules.DIRECTOR);
    var officer = cases.office.anOfficer("王某", "13900000009").aggregate().id();
    cases.office.appoint(post.id(), officer);
    var units = Set.of(post.unit());
    var by = wire.admit(cases.caller("city", EnumSet.allOf(Right.class), units, Set.of()));
    var request =
        wire.ordering()
            .setSuperior(Names.of(post.id()))
            .setActingOfficer(Names.of(officer))
            .setPatch("divisions/620400000000");
    met.meet("FAILED_PRECONDITION NO_PACK", request.build(), by);
  }

  private void withoutARule() {
    var rules = wire.town.cases.rules;
    rules.handle(CaseworkRule.DEFAULT);
    var refused =
        met.meet("FAILED_PRECONDITION NO_SUPERVISION_RULE", wire.ordering().build(), wire.units);
    assertEquals("packs/small/versions/3", refused.metadata("pack"));
    rules.handle(Casework.silent().with(SupervisionTown.rule()).rule());
  }

  private void replying(Supervision ordered, Supervision replied) {
    var by = wire.village;
    anyMove(wire.replying(ordered).build());
    met.meet(MISSING, wire.replying(ordered).setName(UNKNOWN).build(), by);
    var other = wire.replying(ordered).setActingOfficer(wire.director());
    met.meet("PERMISSION_DENIED NOT_SUPERVISED", other.build(), wire.units);
    var twice = met.meet(ILLEGAL, wire.replying(replied).build(), by);
    assertEquals("RETURN_REPLY,ACCEPT_REPLY,WITHDRAW", twice.metadata("legal"));
    assertEquals("REPLIED", twice.metadata("state"));
  }

  private void judging(Supervision ordered, Supervision replied) {
    var by = wire.units;
    anyMove(wire.returning(replied).build());
    var wrong = wire.returning(replied).setActingOfficer(wire.villager());
    met.meet("PERMISSION_DENIED NOT_THE_SUPERIOR", wrong.build(), by);
    assertEquals(
        "REPLY,WITHDRAW", met.meet(ILLEGAL, wire.returning(ordered).build(), by).metadata("legal"));
    anyMove(wire.accepting(replied).build());
    var villager = wire.accepting(replied).setActingOfficer(wire.villager());
    met.meet("PERMISSION_DENIED NOT_THE_SUPERIOR", villager.build(), by);
    met.meet(ILLEGAL, wire.accepting(ordered).build(), by);
    for (int i = 1; i < org.fengqiao.domain.cases.supervisions.Supervision.MOST_ROUNDS; i++) {
      wire.as(by).returnReply(wire.returning(replied).build());
      wire.reply(replied);
    }
    var often =
        met.meet("FAILED_PRECONDITION TOO_MANY_RETURNS", wire.returning(replied).build(), by);
    assertEquals("49", often.metadata("most"));
    assertEquals("ACCEPT_REPLY,WITHDRAW", often.metadata("legal"));
  }

  private void withdrawing(Supervision ordered) {
    var by = wire.units;
    anyMove(wire.withdrawing(ordered).build());
    var wrong = wire.withdrawing(ordered).setActingOfficer(wire.villager());
    met.meet("PERMISSION_DENIED NOT_THE_SUPERIOR", wrong.build(), by);
    var over = wire.order();
    wire.as(by).withdrawSupervision(wire.withdrawing(over).build());
    assertEquals("", met.meet(ILLEGAL, wire.withdrawing(over).build(), by).metadata("legal"));
    met.meet(MISSING, GetSupervisionRequest.newBuilder().setName(UNKNOWN).build(), by);
    var hidden = GetSupervisionRequest.newBuilder().setName(ordered.getName()).build();
    met.meet(MISSING, hidden, wire.stranger);
  }

  @Test
  void refusesTheSameRequestIdWithAnotherBody() {
    var first = wire.ordering();
    wire.as(wire.units).orderSupervision(first.build());
    var other = first.setDemand("另一件事").build();
    var refused = Refused.by(() -> wire.as(wire.units).orderSupervision(other));
    assertEquals("ALREADY_EXISTS REQUEST_ID_REUSED", refused.what());
  }
}
