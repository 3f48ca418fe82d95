package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.cases.v1.Tier;
import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.Gap;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.ResolveResponsibleRequest;
import org.junit.jupiter.api.Test;

class ResponsibleCallsTest extends PeopleCalls {

  @Test
  void saysWhoMustActAndShowsTheGaps() {
    var director = aPost("town-director", TOWN);
    var none = people.resolveResponsible(asking().build());
    assertEquals("packs/baiyin/versions/3", none.getPackVersion());
    assertEquals(Tier.TIER_ORDINARY, none.getTier());
    assertEquals(VILLAGE, none.getPatch().getDivision());
    assertEquals(2, none.getStepsCount());
    assertEquals(Gap.GAP_NO_POST, none.getSteps(0).getGap());
    assertEquals(VILLAGE, none.getSteps(0).getDivision());
    assertEquals(Gap.GAP_NO_HOLDER, none.getSteps(1).getGap());
    assertEquals(director.getName(), none.getSteps(1).getPost());
    var officer = anOfficer("张建国");
    people.appointOfficer(
        AppointOfficerRequest.newBuilder()
            .setRequestId(requestId())
            .setPost(director.getName())
            .setOfficer(officer.getName())
            .build());
    var step = people.resolveResponsible(asking().build()).getSteps(1);
    assertEquals(Gap.GAP_UNSPECIFIED, step.getGap());
    assertEquals("张建国", step.getHolders(0).getDisplayName());
  }

  @Test
  void beginsAtTheLevelThePatchIsKnownTo() {
    var inTown = people.resolveResponsible(asking().setPatch(TOWN).build());
    assertEquals("town-director", inTown.getSteps(0).getRole());
  }

  @Test
  void takesATierInTheCategorysPlace() {
    var asked = asking().clearCategory().setTier(Tier.TIER_ORDINARY).build();
    assertEquals(2, people.resolveResponsible(asked).getStepsCount());
    var neither = asking().clearCategory().build();
    assertEquals("category", Refused.by(() -> people.resolveResponsible(neither)).field());
  }

  @Test
  void refusesByReason() {
    assertEquals("INVALID_ARGUMENT CATEGORY_NOT_IN_PACK", refused(asking().setCategory("gas")));
    assertEquals("FAILED_PRECONDITION NO_LADDER", refused(asking().setTier(Tier.TIER_MAJOR)));
    assertEquals(
        "FAILED_PRECONDITION NO_PACK", refused(asking().setPatch("divisions/620400000000")));
    var before = Times.toProto(GroundTown.MORNING.minusSeconds(1));
    assertEquals("FAILED_PRECONDITION NO_PACK", refused(asking().setAtTime(before)));
    assertEquals(
        "NOT_FOUND DIVISION_NOT_FOUND", refused(asking().setPatch("divisions/110000000000")));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused(asking().setPatch("villages/1")));
  }

  @Test
  void wantsTheRight() {
    var stranger =
        PeopleServiceGrpc.newBlockingStub(
            harness.as(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE)));
    assertEquals(
        "RESOLVE_RESPONSIBLE",
        Refused.by(() -> stranger.resolveResponsible(asking().build())).metadata("right"));
  }

  private String refused(ResolveResponsibleRequest.Builder asked) {
    return Refused.by(() -> people.resolveResponsible(asked.build())).what();
  }

  private static ResolveResponsibleRequest.Builder asking() {
    return ResolveResponsibleRequest.newBuilder().setPatch(VILLAGE).setCategory("water");
  }
}
