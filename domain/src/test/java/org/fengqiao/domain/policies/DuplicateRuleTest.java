package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.policies.DuplicateRule.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateRuleTest {
  private static DuplicateRule rule(Duration window, String likeness) {
    return new DuplicateRule(window, new BigDecimal(likeness), Ground.VILLAGE);
  }

  @ParameterizedTest
  @CsvSource({"PT1H, 0", "PT720H, 1", "PT72H, 0.2"})
  void looksBackAnHourToThirtyDaysForAnyLikeness(Duration window, String likeness) {
    assertEquals(window, rule(window, likeness).window());
    assertEquals(new BigDecimal(likeness), rule(window, likeness).leastLikeness());
  }

  @ParameterizedTest
  @CsvSource({
    "PT59M59S, 0.2, window_hours, is 1 to 720",
    "PT720H0.001S, 0.2, window_hours, is 1 to 720",
    "PT72H, -0.01, least_likeness, is 0 to 1",
    "PT72H, 1.01, least_likeness, is 0 to 1"
  })
  void refusesWhatLiesBeyond(Duration window, String likeness, String field, String rule) {
    var refusal = assertThrows(Refusal.class, () -> rule(window, likeness));
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    assertEquals(field, refusal.details().get("field"));
    assertEquals(rule, refusal.details().get("rule"));
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    var refusal = assertThrows(Refusal.class, () -> rule(Duration.ZERO, "2"));
    assertEquals(2, ((Refusal.Kind.Invalid) refusal.kind()).violations().size());
  }
}
