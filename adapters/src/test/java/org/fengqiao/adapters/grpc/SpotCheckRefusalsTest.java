package org.fengqiao.adapters.grpc;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRule;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.proto.cases.v1.GetSpotCheckRequest;
import org.fengqiao.proto.cases.v1.ListSpotCheckItemsRequest;
import org.fengqiao.proto.cases.v1.ListSpotChecksRequest;
import org.fengqiao.proto.cases.v1.SpotCheckServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of spot checks documents, and none that it does not. */
class SpotCheckRefusalsTest {
  private static final String NONE = "0190f000-0000-7000-8000-000000000000";
  private static final String NOWHERE = "spotChecks/" + NONE;
  private static final String CITY = "divisions/620400000000";

  private final SpotCheckTown calls = new SpotCheckTown();
  private final MetRefusals met = met(calls.centre);

  private MetRefusals met(String secret) {
    return new MetRefusals(SpotCheckServiceGrpc.getServiceDescriptor(), calls.harness, secret);
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  @Test
  void areThoseOfTheContract() {
    met.meet("FAILED_PRECONDITION NOTHING_TO_CHECK", calls.drawing(1).build());
    var director = Optional.of(TownRules.DIRECTOR.role());
    calls.town.rules.handle(
        Casework.silent().with(new SpotCheckRule(director, Set.of(), Set.of(), false)).rule());
    var first = calls.clerk.closed();
    var second = calls.clerk.closed();
    var check = calls.draw(10);
    var late = calls.clerk.closed();
    met.meet("PERMISSION_DENIED PATCH_OFF_SCOPE", calls.drawing(1).setDivision(CITY).build());
    met.meet(
        "PERMISSION_DENIED PATCH_OFF_SCOPE",
        ListSpotChecksRequest.newBuilder().setDivision(CITY).build());
    met.meet(
        "NOT_FOUND SPOT_CHECK_NOT_FOUND",
        GetSpotCheckRequest.newBuilder().setName(NOWHERE).build());
    met.meet(
        "NOT_FOUND SPOT_CHECK_NOT_FOUND",
        ListSpotCheckItemsRequest.newBuilder().setParent(NOWHERE).build());
    met.meet(
        "NOT_FOUND SPOT_CHECK_NOT_FOUND", calls.calling(check, first).setName(NOWHERE).build());
    met.meet("NOT_FOUND NOT_SAMPLED", calls.calling(check, late).build());
    met.meet(
        "PERMISSION_DENIED OFFICER_NOT_ACTING",
        calls.calling(check, first).setActingOfficer("officers/" + NONE).build());
    met.meet(
        "PERMISSION_DENIED NOT_THE_CHECKER",
        calls.calling(check, first).setActingOfficer(Names.of(calls.town.villager)).build());
    var _ = calls.as(calls.centre).recordSpotCheck(calls.calling(check, second).build());
    met.meet("ALREADY_EXISTS ALREADY_CHECKED", calls.calling(check, second).build());
    for (int i = 0; i < SpotCheckTown.MOST; i++) {
      calls.clerk.closed();
    }
    met.meet("INVALID_ARGUMENT POPULATION_TOO_LARGE", calls.drawing(1).build());
    met.assertAreThoseOfTheContract();
  }

  /** Who sees a village, and not all of the town. */
  @Test
  void hidesASpotCheckFromWhoDoesNotSeeAllOfItsDivision() {
    var c = calls.clerk.closed();
    var check = calls.draw(1);
    var units = Set.of(calls.town.director.unit());
    var village =
        calls.town.caller("village", EnumSet.allOf(Right.class), units, Set.of(GroundTown.VILLAGE));
    var secret = calls.partners.admit("village", GroundTown.DISTRICT, village.rights());
    var theirs = met(secret);
    theirs.meet(
        "NOT_FOUND SPOT_CHECK_NOT_FOUND",
        GetSpotCheckRequest.newBuilder().setName(check.getName()).build());
    theirs.meet(
        "NOT_FOUND SPOT_CHECK_NOT_FOUND",
        ListSpotCheckItemsRequest.newBuilder().setParent(check.getName()).build());
    theirs.meet("NOT_FOUND SPOT_CHECK_NOT_FOUND", calls.calling(check, c).build());
    theirs.meet("PERMISSION_DENIED PATCH_OFF_SCOPE", calls.drawing(1).build());
  }
}
