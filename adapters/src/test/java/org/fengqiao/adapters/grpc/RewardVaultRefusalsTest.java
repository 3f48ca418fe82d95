package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.rewards.Keepers;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ListLooksRequest;
import org.fengqiao.proto.rewards.v1.ListVaultKeysRequest;
import org.fengqiao.proto.rewards.v1.LookPurpose;
import org.fengqiao.proto.rewards.v1.RewardVaultServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of the vault documents, and none that it does not. */
class RewardVaultRefusalsTest {
  private static final String NO_CLUE = "clues/0190f000-0000-7000-8000-000000000000";
  private static final String MISSING = "NOT_FOUND REPORTER_NOT_FOUND";
  private static final String ERASED = "ALREADY_EXISTS REPORTER_ERASED";
  private static final String UNAGREED = "PERMISSION_DENIED SECOND_PERSON_NEEDED";

  private final RewardWire wire = new RewardWire();
  private final RewardPlaces places = new RewardPlaces(wire);
  private final VaultRequests ask = new VaultRequests(wire);
  private final MetRefusals met =
      new MetRefusals(RewardVaultServiceGrpc.getServiceDescriptor(), wire.harness, wire.vault);

  /** May look, and sees nothing; sees all, and acts for nobody; acts for whoever has it in hand. */
  private final String blind = wire.admit(wire.town.caller("blind", Keepers.RIGHTS, Set.of()));

  private final String idle =
      wire.admit(wire.town.caller("idle", Keepers.RIGHTS, Set.of(GroundTown.DISTRICT)));
  private final String handling =
      wire.admit(
          wire.town.caller(
              "handling",
              Keepers.RIGHTS,
              Set.of(GroundTown.DISTRICT),
              wire.town.handling,
              wire.town.cases.police.unit()));

  @AfterEach
  void stop() {
    wire.close();
  }

  private Refused meet(String what, Message.Builder request) {
    return met.meet(what, request.build());
  }

  /** What any move refuses, on a clue that the police had given to them. */
  private void anyMove(Message.Builder move, Clue erased) {
    var message = move.build();
    var name = Requests.field(message, "name");
    met.meetOfAnyMove(message, MISSING, blind, idle);
    meet(MISSING, message.toBuilder().setField(name, NO_CLUE));
    meet(MISSING, message.toBuilder().setField(name, wire.submitted().getName()));
    meet(ERASED, message.toBuilder().setField(name, erased.getName()));
    var right = met.meet("PERMISSION_DENIED RIGHT_OF_HANDLER", message, wire.village);
    assertTrue(right.metadata("right").endsWith("_CLUE"), right.metadata("right"));
    var units =
        Map.of(
            wire.town.handler,
            wire.town.handling,
            wire.town.cases.policeman,
            wire.town.cases.police.unit());
    units.forEach((officer, unit) -> {
      var by = Requests.field(message, "acting_officer");
      var own = message.toBuilder().setField(by, Names.of(officer)).build();
      var refused = met.meet("PERMISSION_DENIED HANDLING_UNIT", own, handling);
      assertEquals(Names.of(unit), refused.metadata("unit"));
    });
  }

  @Test
  void areThoseOfTheContract() {
    var c = wire.send(wire.assigning(wire.submitted(1)), wire.village);
    var erased = wire.submitted(2);
    places.erase(erased);
    anyMove(ask.asking(c), erased);
    anyMove(ask.agreeing(c), erased);
    anyMove(ask.looking(c), erased);
    anyMove(ask.erasing(c), erased);
    agreeing(c);
    looking(c);
    meet(MISSING, ListLooksRequest.newBuilder().setName(NO_CLUE));
    met.meet(MISSING, ListLooksRequest.newBuilder().setName(c.getName()).build(), blind);
    var ofHandler = "PERMISSION_DENIED RIGHT_OF_HANDLER";
    met.meet(ofHandler, ListLooksRequest.newBuilder().setName(c.getName()).build(), wire.village);
    met.meet(ofHandler, ListVaultKeysRequest.getDefaultInstance(), wire.village);
    met.assertAreThoseOfTheContract();
    met.assertEachNeedsItsRight(
        places.withoutRights(),
        Map.of("AskLook", "LOOK_AT_REPORTER"),
        ListVaultKeysRequest.getDefaultInstance());
    met.assertEachLooksAtItsEtag(c.getName(), wire.vault);
  }

  private void agreeing(Clue c) {
    var none = meet("ALREADY_EXISTS LOOK_NOT_ASKED", ask.agreeing(c));
    assertEquals(Names.of(wire.keepers.keeper), none.metadata("officer"));
    assertEquals("FRAUD", none.metadata("purpose"));
    var own = ask.agreeing(c).setActingOfficer(Names.of(wire.keepers.keeper));
    assertEquals("asker", meet("INVALID_ARGUMENT AGREED_BY_ASKER", own).field());
    wire.answer(ask.asking(c), wire.vault);
    meet("ALREADY_EXISTS LOOK_NOT_ASKED", ask.agreeing(c).setPurpose(LookPurpose.LOOK_PURPOSE_LAW));
  }

  private void looking(Clue c) {
    var fraud = LookPurpose.LOOK_PURPOSE_FRAUD;
    var alone = meet(UNAGREED, ask.looking(c).setPurpose(fraud));
    assertEquals("FRAUD", alone.metadata("purpose"));
    wire.answer(ask.agreeing(c), wire.vault);
    wire.pass(Duration.ofHours(24));
    meet(UNAGREED, ask.looking(c).setPurpose(fraud));
    keyMissing(c);
  }

  /** It leaves nothing on record: sent again it is refused again. */
  private void keyMissing(Clue c) {
    wire.town.keys.lose(wire.town.keys.current());
    var look = ask.looking(c);
    for (var language : List.of("en", "zh-CN")) {
      var request = look.setRequestId(wire.id()).build();
      var sealed = Refused.by(() -> wire.answer(request, wire.vault, language));
      assertEquals("RESOURCE_EXHAUSTED KEY_MISSING", sealed.what());
      assertEquals(language, sealed.localized().getLocale());
      assertTrue(sealed.retry().isPresent());
      met.note("LookAtReporter", sealed);
    }
    meet("RESOURCE_EXHAUSTED KEY_MISSING", look);
  }
}
