package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.clocks.ClockName;
import org.junit.jupiter.api.Test;

/** What a pack gives to some kinds of matters, and to what is on the books, as it is written. */
class PackKindsTest {
  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String from, String to) {
    var text = YamlPackReaderTest.SMALL.replace(from, to);
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void hasClocksOfSomeKinds() {
    var reading =
        read("channels: [ORDER_12345]", "channels: [ORDER_12345]\n    kinds: [HAZARD, DISPUTE]");
    var sound = assertInstanceOf(PackReading.Sound.class, reading);
    var clock = sound.rules().clock(new ClockName("HANDLE")).orElseThrow();
    assertEquals(Set.of(CaseKind.HAZARD, CaseKind.DISPUTE), clock.kinds());
    var step = sound.rules().clock(new ClockName("STEP")).orElseThrow();
    assertEquals(Set.of(), step.kinds());
  }

  @Test
  void hasLaddersOfSomeKindsBesideThatOfTheOthers() {
    var reading =
        read(
            "clocks:\n",
            """
              - {tier: ORDINARY, kinds: [SERVICE], steps: [{role: town-director}]}
            clocks:
            """);
    var rules = assertInstanceOf(PackReading.Sound.class, reading).rules();
    assertEquals(3, rules.ladders().size());
    assertEquals(Set.of(CaseKind.SERVICE), rules.ladders().getLast().kinds());
    assertEquals(Set.of(), rules.ladders().getFirst().kinds());
  }

  @Test
  void givesNoKindsToStepsAndNoneThatIsUnknown() {
    var ofAStep = read("starts_on: STEP_BEGUN", "starts_on: STEP_BEGUN\n    kinds: [HAZARD]");
    var faulty = assertInstanceOf(PackReading.Faulty.class, ofAStep);
    assertEquals("clocks[0].kinds", faulty.problems().getFirst().path());
    var unknown = read("channels: [ORDER_12345]", "kinds: [RUMOUR]");
    assertEquals(
        "clocks[1].kinds[0]",
        assertInstanceOf(PackReading.Faulty.class, unknown).problems().getFirst().path());
  }

  @Test
  void hasClocksThatStartWhereACaseIsKeptOnTheBooks() {
    var sound =
        assertInstanceOf(
            PackReading.Sound.class, read("starts_on: DISPATCHED", "starts_on: ON_THE_BOOKS"));
    var clock = sound.rules().clock(new ClockName("HANDLE")).orElseThrow();
    assertEquals(ClockEvent.ON_THE_BOOKS, clock.startsOn());
  }
}
