package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.rewards.RewardFixtures.HOTLINE;
import static org.fengqiao.domain.rewards.RewardFixtures.NOW;
import static org.fengqiao.domain.rewards.RewardFixtures.aClue;
import static org.fengqiao.domain.rewards.RewardFixtures.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClueGuessTest {
  @Test
  void isShutAfterThreeMissesForAnHourAndOpenAgainAfterIt() {
    var c = aClue(ClueStatus.TOLD);
    for (int i = 1; i < 3; i++) {
      c = payment(c).miss(ClaimProof.CODE).after();
      assertEquals(new Misses(i, Optional.empty()), c.guesses().code());
      assertFalse(c.guesses().code().isShut(NOW));
    }
    c = payment(c).miss(ClaimProof.CODE).after();
    var open = NOW.plus(Duration.ofHours(1));
    assertEquals(new Misses(0, Optional.of(open)), c.guesses().code());
    assertTrue(c.guesses().code().isShut(open.minusNanos(1)));
    assertFalse(c.guesses().code().isShut(open));
    c = payment(c, open).miss(ClaimProof.CODE).after();
    assertFalse(c.guesses().code().isShut(open));
    c = payment(payment(c, open).miss(ClaimProof.CODE).after(), open).miss(ClaimProof.CODE).after();
    assertEquals(Optional.of(open.plus(Duration.ofHours(1))), c.guesses().code().shutUntil());
  }

  @Test
  void countsMissesAnewOnceSomebodyProvedWhoItIs() {
    var missed =
        payment(payment(aClue(ClueStatus.TOLD)).miss(ClaimProof.CODE).after())
            .miss(ClaimProof.CODE)
            .after();
    var claimed = payment(missed).claim(ClaimProof.IDENTITY, HOTLINE).after();
    assertEquals(Guesses.NONE, claimed.guesses());
  }

  @Test
  void countsMissesInAnyStateForItsCodeTellsWhatBecameOfIt() {
    for (var status : ClueStatus.values()) {
      var missed = payment(aClue(status)).miss(ClaimProof.CODE);
      assertEquals(1, missed.after().guesses().code().count());
      assertEquals(status, missed.after().status());
    }
  }

  @Test
  void staysOpenForOneProofHoweverOftenTheOtherWasMissed() {
    for (var proof : ClaimProof.values()) {
      var c = aClue(ClueStatus.TOLD);
      for (int i = 0; i < 3; i++) {
        c = payment(c).miss(proof).after();
      }
      for (var other : ClaimProof.values()) {
        assertEquals(proof == other, c.guesses().by(other).isShut(NOW));
      }
    }
  }
}
