package org.fengqiao.adapters.persistence.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonCodecTest {
  private final JsonCodec codec = new JsonCodec();

  record Name(String value) {}

  sealed interface Shape {
    record Dot() implements Shape {}

    record RoundThing(int radius) implements Shape {}

    sealed interface Cornered extends Shape {}

    record Box(int width, Optional<Shape> inside) implements Cornered {}
  }

  record All(
      UUID id,
      Name name,
      boolean yes,
      long many,
      Instant at,
      Duration took,
      LocalDate day,
      BigDecimal score,
      DayOfWeek weekday,
      Optional<Name> other,
      List<Shape> shapes,
      Set<Name> names,
      Map<Name, List<Integer>> numbers) {}

  record Positive(int first, int second) {
    Positive {
      if (first < 1) {
        throw new IllegalArgumentException("first counts from 1");
      }
    }
  }

  private static final All ONE =
      new All(
          UUID.fromString("0190a5f0-0000-7000-8000-000000000001"),
          new Name("水管 \"𠮷\" 🚰"),
          true,
          9_007_199_254_740_993L,
          Instant.parse("2026-05-08T02:00:00.123456Z"),
          Duration.ofMinutes(90),
          LocalDate.of(2026, 5, 8),
          new BigDecimal("98.940"),
          DayOfWeek.FRIDAY,
          Optional.empty(),
          List.of(new Shape.Dot(), new Shape.Box(2, Optional.of(new Shape.RoundThing(1)))),
          Set.of(new Name("b"), new Name("a")),
          Map.of(new Name("z"), List.of(3, 1), new Name("y"), List.of()));

  private static final String WRITTEN =
      "{\"id\":\"0190a5f0-0000-7000-8000-000000000001\",\"name\":\"水管 \\\"𠮷\\\" 🚰\",\"yes\":true,"
          + "\"many\":9007199254740993,\"at\":\"2026-05-08T02:00:00.123456Z\",\"took\":\"PT1H30M\","
          + "\"day\":\"2026-05-08\",\"score\":\"98.940\",\"weekday\":\"FRIDAY\","
          + "\"shapes\":[{\"type\":\"DOT\"},{\"type\":\"BOX\",\"width\":2,"
          + "\"inside\":{\"type\":\"ROUND_THING\",\"radius\":1}}],"
          + "\"names\":[\"a\",\"b\"],\"numbers\":{\"y\":[],\"z\":[3,1]}}";

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private <T> T read(Class<T> type, String text) {
    return codec.read(type, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void writesTheStoredForm() {
    assertEquals(WRITTEN, text(codec.write(All.class, ONE)));
  }

  @Test
  void readsWhatItWrote() {
    assertEquals(ONE, read(All.class, WRITTEN));
  }

  @Test
  void writesEqualValuesAlikeInWhateverOrderTheyWereFilled() {
    var names = new LinkedHashSet<>(List.of(new Name("b"), new Name("a")));
    var numbers = new LinkedHashMap<Name, List<Integer>>();
    numbers.put(new Name("z"), List.of(3, 1));
    numbers.put(new Name("y"), List.of());
    var same =
        new All(
            ONE.id(),
            ONE.name(),
            ONE.yes(),
            ONE.many(),
            ONE.at(),
            ONE.took(),
            ONE.day(),
            ONE.score(),
            ONE.weekday(),
            ONE.other(),
            ONE.shapes(),
            names,
            numbers);
    assertArrayEquals(codec.write(All.class, ONE), codec.write(All.class, same));
  }

  @Test
  void writesASetOfRecordsInOneOrder() {
    record Held(Set<Positive> pairs) {}
    var one = new Positive(1, 9);
    var two = new Positive(2, 1);
    var forth = new Held(new LinkedHashSet<>(List.of(one, two)));
    var back = new Held(new LinkedHashSet<>(List.of(two, one)));
    assertArrayEquals(codec.write(Held.class, forth), codec.write(Held.class, back));
    assertEquals(forth, codec.read(Held.class, codec.write(Held.class, back)));
  }

  @Test
  void refusesAPropertyItDoesNotKnow() {
    refuses(Positive.class, "{\"first\":1,\"second\":2,\"third\":3}");
  }

  @Test
  void refusesAPropertyThatIsMissingOrThereTwice() {
    refuses(Positive.class, "{\"first\":1}");
    refuses(Positive.class, "{\"first\":1,\"first\":1,\"second\":2}");
  }

  @Test
  void refusesAnUnknownOrMissingType() {
    refuses(Shape.class, "{\"type\":\"STAR\"}");
    refuses(Shape.class, "{\"radius\":1}");
  }

  @Test
  void refusesNullAndWhatFollowsTheEnd() {
    refuses(Positive.class, "{\"first\":null,\"second\":2}");
    refuses(Positive.class, "{\"first\":1,\"second\":2} 3");
  }

  @Test
  void readsThroughTheCanonicalConstructor() {
    var refused = refuses(Positive.class, "{\"first\":0,\"second\":2}");
    assertTrue(String.valueOf(refused.getCause()).contains("counts from 1"));
  }

  @Test
  void refusesTypesThatHaveNoStoredForm() {
    record Wide(Object anything) {}
    assertThrows(IllegalStateException.class, () -> codec.write(Wide.class, new Wide("anything")));
  }

  private IllegalStateException refuses(Class<?> type, String text) {
    return assertThrows(IllegalStateException.class, () -> read(type, text));
  }
}
