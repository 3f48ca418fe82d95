package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

/** A ladder whose steps of a level are given to one post. */
class LadderTest {
  private static final Optional<ClockName> STEP = Optional.of(new ClockName("STEP"));
  private static final Optional<ClockName> LAST = Optional.of(new ClockName("LAST"));
  private static final RoleRule VILLAGE_A = post("village-a", Level.VILLAGE);
  private static final RoleRule VILLAGE_B = post("village-b", Level.VILLAGE);
  private static final RoleRule TOWN_A = post("town-a", Level.TOWN);
  private static final RoleRule TOWN_B = post("town-b", Level.TOWN);
  private static final RoleRule TOWN_C = post("town-c", Level.TOWN);
  private static final RoleRule COUNTY = post("county", Level.DISTRICT);

  private static RoleRule post(String role, Level level) {
    return new RoleRule(new Role(role), level, role);
  }

  private static LadderStep moving(RoleRule post) {
    return new LadderStep(post, true, STEP);
  }

  private static LadderStep last(RoleRule post) {
    return new LadderStep(post, false, LAST);
  }

  private static Ladder ladder(LadderStep... steps) {
    return new Ladder(Tier.ORDINARY, List.of(steps));
  }

  @Test
  void hasThePostInPlaceOfAllOfItsLevelWithTheFirstOnesClockAndSilence() {
    assertEquals(
        ladder(moving(VILLAGE_A), moving(TOWN_C), last(COUNTY)),
        ladder(moving(VILLAGE_A), moving(TOWN_A), new LadderStep(TOWN_B, false, LAST), last(COUNTY))
            .with(TOWN_C));
    assertEquals(
        ladder(moving(VILLAGE_B), last(TOWN_A)),
        ladder(moving(VILLAGE_A), last(TOWN_A)).with(VILLAGE_B));
  }

  @Test
  void givesWhoIsLeftLastTheClockOfTheLastSinceSilenceCannotMoveOnFromThere() {
    assertEquals(ladder(last(TOWN_C)), ladder(moving(TOWN_A), last(TOWN_B)).with(TOWN_C));
    assertEquals(
        ladder(moving(TOWN_C), last(COUNTY)),
        ladder(moving(TOWN_A), moving(COUNTY), last(TOWN_B)).with(TOWN_C));
  }

  @Test
  void staysAsItIsWithoutAStepOfThatLevel() {
    var town = ladder(moving(TOWN_A), last(COUNTY));
    assertSame(town, town.with(VILLAGE_A));
  }

  @Test
  void knowsItsStepsByTheirRoles() {
    var ladder = ladder(moving(VILLAGE_A), last(TOWN_A));
    assertEquals(Optional.of(last(TOWN_A)), ladder.step(TOWN_A.role()));
    assertEquals(Optional.empty(), ladder.step(TOWN_B.role()));
    assertEquals("town-a", ladder.steps().getLast().title());
    assertEquals(Level.TOWN, ladder.steps().getLast().level());
  }
}
