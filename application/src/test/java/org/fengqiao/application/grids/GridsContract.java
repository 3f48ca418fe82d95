package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.gridCommand;
import static org.fengqiao.application.grids.GroundTown.request;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridCode;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.MicroGridKind;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** What grids and micro-grids promise, on any store. */
public interface GridsContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return town;
  }

  private CreateMicroGrid createMicroGrid(GroundTown town) {
    return new GroundOffice(town).createMicroGrid();
  }

  private static CreateMicroGrid.Command microGrid(GroundTown town, GridId grid, String code) {
    return new CreateMicroGrid.Command(
        town.request(),
        code.isEmpty() ? Optional.empty() : Optional.of(new MicroGridCode(code)),
        grid,
        MicroGridKind.BUILDING,
        "3号楼",
        "");
  }

  private static CreateGrid.Command grid(GroundTown town, String code, DivisionCode village) {
    return new CreateGrid.Command(
        town.request(),
        Optional.of(new GridCode(code)),
        GridKind.EXCLUSIVE,
        "学校",
        "",
        village,
        Optional.empty());
  }

  private static GetGrid.Command asked(GridId id) {
    return new GetGrid.Command(id, Optional.empty());
  }

  private static GetMicroGrid.Command asked(MicroGridId id) {
    return new GetMicroGrid.Command(id, Optional.empty());
  }

  private static GridFilter of(DivisionCode within, Optional<GridKind> kind) {
    return new GridFilter(within, kind, Optional.empty(), Optional.empty());
  }

  @Test
  default void givesEachGridTheNextCodeOfItsVillage() {
    var town = town();
    assertEquals("620402202206001", town.aGrid().code().value());
    assertEquals("620402202206002", town.aGrid().code().value());
  }

  @Test
  default void showsAGridAsItWasSetUp() {
    var town = town();
    var grid = town.aGrid();
    var found = new GroundOffice(town).getGrid().get(caller(), asked(grid.id()));
    assertEquals(grid, found.aggregate());
    assertEquals(town.now(), grid.created());
  }

  @Test
  default void answersARepeatedRequestWithTheSameGrid() {
    var town = town();
    var request = town.request();
    var first = town.createGrid().create(caller(), gridCommand(request));
    var again = town.createGrid().create(caller(), gridCommand(request));
    assertTrue(again.repeated());
    assertEquals(first.resource(), again.resource());
    assertRefused(
        RequestReason.REQUEST_ID_REUSED,
        () -> town.createGrid().create(caller(), gridCommand(request(request.id(), "other"))));
  }

  @Test
  default void refusesAGridByWhatIsWrongWithIt() {
    var town = town();
    var create = town.createGrid();
    var absent = new DivisionCode("620402202999");
    assertRefused(
        GridReason.DIVISION_NOT_FOUND,
        () -> create.create(caller(), grid(town, "620402202999001", absent)));
    assertRefused(
        GridReason.NOT_A_VILLAGE,
        () -> create.create(caller(), grid(town, "620402202206001", TOWN)));
    assertRefused(
        GridReason.GRID_CODE_MALFORMED,
        () -> create.create(caller(), grid(town, "620402202205001", VILLAGE)));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> create.create(stranger(), grid(town, "620402202206001", VILLAGE)));
  }

  @Test
  default void refusesACodeThatAnotherGridBears() {
    var town = town();
    var grid = town.aGrid();
    assertRefused(
        GridReason.GRID_CODE_TAKEN,
        () -> town.createGrid().create(caller(), grid(town, grid.code().value(), VILLAGE)));
  }

  @Test
  default void listsTheGridsOfASubtreeByCodePageByPage() {
    var town = town();
    var second = town.createGrid().create(caller(), grid(town, "620402202206009", VILLAGE));
    var first = town.createGrid().create(caller(), grid(town, "620402202206003", VILLAGE));
    var list = new GroundOffice(town).listGrids();
    var one = new PageRequest(1, Optional.empty());
    var page = list.list(caller(), new ListGrids.Command(GridFilter.standing(DISTRICT), one));
    assertEquals(List.of(first.resource()), page.items());
    var rest = new PageRequest(1, page.next());
    page = list.list(caller(), new ListGrids.Command(GridFilter.standing(DISTRICT), rest));
    assertEquals(List.of(second.resource()), page.items());
    assertEquals(Optional.empty(), page.next());
  }

  @Test
  default void listsGridsOfOneKind() {
    var town = town();
    town.aGrid();
    var school = town.createGrid().create(caller(), grid(town, "620402202206009", VILLAGE));
    var list = new GroundOffice(town).listGrids();
    var kind = Optional.of(GridKind.EXCLUSIVE);
    var page = list.list(caller(), new ListGrids.Command(of(TOWN, kind), PageRequest.FIRST));
    assertEquals(List.of(school.resource()), page.items());
    var absent =
        new ListGrids.Command(of(new DivisionCode("610000000000"), kind), PageRequest.FIRST);
    assertRefused(GridReason.DIVISION_NOT_FOUND, () -> list.list(caller(), absent));
  }

  @Test
  default void setsUpMicroGridsInAGridAndListsThem() {
    var town = town();
    var grid = town.aGrid();
    var create = createMicroGrid(town);
    var second = create.create(caller(), microGrid(town, grid.id(), "620402202206001002"));
    var third = create.create(caller(), microGrid(town, grid.id(), ""));
    assertEquals("620402202206001003", third.aggregate().code().value());
    assertEquals(VILLAGE, third.aggregate().village());
    var list = new GroundOffice(town).listMicroGrids();
    var page =
        list.list(
            caller(),
            new ListMicroGrids.Command(
                grid.id(), Optional.empty(), new PageRequest(1, Optional.empty())));
    assertEquals(List.of(second.resource()), page.items());
    page =
        list.list(
            caller(),
            new ListMicroGrids.Command(
                grid.id(), Optional.empty(), new PageRequest(1, page.next())));
    assertEquals(List.of(third.resource()), page.items());
    var get = new GroundOffice(town).getMicroGrid();
    MicroGrid found = get.get(caller(), asked(third.aggregate().id())).aggregate();
    assertEquals(third.aggregate(), found);
  }

  @Test
  default void refusesAMicroGridByWhatIsWrongWithIt() {
    var town = town();
    var grid = town.aGrid();
    var create = createMicroGrid(town);
    create.create(caller(), microGrid(town, grid.id(), ""));
    assertRefused(
        GridReason.MICRO_GRID_CODE_TAKEN,
        () -> create.create(caller(), microGrid(town, grid.id(), "620402202206001001")));
    assertRefused(
        GridReason.MICRO_GRID_CODE_MALFORMED,
        () -> create.create(caller(), microGrid(town, grid.id(), "620402202206002001")));
    assertRefused(
        GridReason.GRID_NOT_FOUND,
        () -> create.create(caller(), microGrid(town, new GridId(new UUID(9, 9)), "")));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> create.create(stranger(), microGrid(town, grid.id(), "")));
  }

  @Test
  default void refusesToShowWhatIsNotThereOrToWhomHasNoRight() {
    var town = town();
    var grid = town.aGrid().id();
    var absent = new GridId(new UUID(9, 9));
    var getGrid = new GroundOffice(town).getGrid();
    assertRefused(GridReason.GRID_NOT_FOUND, () -> getGrid.get(caller(), asked(absent)));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> getGrid.get(stranger(), asked(grid)));
    var microGrid = new MicroGridId(new UUID(9, 9));
    var getMicroGrid = new GroundOffice(town).getMicroGrid();
    assertRefused(
        GridReason.MICRO_GRID_NOT_FOUND, () -> getMicroGrid.get(caller(), asked(microGrid)));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> getMicroGrid.get(stranger(), asked(microGrid)));
    var list = new GroundOffice(town).listMicroGrids();
    assertRefused(
        GridReason.GRID_NOT_FOUND,
        () ->
            list.list(
                caller(), new ListMicroGrids.Command(absent, Optional.empty(), PageRequest.FIRST)));
  }
}
