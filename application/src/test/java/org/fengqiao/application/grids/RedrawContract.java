package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.MicroGridKind;
import org.fengqiao.domain.grids.QrBinding;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** What grids promise that are drawn anew, on any store. */
public interface RedrawContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return town;
  }

  static MicroGrid aMicroGrid(GroundTown town, GridId grid) {
    var command =
        new CreateMicroGrid.Command(
            town.request(), Optional.empty(), grid, MicroGridKind.BUILDING, "3号楼", "");
    return new GroundOffice(town).createMicroGrid().create(caller(), command).aggregate();
  }

  static QrCodeId aCode(GroundTown town, Spot spot) {
    var command = new IssueQrCode.Command(town.request(), spot, new QrBinding.Building("3号楼"));
    return new GroundOffice(town).issueQrCode().issue(caller(), command).aggregate().id();
  }

  static SplitGrid.Part part(String name, MicroGridId... microGrids) {
    return new SplitGrid.Part(Optional.empty(), Optional.empty(), name, "", Set.of(microGrids));
  }

  static SplitGrid.Command splitting(Request request, GridId grid, SplitGrid.Part... parts) {
    return new SplitGrid.Command(request, grid, Optional.empty(), List.of(parts));
  }

  private static SplitGrid.Split split(GroundTown town, GridId grid) {
    return new GroundOffice(town)
        .splitGrid()
        .split(caller(), splitting(town.request(), grid, part("东网格"), part("西网格")));
  }

  static MergeGrids.Command merging(Request request, GridId... grids) {
    return new MergeGrids.Command(
        request, List.of(grids), Optional.empty(), GridKind.BASIC, "大网格", "", VILLAGE);
  }

  static Grid merge(GroundTown town, GridId... grids) {
    return new GroundOffice(town)
        .mergeGrids()
        .merge(caller(), merging(town.request(), grids))
        .aggregate();
  }

  private static List<Grid> grids(GroundTown town, Optional<Instant> at) {
    var filter = new GridFilter(TOWN, Optional.empty(), Optional.empty(), at);
    return new GroundOffice(town)
            .listGrids()
            .list(caller(), new ListGrids.Command(filter, PageRequest.FIRST))
            .items()
            .stream()
            .map(Loaded::aggregate)
            .toList();
  }

  private static List<MicroGridId> microGrids(GroundTown town, GridId grid, Optional<Instant> at) {
    var asked = new ListMicroGrids.Command(grid, at, PageRequest.FIRST);
    var first = new GroundOffice(town).listMicroGrids().list(caller(), asked);
    return first.items().stream().map(one -> one.aggregate().id()).toList();
  }

  @Test
  default void aSplitGridEndsAndItsPartsStand() {
    var town = town();
    var grid = town.aGrid();
    town.setClock(town.now().plus(Duration.ofDays(30)));
    var split = split(town, grid.id());
    var parts = split.parts().stream().map(Loaded::aggregate).toList();
    assertEquals(List.of("东网格", "西网格"), parts.stream().map(Grid::name).toList());
    assertEquals(
        List.of("620402202206002", "620402202206003"),
        parts.stream().map(part -> part.code().value()).toList());
    assertEquals(parts, grids(town, Optional.empty()));
    assertEquals(Optional.of(town.now()), split.grid().aggregate().ended());
  }

  @Test
  default void theTreeAtAPastTimeAnswersAsItWas() {
    var town = town();
    var office = new GroundOffice(town);
    var grid = town.aGrid();
    var microGrid = aMicroGrid(town, grid.id());
    var before = town.now();
    town.setClock(before.plus(Duration.ofDays(30)));
    office.updateMicroGrid().update(caller(), renaming(town, microGrid.id(), "3号楼一单元"));
    var parts = new SplitGrid.Part[] {part("东网格", microGrid.id()), part("西网格")};
    var split = office.splitGrid().split(caller(), splitting(town.request(), grid.id(), parts));
    var east = split.parts().getFirst().aggregate().id();
    assertEquals(List.of(grid), grids(town, Optional.of(before)));
    assertEquals(grid, office.getGrid().get(caller(), asked(grid.id(), before)).aggregate());
    assertEquals(List.of(microGrid.id()), microGrids(town, grid.id(), Optional.of(before)));
    assertEquals(List.of(), microGrids(town, grid.id(), Optional.empty()));
    assertEquals(List.of(microGrid.id()), microGrids(town, east, Optional.empty()));
    assertEquals(List.of(), microGrids(town, east, Optional.of(before)));
    var then = new GetMicroGrid.Command(microGrid.id(), Optional.of(before));
    assertEquals(microGrid, office.getMicroGrid().get(caller(), then).aggregate());
    var earlier = new GetMicroGrid.Command(microGrid.id(), Optional.of(before.minusSeconds(1)));
    assertRefused(
        GridReason.MICRO_GRID_NOT_FOUND, () -> office.getMicroGrid().get(caller(), earlier));
    assertRefused(
        GridReason.GRID_NOT_FOUND,
        () -> office.getGrid().get(caller(), asked(grid.id(), before.minusSeconds(1))));
  }

  private static GetGrid.Command asked(GridId id, Instant at) {
    return new GetGrid.Command(id, Optional.of(at));
  }

  private static UpdateMicroGrid.Command renaming(GroundTown town, MicroGridId id, String name) {
    return new UpdateMicroGrid.Command(
        town.request(), id, Optional.empty(), Optional.of(name), Optional.empty());
  }

  @Test
  default void aRepeatedSplitAnswersTheSameParts() {
    var town = town();
    var office = new GroundOffice(town);
    var grid = town.aGrid().id();
    var request = town.request();
    var parts = new SplitGrid.Part[] {part("东网格"), part("西网格")};
    var first = office.splitGrid().split(caller(), splitting(request, grid, parts));
    var again = office.splitGrid().split(caller(), splitting(request, grid, parts));
    assertTrue(again.grid().repeated());
    assertEquals(first.parts(), again.parts());
  }

  @Test
  default void aMergeTakesTheMicroGridsAlong() {
    var town = town();
    var one = town.aGrid().id();
    var other = town.aGrid().id();
    var microGrid = aMicroGrid(town, other);
    var whole = merge(town, one, other);
    assertEquals(Set.of(one, other), Set.copyOf(whole.predecessors()));
    assertEquals(List.of(microGrid.id()), microGrids(town, whole.id(), Optional.empty()));
    assertEquals(List.of(whole), grids(town, Optional.empty()));
    var kin = new GroundOffice(town).kin();
    assertEquals(Set.of(whole.id(), one, other), kin.ancestors(whole.id()));
    assertEquals(Set.of(one, whole.id()), kin.descendants(one));
  }

  @Test
  default void nothingNewIsPlacedOnWhatEnded() {
    var town = town();
    var office = new GroundOffice(town);
    var grid = town.aGrid().id();
    var microGrid = aMicroGrid(town, grid).id();
    var ending = new EndMicroGrid.Command(town.request(), microGrid, Optional.empty());
    office.endMicroGrid().end(caller(), ending);
    var spot = new Spot.InMicroGrid(microGrid);
    assertRefused(GridReason.MICRO_GRID_ENDED, () -> aCode(town, spot));
    assertRefused(GridReason.MICRO_GRID_ENDED, () -> town.ports.ground().patch(spot, _ -> true));
    split(town, grid);
    assertRefused(GridReason.GRID_ENDED, () -> aMicroGrid(town, grid));
    assertRefused(GridReason.GRID_ENDED, () -> aCode(town, new Spot.InGrid(grid)));
    assertRefused(
        GridReason.GRID_ENDED, () -> town.ports.ground().patch(new Spot.InGrid(grid), _ -> true));
    assertRefused(GridReason.GRID_ENDED, () -> split(town, grid));
    assertRefused(GridReason.GRID_ENDED, () -> office.endGrid().end(caller(), giving(town, grid)));
    assertEquals(VILLAGE, town.ports.ground().known(new Spot.InGrid(grid)).division());
  }

  private static EndGrid.Command giving(GroundTown town, GridId grid) {
    return new EndGrid.Command(town.request(), grid, Optional.empty());
  }

  @Test
  default void aGridIsGivenUpOnceItHasNoMicroGrids() {
    var town = town();
    var office = new GroundOffice(town);
    var grid = town.aGrid().id();
    var microGrid = aMicroGrid(town, grid).id();
    assertRefused(
        GridReason.GRID_NOT_EMPTY, () -> office.endGrid().end(caller(), giving(town, grid)));
    var ending = new EndMicroGrid.Command(town.request(), microGrid, Optional.empty());
    office.endMicroGrid().end(caller(), ending);
    office.endGrid().end(caller(), giving(town, grid));
    assertEquals(List.of(), grids(town, Optional.empty()));
  }

  @Test
  default void givesOutNoCodeASecondTime() {
    var town = town();
    var office = new GroundOffice(town);
    var grid = town.aGrid();
    office.endGrid().end(caller(), giving(town, grid.id()));
    assertEquals("620402202206002", town.aGrid().code().value());
  }

  @Test
  default void refusesARedrawingByWhatIsWrongWithIt() {
    var town = town();
    var office = new GroundOffice(town);
    var grid = town.aGrid();
    aMicroGrid(town, grid.id());
    assertRefused(GridReason.MICRO_GRIDS_UNPLACED, () -> split(town, grid.id()));
    var absent = new GridId(new UUID(9, 9));
    assertRefused(GridReason.GRID_NOT_FOUND, () -> split(town, absent));
    assertRefused(GridReason.GRID_NOT_FOUND, () -> merge(town, grid.id(), absent));
    assertRefused(RequestReason.INVALID_FIELD, () -> merge(town, grid.id()));
    var stale =
        new SplitGrid.Command(
            town.request(), grid.id(), Optional.of("0"), List.of(part("东网格"), part("西网格")));
    assertRefused(RequestReason.STALE_ETAG, () -> office.splitGrid().split(caller(), stale));
    var splitting = splitting(town.request(), grid.id(), part("东网格"), part("西网格"));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> office.splitGrid().split(stranger(), splitting));
    var merging = merging(town.request(), grid.id(), absent);
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> office.mergeGrids().merge(stranger(), merging));
    assertEquals(List.of(grid.id()), grids(town, Optional.empty()).stream().map(Grid::id).toList());
  }
}
