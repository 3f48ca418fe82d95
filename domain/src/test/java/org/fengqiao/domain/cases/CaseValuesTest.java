package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.POLICE;
import static org.fengqiao.domain.cases.CaseFixtures.SECRETARY;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.people.PostId;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The least and the most that the small values of a case may be, and what they say. */
class CaseValuesTest {
  static Stream<Arguments> bounded() {
    return Stream.of(
        bounded("rounds", 1, 10, n -> new CallbackRule(Optional.empty(), n)),
        bounded("objections", 0, 20, n -> new ObjectionRule(Optional.empty(), n, false)),
        bounded(
            "minutes of a survey",
            1,
            90 * 1_440,
            n -> new SurveyRule(Duration.ofMinutes(n), true)));
  }

  private static Arguments bounded(String name, int least, int most, IntFunction<Object> make) {
    return Arguments.of(Named.of(name, make), least, most);
  }

  @ParameterizedTest
  @MethodSource("bounded")
  void takesTheLeastAndTheMostAndNothingBeyond(IntFunction<Object> make, int least, int most) {
    for (int taken : List.of(least, most)) {
      assertDoesNotThrow(() -> make.apply(taken));
    }
    for (int refused : List.of(least - 1, most + 1)) {
      var refusal = assertThrows(Refusal.class, () -> make.apply(refused));
      assertEquals(RequestReason.INVALID_FIELD, refusal.reason());
    }
  }

  @Test
  void namesRunsFromOneOn() {
    var handle = new ClockName("HANDLE");
    assertEquals(Optional.of(1), new NamedRun(handle, Optional.of(1)).run());
    assertThrows(Refusal.class, () -> new NamedRun(handle, Optional.of(0)));
  }

  @Test
  void climbsOneTierAfterTheOther() {
    assertEquals(Optional.of(Tier.MAJOR), Tier.ORDINARY.next());
    assertEquals(Optional.of(Tier.COMPLEX), Tier.MAJOR.next());
    assertEquals(Optional.of(Tier.CROSS_JURISDICTION), Tier.COMPLEX.next());
    assertEquals(Optional.empty(), Tier.CROSS_JURISDICTION.next());
  }

  @Test
  void standsAtAPostOfItsLadderAndAtNoOther() {
    var ladder = Climb.from(Tier.ORDINARY, List.of(SECRETARY, POLICE));
    var police = POLICE.post().orElseThrow();
    assertEquals(Optional.of(new Climb(Tier.ORDINARY, ladder.posts(), 1)), ladder.from(police));
    assertEquals(
        Optional.of(ladder), new Climb(Tier.ORDINARY, ladder.posts(), 1).from(postOf(SECRETARY)));
    assertEquals(Optional.empty(), ladder.from(new PostId(CaseFixtures.id(99))));
  }

  private static PostId postOf(LadderPost post) {
    return post.post().orElseThrow();
  }

  @Test
  void hasALadderOfOneToFiftyPosts() {
    var fifty = Collections.nCopies(50, POLICE);
    assertEquals(POLICE, new Climb(Tier.MAJOR, fifty, 49).now());
    assertThrows(IllegalArgumentException.class, () -> new Climb(Tier.MAJOR, fifty, 50));
    assertThrows(IllegalArgumentException.class, () -> new Climb(Tier.MAJOR, fifty, -1));
    var more = Collections.nCopies(51, POLICE);
    assertThrows(IllegalArgumentException.class, () -> new Climb(Tier.MAJOR, more, 0));
    assertThrows(IllegalArgumentException.class, () -> new Climb(Tier.MAJOR, List.of(), 0));
  }

  @Test
  void readsTheDayOutOfANumber() {
    assertEquals(LocalDate.parse("2026-11-21"), new CaseNumber("620402-20261121-000123").day());
    for (var wrong : List.of("620402-20261121", "620402-2026112-000123", "-20261121-000123")) {
      assertThrows(Refusal.class, () -> new CaseNumber(wrong));
    }
  }

  @Test
  void isInAnOfficersHandOnceSignedForAndResolvedOnceItIs() {
    var signed = CaseFixtures.signedFor();
    for (var c : List.of(CaseFixtures.aCase(), CaseFixtures.dispatched())) {
      assertEquals(Optional.empty(), c.state().inHandOf());
      assertEquals(Optional.empty(), c.state().resolvedBy());
    }
    assertEquals(Optional.of(VILLAGER.id()), signed.state().inHandOf());
    assertEquals(Optional.empty(), signed.state().resolvedBy());
    for (var c : List.of(CaseFixtures.resolved(), CaseFixtures.closed())) {
      assertEquals(Optional.empty(), c.state().inHandOf());
      assertEquals(Optional.of(WORDS), c.state().resolvedBy().map(Resolution::words));
    }
    var withdrawn = at(signed, "PT1H").withdraw(CaseFixtures.HOTLINE, Optional.empty()).after();
    assertEquals(Optional.empty(), withdrawn.state().resolvedBy());
    assertEquals(Optional.empty(), withdrawn.state().inHandOf());
  }

  @Test
  void dropsWhatIsNamedTwiceOfTheUnitsThatHadItAndPutsTheLastFirst() {
    var one = CaseFixtures.VILLAGE_COMMITTEE;
    var two = CaseFixtures.POLICE_STATION;
    var c = new Draft(CaseFixtures.aCase()).had(one).had(two).had(one).build();
    assertEquals(List.of(one, two), c.hadIt());
  }
}
