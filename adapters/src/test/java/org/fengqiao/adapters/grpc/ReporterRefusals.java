package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Message;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.proto.rewards.v1.FollowClueRequest;

/** Requests of those who report clues, or claim to have, that meet each refusal. */
record ReporterRefusals(RewardWire wire, RewardPlaces places, MetRefusals met) {
  private static final String NO_CODE = "0000-0000-0000-0000-0000-0000-0000";
  private static final String TOO_LATE = "FAILED_PRECONDITION TIME_RUN_OUT";
  private static final String NO_KEY = "RESOURCE_EXHAUSTED KEY_MISSING";

  private Refused meet(String what, Message.Builder request, String by) {
    return met.meet(what, request.build(), by);
  }

  void submitting() {
    var channel =
        meet("PERMISSION_DENIED CHANNEL_NOT_ALLOWED", wire.clue(1), places.withoutChannel());
    assertEquals("CLUE", channel.metadata("channel"));
    wire.admit(wire.town.app());
    var by = wire.app;
    var city = wire.clue(1).setPatch("divisions/620400000000");
    meet("PERMISSION_DENIED PATCH_OFF_SCOPE", city, by);
    var ground = wire.town.cases.town;
    var grid = wire.clue(1).setPatch(ground.anEndedGrid().name());
    meet("FAILED_PRECONDITION GRID_ENDED", grid, by);
    var microGrid = wire.clue(1).setPatch(ground.anEndedMicroGrid().name());
    meet("FAILED_PRECONDITION MICRO_GRID_ENDED", microGrid, by);
    var code = wire.clue(1).setPatch(ground.aSpotOfEachKind().getLast().name());
    meet("FAILED_PRECONDITION QR_CODE_REVOKED", code, by);
    var type =
        meet("INVALID_ARGUMENT RISK_TYPE_NOT_IN_PACK", wire.clue(1).setRiskType("flood"), by);
    assertEquals("risk_type", type.field());
    var zip = CaseAttachmentsTest.photo(1).setMediaType("application/zip");
    var attached =
        meet("INVALID_ARGUMENT ATTACHMENT_NOT_ALLOWED", wire.clue(1).addAttachments(zip), by);
    assertEquals("attachments[0].media_type", attached.field());
    places.haveNoRule();
    meet("FAILED_PRECONDITION NO_REWARD_RULE", wire.clue(1), by);
    places.takeNamedCluesAlone();
    assertEquals(
        "reporters", meet("INVALID_ARGUMENT ANONYMOUS_NOT_TAKEN", wire.clue(), by).field());
    places.asBefore();
    var above = wire.clue(1).setPatch(Names.of(GroundTown.DISTRICT));
    var post = meet("FAILED_PRECONDITION NO_REWARD_POST", above, by);
    assertEquals(TownRules.SECRETARY.role().value(), post.metadata("role"));
  }

  void claiming() {
    var refused = "PERMISSION_DENIED CLAIM_REFUSED";
    int one = 101;
    var c = wire.approved(one);
    meet(refused, FollowClueRequest.newBuilder().setClaimCode(NO_CODE), wire.app);
    meet(refused, wire.claiming(c, 102), wire.centre);
    meet(refused, wire.claiming(c, one), wire.app);
    meet("FAILED_PRECONDITION ILLEGAL_CLUE_MOVE", wire.claiming(c, one), wire.centre);
    c = wire.ordered(one);
    meet("FAILED_PRECONDITION NOTHING_TO_PAY", wire.claiming(c, one), wire.centre);
    var erased = wire.submitted(wire.clue(103));
    places.erase(wire.told(erased.getClue(), RewardRules.THIRD));
    meet("ALREADY_EXISTS REPORTER_ERASED", wire.claiming(erased.getClaimCode(), 1), wire.app);
    var late = wire.told(one);
    places.passClaimTime();
    var due = Times.toInstant("due", late.getTimes(3).getDueTime()).toString();
    assertEquals(due, meet(TOO_LATE, wire.claiming(late, one), wire.centre).metadata("due_time"));
    assertEquals(due, meet(TOO_LATE, wire.extending(late), wire.centre).metadata("due_time"));
  }

  void keysMissing() {
    var answer = wire.submitted(wire.clue(104));
    wire.told(answer.getClue(), RewardRules.THIRD);
    wire.town.keys.lose(wire.town.keys.current());
    var sealed = meet(NO_KEY, wire.claiming(answer.getClaimCode(), 1), wire.app);
    assertTrue(sealed.retry().isPresent());
    meet(NO_KEY, wire.clue(104), wire.app);
  }
}
