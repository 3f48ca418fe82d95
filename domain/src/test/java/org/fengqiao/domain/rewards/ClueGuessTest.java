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
      c = payment(c).miss().after();
      assertEquals(new Guesses(i, Optional.empty()), c.guesses());
      assertFalse(c.guesses().isShut(NOW));
    }
    c = payment(c).miss().after();
    var open = NOW.plus(Duration.ofHours(1));
    assertEquals(new Guesses(0, Optional.of(open)), c.guesses());
    assertTrue(c.guesses().isShut(open.minusNanos(1)));
    assertFalse(c.guesses().isShut(open));
    c = payment(c, open).miss().after();
    assertFalse(c.guesses().isShut(open));
    c = payment(payment(c, open).miss().after(), open).miss().after();
    assertEquals(Optional.of(open.plus(Duration.ofHours(1))), c.guesses().shutUntil());
  }

  @Test
  void countsMissesAnewOnceSomebodyProvedWhoItIs() {
    var missed = payment(payment(aClue(ClueStatus.TOLD)).miss().after()).miss().after();
    var claimed = payment(missed).claim(ClaimProof.IDENTITY, HOTLINE).after();
    assertEquals(Guesses.NONE, claimed.guesses());
  }

  @Test
  void countsMissesInAnyStateForItsCodeTellsWhatBecameOfIt() {
    for (var status : ClueStatus.values()) {
      var missed = payment(aClue(status)).miss();
      assertEquals(1, missed.after().guesses().misses());
      assertEquals(status, missed.after().status());
    }
  }
}
