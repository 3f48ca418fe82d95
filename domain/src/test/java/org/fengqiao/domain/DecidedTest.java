package org.fengqiao.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecidedTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final List<Wake> EARLIER = List.of(new Wake(new ClockRun("CONTACT", 1), NOON));
  private static final List<Wake> LATER =
      List.of(new Wake(new ClockRun("HANDLE", 1), NOON.plusSeconds(1)));

  /** Something that is its last number. */
  private record Counter(int number) implements Aggregate {
    @Override
    public AggregateRef ref() {
      return new AggregateRef(AggregateKind.CASE, new UUID(0, 1));
    }
  }

  private record Counted(int number) implements Fact {}

  private static Decided<Counter> counted(int number) {
    return new Decided<>(new Counter(number), List.of(new Counted(number)));
  }

  @Test
  void isOneWithWhatIsDecidedUponIt() {
    var both = counted(1).then(first -> counted(first.number() + 1));
    assertEquals(new Counter(2), both.after());
    assertEquals(List.of(new Counted(1), new Counted(2)), both.facts());
    assertEquals(Optional.empty(), both.wakes());
  }

  @Test
  void keepsItsWakesUnlessWhatFollowsSetsOthers() {
    var waking = counted(1).waking(EARLIER);
    assertEquals(Optional.of(EARLIER), waking.then(_ -> counted(2)).wakes());
    assertEquals(Optional.of(LATER), waking.then(_ -> counted(2).waking(LATER)).wakes());
    assertEquals(Optional.of(List.of()), waking.then(_ -> counted(2).waking(List.of())).wakes());
  }

  @Test
  void hasAFactAtLeast() {
    assertThrows(
        IllegalArgumentException.class, () -> new Decided<>(new Counter(1), List.<Fact>of()));
  }
}
