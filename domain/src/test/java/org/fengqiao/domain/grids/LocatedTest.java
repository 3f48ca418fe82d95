package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocatedTest {
  private static final DivisionCode VILLAGE_CODE = new DivisionCode("620402202206");
  private static final Patch MICRO_GRID = microGrid(1);
  private static final Patch GRID = grid(1);
  private static final Patch VILLAGE = Patch.of(VILLAGE_CODE);
  private static final Patch NEXT_VILLAGE = Patch.of(new DivisionCode("620402202205"));
  private static final Patch TOWN = Patch.of(new DivisionCode("620402202000"));
  private static final Patch DISTRICT = Patch.of(new DivisionCode("620402000000"));
  private static final Patch PROVINCE = Patch.of(new DivisionCode("620000000000"));
  private static final Patch CITY = Patch.of(new DivisionCode("620400000000"));

  private static Patch grid(long id) {
    var grid = Optional.of(new GridId(new UUID(0, id)));
    return new Patch(VILLAGE_CODE, grid, Optional.empty(), Optional.empty());
  }

  private static Patch microGrid(long id) {
    return new Patch(
        VILLAGE_CODE,
        Optional.of(new GridId(new UUID(0, 1))),
        Optional.of(new MicroGridId(new UUID(0, id))),
        Optional.empty());
  }

  @Test
  void tellsTheFinestFirstWhateverTheOrderTheyCameIn() {
    var ordered = List.of(MICRO_GRID, GRID, NEXT_VILLAGE, VILLAGE, TOWN, CITY);
    for (int seed = 0; seed < 20; seed++) {
      var shuffled = new ArrayList<>(ordered);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(ordered, new Located(shuffled).patches(), "seed " + seed);
    }
  }

  @Test
  void ordersIdsAsTheyAreWritten() {
    var high = microGrid(-1);
    assertEquals(List.of(MICRO_GRID, high), new Located(List.of(high, MICRO_GRID)).patches());
  }

  @Test
  void ordersGridsOfOneVillageByTheirIdsAndVillagesByTheirCodes() {
    var grids = List.of(grid(1), grid(2), grid(-1));
    assertEquals(grids, new Located(List.of(grid(2), grid(-1), grid(1))).patches());
    assertEquals(
        List.of(NEXT_VILLAGE, VILLAGE), new Located(List.of(VILLAGE, NEXT_VILLAGE)).patches());
  }

  @Test
  void tellsAHundredPatchesAndNotOneMore() {
    var many = IntStream.rangeClosed(0, Located.MOST).mapToObj(LocatedTest::microGrid).toList();
    assertEquals(many.subList(0, 100), new Located(many).patches());
  }

  @Test
  void keepsTheRanksThatAreStoredWithBoundaries() {
    assertEquals(
        List.of(0, 1, 2, 3, 4, 5, 6),
        Stream.of(MICRO_GRID, GRID, VILLAGE, TOWN, DISTRICT, CITY, PROVINCE)
            .map(patch -> Fineness.of(patch).rank())
            .toList());
  }

  @Test
  void isAmbiguousWhereTwoOfOneFinenessHaveThePoint() {
    var located = new Located(List.of(VILLAGE, NEXT_VILLAGE, TOWN));
    assertTrue(located.isAmbiguous(VILLAGE));
    assertTrue(located.isAmbiguous(NEXT_VILLAGE));
    assertFalse(located.isAmbiguous(TOWN));
  }

  @Test
  void takesTheFinestThatIsAloneOfItsFineness() {
    assertEquals(Optional.of(GRID), new Located(List.of(TOWN, GRID, VILLAGE)).finest());
    assertEquals(Optional.of(TOWN), new Located(List.of(TOWN, NEXT_VILLAGE, VILLAGE)).finest());
    assertEquals(Optional.empty(), new Located(List.of(NEXT_VILLAGE, VILLAGE)).finest());
    assertEquals(Optional.empty(), new Located(List.of()).finest());
  }

  @Test
  void seesNoAmbiguityOutsideTheScope() {
    var located = new Located(List.of(NEXT_VILLAGE, VILLAGE, TOWN));
    assertEquals(Optional.of(VILLAGE), located.within(VILLAGE.division()::contains).finest());
  }
}
