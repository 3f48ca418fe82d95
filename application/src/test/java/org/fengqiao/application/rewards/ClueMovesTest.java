package org.fengqiao.application.rewards;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.rewards.ClueMoves.Deed;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;

/** What every move of an officer on a clue is held to. */
class ClueMovesTest {
  private final RewardTown town = new RewardTown();
  private final List<Deed> all = new ClueMoves(town).all();

  private OfficerMove<ClueId> on(Deed deed) {
    return town.on(deed.caller(), deed.clue(), deed.officer());
  }

  private void eachRefuses(Reason reason, Consumer<Deed> trial) {
    for (var deed : all) {
      var refusal = assertThrows(Refusal.class, () -> trial.accept(deed), deed::toString);
      assertEquals(reason, refusal.reason(), deed::toString);
    }
  }

  @Test
  void movesTheClueOnceHoweverOftenItIsAsked() {
    for (var deed : all) {
      var on = on(deed);
      var made = deed.by(deed.caller(), on);
      var again = deed.by(deed.caller(), on);
      assertFalse(made.repeated(), deed::toString);
      assertTrue(again.repeated(), deed::toString);
      assertEquals(made.resource(), again.resource(), deed::toString);
      assertEquals(made.aggregate(), town.now(deed.clue()), deed::toString);
      var entries = town.memory.of(deed.clue().ref(), 0, 100);
      assertEquals(Optional.of(deed.officer()), entries.getLast().actor().officer());
    }
  }

  @Test
  void refusesARequestIdThatCameWithAnotherBody() {
    for (var deed : all) {
      var on = on(deed);
      deed.by(deed.caller(), on);
      var other = town.cases.request(deed.caller(), on.request().id(), "another body");
      var reused = new OfficerMove<>(other, on.id(), on.etag(), on.officer());
      assertRefused(RequestReason.REQUEST_ID_REUSED, () -> deed.by(deed.caller(), reused));
    }
  }

  @Test
  void refusesWhoHasNotTheRight() {
    eachRefuses(
        PartnerReason.RIGHT_MISSING,
        deed -> {
          var calls = EnumSet.allOf(Right.class);
          calls.remove(deed.right());
          var caller =
              town.caller(
                  "few", calls, Set.of(), deed.caller().rights().actsFor().toArray(UnitId[]::new));
          deed.by(caller, town.on(caller, deed.clue(), deed.officer()));
        });
  }

  @Test
  void refusesAClueOutOfSightAsOneThatIsNotThere() {
    eachRefuses(
        RewardReason.CLUE_NOT_FOUND,
        deed -> deed.by(town.stranger(), town.on(town.stranger(), deed.clue(), deed.officer())));
    eachRefuses(
        RewardReason.CLUE_NOT_FOUND,
        deed -> {
          var nowhere = new ClueId(town.cases.town.ids.next());
          var on = on(deed);
          deed.by(deed.caller(), new OfficerMove<>(on.request(), nowhere, on.etag(), on.officer()));
        });
  }

  @Test
  void refusesAnEtagOfAnotherVersion() {
    eachRefuses(
        RequestReason.STALE_ETAG,
        deed -> {
          var on = on(deed);
          deed.by(
              deed.caller(),
              new OfficerMove<>(on.request(), on.id(), Optional.of("\"99\""), on.officer()));
        });
  }

  @Test
  void refusesAnOfficerForWhoseUnitTheCallerDoesNotAct() {
    eachRefuses(
        PartnerReason.OFFICER_NOT_ACTING,
        deed -> {
          var other = deed.officer().equals(town.handler) ? town.grader : town.handler;
          deed.by(deed.caller(), town.on(deed.caller(), deed.clue(), other));
        });
  }

  @Test
  void refusesAnOfficerOfAUnitWhoseMoveItIsNot() {
    eachRefuses(
        RewardReason.NOT_IN_HAND,
        deed -> {
          var caller =
              town.caller(
                  "both",
                  EnumSet.allOf(Right.class),
                  Set.of(),
                  town.handling,
                  town.office,
                  town.cases.police.unit());
          // Either unit may give a clue to another: of a third one's officers none may.
          var other =
              deed.right() == Right.ASSIGN_CLUE
                  ? town.cases.policeman
                  : deed.officer().equals(town.handler) ? town.grader : town.handler;
          deed.by(caller, town.on(caller, deed.clue(), other));
        });
  }

  @Test
  void refusesWhatAClueDoesNotAllowAsItStands() {
    var untrue = town.submitted().answer().aggregate();
    town.verify.verify(
        town.village(), new VerifyClue.Command(town.byHandler(untrue), false, "查无此事"));
    eachRefuses(
        RewardReason.ILLEGAL_CLUE_MOVE,
        deed -> deed.by(deed.caller(), town.on(deed.caller(), untrue, deed.officer())));
  }
}
