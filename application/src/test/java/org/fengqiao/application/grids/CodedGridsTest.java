package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.policies.PlacePolicies;
import org.fengqiao.domain.grids.CodeScheme;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridKind;
import org.junit.jupiter.api.Test;

/** Grids in a place whose pack codes them by a scheme of its own. */
class CodedGridsTest {
  private static final CodeSchemes SCHEMES =
      new CodeSchemes(
          CodeScheme.grids(
              "{village}{kind}{serial:3}{check:MOD_11_2}",
              Map.of(GridKind.BASIC, "1", GridKind.EXCLUSIVE, "2", GridKind.PROFESSIONAL, "3")),
          CodeScheme.microGrids("{grid}-{serial:2}"));

  private final GroundTown town = new GroundTown(GroundPorts.inMemory());
  private final GroundOffice office =
      new GroundOffice(town, new PlacePolicies(Optional.of(TownRules.coded(SCHEMES))));

  CodedGridsTest() {
    town.importRows(ROWS);
  }

  private Grid create(GridKind kind, Optional<String> code) {
    var command =
        new CreateGrid.Command(
            town.request(), code.map(GridCode::new), kind, "网格", "", VILLAGE, Optional.empty());
    return office.createGrid().create(caller(), command).aggregate();
  }

  @Test
  void givesEachKindItsOwnSerials() {
    assertEquals("6204022022061001", unchecked(create(GridKind.BASIC, Optional.empty())));
    assertEquals("6204022022062001", unchecked(create(GridKind.EXCLUSIVE, Optional.empty())));
    assertEquals("6204022022061002", unchecked(create(GridKind.BASIC, Optional.empty())));
  }

  private static String unchecked(Grid grid) {
    return grid.code().value().substring(0, 16);
  }

  @Test
  void takesACodeOfTheSchemeAndRefusesAnother() {
    var first = create(GridKind.BASIC, Optional.empty()).code().value();
    var fifth = SCHEMES.grids().next(basic(), Optional.of(first.replace("1001", "1004")));
    assertEquals(fifth, create(GridKind.BASIC, Optional.of(fifth)).code().value());
    assertRefused(
        GridReason.GRID_CODE_MALFORMED,
        () -> create(GridKind.BASIC, Optional.of("620402202206001")));
    assertRefused(
        GridReason.GRID_CODE_MALFORMED, () -> create(GridKind.EXCLUSIVE, Optional.of(fifth)));
  }

  private static CodeScheme.Bearer basic() {
    return new CodeScheme.Bearer.OfGrid(VILLAGE, GridKind.BASIC);
  }

  @Test
  void codesThePartsOfASplitOneAfterAnother() {
    var grid = create(GridKind.BASIC, Optional.empty()).id();
    var parts = List.of(part(GridKind.BASIC), part(GridKind.PROFESSIONAL), part(GridKind.BASIC));
    var command = new SplitGrid.Command(town.request(), grid, Optional.empty(), parts);
    assertEquals(
        List.of("6204022022061002", "6204022022063001", "6204022022061003"),
        office.splitGrid().split(caller(), command).parts().stream()
            .map(part -> unchecked(part.aggregate()))
            .toList());
  }

  private static SplitGrid.Part part(GridKind kind) {
    return new SplitGrid.Part(Optional.empty(), Optional.of(kind), "网格", "", Set.of());
  }

  @Test
  void codesMicroGridsByTheirOwnForm() {
    var grid = create(GridKind.BASIC, Optional.empty());
    var command =
        new CreateMicroGrid.Command(
            town.request(), Optional.empty(), grid.id(), MicroGridKind.BUILDING, "3号楼", "");
    var microGrid = office.createMicroGrid().create(caller(), command).aggregate();
    assertEquals(grid.code().value() + "-01", microGrid.code().value());
  }

  @Test
  void goesOnGivingCodesWhereAPackWidenedTheSerialOrDroppedTheKind() {
    var old = new GroundOffice(town);
    for (int i = 0; i < 3; i++) {
      old.createGrid().create(caller(), GroundTown.gridCommand(town.request()));
    }
    for (var form : List.of("{village}{serial:4}", "{village}{serial:5}")) {
      var schemes = new CodeSchemes(CodeScheme.grids(form, Map.of()), CodeScheme.OF_MICRO_GRIDS);
      var now = new GroundOffice(town, new PlacePolicies(Optional.of(TownRules.coded(schemes))));
      for (int i = 0; i < 3; i++) {
        now.createGrid().create(caller(), GroundTown.gridCommand(town.request()));
      }
    }
    var filter = GridFilter.standing(VILLAGE);
    assertEquals(9, town.ports.grids().list(filter, PageRequest.FIRST).items().size());
  }

  @Test
  void drawsNoCodeThatAnotherPartIsGiven() {
    var plain = new GroundOffice(town);
    var grid = town.aGrid().id();
    var named = new GridCode("620402202206002");
    var parts = List.of(part(Optional.of(named)), part(Optional.empty()));
    var command = new SplitGrid.Command(town.request(), grid, Optional.empty(), parts);
    assertEquals(
        List.of("620402202206002", "620402202206003"),
        plain.splitGrid().split(caller(), command).parts().stream()
            .map(part -> part.aggregate().code().value())
            .toList());
    var other = town.aGrid().id();
    var twice = new GridCode("620402202206009");
    var same = List.of(part(Optional.of(twice)), part(Optional.of(twice)));
    var wrong = new SplitGrid.Command(town.request(), other, Optional.empty(), same);
    assertRefused(GridReason.GRID_CODE_TAKEN, () -> plain.splitGrid().split(caller(), wrong));
  }

  private static SplitGrid.Part part(Optional<GridCode> code) {
    return new SplitGrid.Part(code, Optional.empty(), "网格", "", Set.of());
  }
}
