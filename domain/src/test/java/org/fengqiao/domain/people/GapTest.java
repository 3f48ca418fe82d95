package org.fengqiao.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GapTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final PostId FIRST = new PostId(new UUID(0, 1));
  private static final PostId SECOND = new PostId(new UUID(0, 2));

  private static Gap gap(String role, Optional<PostId> post, Optional<Instant> from) {
    var kind = post.isPresent() ? GapKind.NO_HOLDER : GapKind.NO_POST;
    return new Gap(kind, new Role(role), post, from, Optional.empty(), 0, 1);
  }

  @Test
  void isKnownByItsRoleItsPostAndWhenItBegins() {
    assertEquals(
        "lawyer/00000000-0000-0000-0000-000000000001/2026-03-01T00:00:00.000001",
        gap("lawyer", Optional.of(FIRST), Optional.of(MARCH.plusNanos(1_000))).key());
    assertEquals("lawyer//", gap("lawyer", Optional.empty(), Optional.empty()).key());
  }

  @Test
  void isOrderedByRoleThenPostThenTime() {
    var ordered =
        List.of(
            gap("lawyer", Optional.empty(), Optional.empty()),
            gap("lawyer", Optional.of(FIRST), Optional.of(MARCH)),
            gap("lawyer", Optional.of(FIRST), Optional.of(MARCH.plusSeconds(1))),
            gap("lawyer", Optional.of(SECOND), Optional.of(MARCH)),
            gap("mediator", Optional.of(FIRST), Optional.of(MARCH)));
    assertEquals(ordered, ordered.reversed().stream().sorted(Gap.ORDER).toList());
  }

  @Test
  void isOfANeedForOneAtLeastWithinAHorizonAhead() {
    assertEquals(1, new Need(new Role("lawyer"), 1).least());
    assertThrows(IllegalArgumentException.class, () -> new Need(new Role("lawyer"), 0));
    assertEquals(MARCH, new GapSearch(Absences.NONE, MARCH, MARCH).horizon());
    assertThrows(
        IllegalArgumentException.class,
        () -> new GapSearch(Absences.NONE, MARCH, MARCH.minusNanos(1)));
  }
}
