package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.mediation.MediatorFixtures.CENTRE;
import static org.fengqiao.domain.mediation.MediatorFixtures.NOW;
import static org.fengqiao.domain.mediation.MediatorFixtures.WORDS;
import static org.fengqiao.domain.mediation.MediatorFixtures.dispute;
import static org.fengqiao.domain.mediation.MediatorFixtures.mediator;
import static org.fengqiao.domain.mediation.MediatorFixtures.officer;
import static org.fengqiao.domain.mediation.MediatorFixtures.organization;
import static org.fengqiao.domain.mediation.MediatorFixtures.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MediatorTest {
  private final Mediator active = mediator(1, profile(2));
  private final Mediator paused = active.pause(WORDS, NOW).after();
  private final Mediator ended = active.end(WORDS, NOW).after();

  @Test
  void startsWithWhatIsCountedAsTaken() {
    var one = mediator(1, profile(5), 7);
    assertEquals(new MediatorLoad(7, List.of(), Optional.empty()), one.load());
    assertTrue(one.isActive());
    assertEquals(officer(1), one.officer());
    assertEquals(NOW, one.registered());
  }

  @Test
  void isRegisteredOnceForEachOfficer() {
    var claim = active.claims().getFirst();
    assertEquals(Mediator.OFFICER, claim.name());
    assertEquals(officer(1).value().toString(), claim.value());
    assertEquals(Optional.of(MediatorReason.ALREADY_MEDIATOR), claim.refusal());
  }

  @Test
  void takesDisputesInHandAndLetsThemGo() {
    var later = NOW.plusSeconds(60);
    var two = active.take(dispute(1), NOW).after().take(dispute(2), later).after();
    assertEquals(
        new MediatorLoad(2, List.of(dispute(1), dispute(2)), Optional.of(later)), two.load());
    var one = two.letGo(dispute(1), later).after();
    assertEquals(new MediatorLoad(2, List.of(dispute(2)), Optional.of(later)), one.load());
    assertTrue(one.has(dispute(2)));
    assertFalse(one.has(dispute(1)));
  }

  @Test
  void takesADisputeAgainThatWasLetGo() {
    var again = active.take(dispute(1), NOW).after().letGo(dispute(1), NOW).after();
    assertEquals(2, again.take(dispute(1), NOW).after().load().taken());
  }

  @Test
  void takesNoMoreThanItsHandHolds() {
    var full = active.take(dispute(1), NOW).after().take(dispute(2), NOW).after();
    assertTrue(full.isFull());
    assertThrows(IllegalStateException.class, () -> full.take(dispute(3), NOW));
    var shrunk = full.change(profile(1), 0).after();
    assertTrue(shrunk.isFull());
    assertFalse(shrunk.change(profile(3), 0).after().isFull());
  }

  @Test
  void takesNoDisputeTwiceAndLetsNoneGoThatItDoesNotHave() {
    var one = active.take(dispute(1), NOW).after();
    assertThrows(IllegalStateException.class, () -> one.take(dispute(1), NOW));
    assertRefused(MediatorReason.DISPUTE_NOT_IN_HAND, () -> one.letGo(dispute(2), NOW));
  }

  @Test
  void takesNothingUnlessActiveAndLetsGoWhatItHas() {
    var one = active.take(dispute(1), NOW).after();
    for (var away : List.of(one.pause(WORDS, NOW).after(), one.end(WORDS, NOW).after())) {
      assertThrows(IllegalStateException.class, () -> away.take(dispute(2), NOW));
      assertEquals(List.of(), away.letGo(dispute(1), NOW).after().load().open());
    }
  }

  @Test
  void saysWhatIsLegalWhereAMoveIsNot() {
    assertLegal("UPDATE,PAUSE,END", () -> active.resume(0, NOW));
    assertLegal("UPDATE,RESUME,END", () -> paused.pause(WORDS, NOW));
    assertLegal("UPDATE,RESUME", () -> ended.pause(WORDS, NOW));
    assertLegal("UPDATE,RESUME", () -> ended.end(WORDS, NOW));
    for (var away : List.of(paused, ended)) {
      assertEquals(3, away.change(profile(3), 0).after().profile().mostOpen());
    }
    assertFalse(paused.end(WORDS, NOW).after().isActive());
  }

  @Test
  void keepsTheWordsOfAPauseAndOfAnEnd() {
    assertEquals(new MediatorState.Paused(WORDS, NOW), paused.state());
    assertEquals(new MediatorState.Ended(WORDS, NOW), ended.state());
    for (var away : List.of(paused, ended)) {
      assertEquals(Optional.of(WORDS), away.state().words());
      assertEquals(Optional.of(NOW), away.state().since());
    }
    assertEquals(Optional.empty(), active.state().words());
    assertEquals(Optional.empty(), active.state().since());
  }

  @Test
  void isLiftedToTheLeastOfTheOthersAndNeverLowered() {
    assertEquals(9, paused.resume(9, NOW).after().load().taken());
    assertEquals(9, ended.resume(9, NOW).after().load().taken());
    var ahead = mediator(1, profile(2), 12).pause(WORDS, NOW).after();
    assertEquals(1, ahead.resume(9, NOW).facts().size());
    assertEquals(12, ahead.resume(9, NOW).after().load().taken());
    assertEquals(9, active.change(profile(2), 9).after().load().taken());
    assertEquals(0, active.change(profile(2), 0).after().load().taken());
  }

  @Test
  void belongsToItsOrganizationsUntilItEnds() {
    assertEquals(Set.of(CENTRE), paused.joined());
    assertEquals(Set.of(), ended.joined());
    assertEquals(Set.of(CENTRE), ended.resume(0, NOW).after().joined());
    var elsewhere = profile(Set.of(organization(2)), Set.of(), Set.of(), 2, Set.of());
    assertEquals(Set.of(organization(2)), active.change(elsewhere, 0).after().joined());
  }

  private static void assertLegal(String legal, Executable move) {
    var refused = assertThrows(Refusal.class, move);
    assertEquals(MediatorReason.ILLEGAL_MEDIATOR_MOVE, refused.reason());
    assertEquals(legal, refused.details().get(Refusal.LEGAL));
  }

  private static void assertRefused(Reason reason, Executable move) {
    assertEquals(reason, assertThrows(Refusal.class, move).reason());
  }
}
