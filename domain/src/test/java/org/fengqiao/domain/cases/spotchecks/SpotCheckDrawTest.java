package org.fengqiao.domain.cases.spotchecks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.spotchecks.SpotCheckDraw.Member;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

/** Samples are stratified by unit, and the same whenever and wherever they are drawn again. */
class SpotCheckDrawTest {
  private static final long SEED = 20_261_120L;

  /** Case {@code n} of a unit. */
  private static Member member(int unit, long n) {
    return new Member(new CaseId(new UUID(unit, n)), unit(unit), 1);
  }

  private static UnitId unit(int unit) {
    return new UnitId(new UUID(0, unit));
  }

  /** Units from 11 on, with so many cases each, numbered from 1. */
  private static List<Member> population(int... members) {
    var all = new ArrayList<Member>();
    for (int unit = 0; unit < members.length; unit++) {
      for (int n = 1; n <= members[unit]; n++) {
        all.add(member(11 + unit, n));
      }
    }
    return all;
  }

  private static List<Integer> shares(int size, int... members) {
    return new SpotCheckDraw(SEED, size)
        .draw(population(members)).strata().stream().map(SpotCheckStratum::drawn).toList();
  }

  /** Reckoned apart from this code, by SHA-256 over {@code 20261120/<case id>}; never to change. */
  @Test
  void drawsWhatAnyoneDrawsBySha256() {
    var found = new SpotCheckDraw(SEED, 5).draw(population(10, 5, 1));
    assertEquals(
        "46b83a81a54a7c3917af15d2651ba25faadeb14927bb86e9bf161d73adbcedd9",
        found.population().hex());
    assertEquals(
        List.of(
            new SpotCheckStratum(unit(11), 10, 3),
            new SpotCheckStratum(unit(12), 5, 1),
            new SpotCheckStratum(unit(13), 1, 1)),
        found.strata());
    assertEquals(
        List.of(member(11, 2), member(11, 9), member(11, 10), member(12, 5), member(13, 1)),
        found.members());
    assertEquals(
        List.of(member(11, 2), member(11, 3), member(11, 4), member(12, 2), member(13, 1)),
        new SpotCheckDraw(7, 5).draw(population(10, 5, 1)).members());
  }

  @Test
  void sharesByTheLargestRemainderAndGivesTiesToTheFirstUnits() {
    assertEquals(List.of(5, 3, 2), shares(10, 50, 30, 20));
    assertEquals(List.of(4, 3, 3), shares(10, 7, 7, 7));
    assertEquals(List.of(1, 2), shares(3, 10, 11));
  }

  @Test
  void givesEachUnitOneAsLongAsTheSampleHasAPlaceForEach() {
    assertEquals(List.of(1, 1, 1), shares(3, 98, 1, 1));
    assertEquals(List.of(2, 1, 1), shares(4, 98, 1, 1));
    // With one given, what is left is no longer one for the second: it is given one as well.
    assertEquals(List.of(1, 1, 5), shares(7, 1, 14, 82));
    assertEquals(List.of(1, 0, 0), shares(1, 98, 1, 1));
    assertEquals(List.of(1, 1, 0), shares(2, 5, 5, 5));
  }

  @Test
  void takesAllOfAPopulationThatIsSmaller() {
    var all = population(2, 1);
    assertEquals(all, new SpotCheckDraw(SEED, 1_000).draw(all).members());
  }

  @Test
  void drawsEachCaseOfAUnitAsOftenAsAnyOther() {
    int[] drawn = new int[10];
    for (int seed = 0; seed < 2_000; seed++) {
      for (var member : new SpotCheckDraw(seed, 3).draw(population(10)).members()) {
        drawn[(int) member.id().value().getLeastSignificantBits() - 1]++;
      }
    }
    // Of 6,000 each has 600 but for chance, whose standard deviation is 20.
    assertTrue(
        IntStream.of(drawn).allMatch(n -> n > 500 && n < 700),
        () -> IntStream.of(drawn).boxed().toList() + "");
  }

  @Test
  void keepsItsPromisesOnRandomPopulations() {
    for (long seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      int[] members = random.ints(1 + random.nextInt(30), 1, 60).toArray();
      check(seed, members, 1 + random.nextInt(200), random);
    }
  }

  private static void check(long seed, int[] members, int size, Random random) {
    var told = "seed " + seed;
    var population = population(members);
    var found = new SpotCheckDraw(seed, size).draw(population);
    int expected = Math.min(size, population.size());
    assertEquals(expected, found.members().size(), told);
    assertEquals(expected, new HashSet<>(found.members()).size(), told);
    assertTrue(population.containsAll(found.members()), told);
    boolean placeForEach = expected >= members.length;
    boolean proportional = true;
    for (int i = 0; i < members.length; i++) {
      proportional &= !placeForEach || (long) expected * members[i] >= population.size();
    }
    for (int i = 0; i < members.length; i++) {
      var stratum = found.strata().get(i);
      double quota = (double) expected * members[i] / population.size();
      var unit = unit(11 + i);
      assertEquals(new SpotCheckStratum(unit, members[i], stratum.drawn()), stratum, told);
      var ofUnit = found.members().stream().filter(one -> one.lead().equals(unit)).count();
      assertEquals(stratum.drawn(), ofUnit, told);
      assertTrue(stratum.drawn() >= (placeForEach ? 1 : 0), told);
      assertTrue(stratum.drawn() < quota + 1, told);
      assertTrue(!proportional || stratum.drawn() > quota - 1, told);
    }
    Collections.shuffle(population, random);
    assertEquals(found, new SpotCheckDraw(seed, size).draw(population), told);
  }

  @Test
  void refusesASeedOrASizeThatIsOutOfBounds() {
    for (var field : List.of("seed", "size")) {
      long[] seeds = field.equals("seed") ? new long[] {-1, 1L << 53} : new long[] {0, 0};
      int[] sizes = field.equals("size") ? new int[] {0, 1_001} : new int[] {1, 1};
      for (int i = 0; i < 2; i++) {
        long seed = seeds[i];
        int size = sizes[i];
        var refusal = assertThrows(Refusal.class, () -> new SpotCheckDraw(seed, size));
        assertEquals(field, refusal.details().get("field"));
      }
    }
    assertEquals(1, new SpotCheckDraw((1L << 53) - 1, 1_000).draw(population(1)).members().size());
  }
}
