package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.grids.FacilityDetails;
import org.fengqiao.domain.grids.FacilityId;
import org.fengqiao.domain.grids.FacilityKind;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.MicroGridKind;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** What notice boards and stations promise, on any store. */
public interface FacilitiesContract {
  Spot IN_NEXT_VILLAGE = new Spot.InDivision(new DivisionCode("620402202205"));

  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return town;
  }

  private static CreateFacility.Command making(GroundTown town, FacilityKind kind, Spot spot) {
    var details = new FacilityDetails("村委会门口", Optional.empty(), "", "");
    return new CreateFacility.Command(town.request(), kind, spot, details);
  }

  private static Facility aBoard(GroundTown town, Spot spot) {
    return make(town, FacilityKind.NOTICE_BOARD, spot);
  }

  private static Facility make(GroundTown town, FacilityKind kind, Spot spot) {
    var command = making(town, kind, spot);
    return new GroundOffice(town).createFacility().create(caller(), command).aggregate();
  }

  private static UpdateFacility.Command changing(
      GroundTown town, FacilityId id, Optional<Spot> spot, Optional<String> place) {
    return new UpdateFacility.Command(
        town.request(),
        id,
        Optional.empty(),
        spot,
        place,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Facility move(GroundTown town, FacilityId id, Spot to) {
    return new GroundOffice(town)
        .updateFacility()
        .update(caller(), changing(town, id, Optional.of(to), Optional.empty()))
        .aggregate();
  }

  private static Facility end(GroundTown town, FacilityId id) {
    var command = new EndFacility.Command(town.request(), id, Optional.empty());
    return new GroundOffice(town).endFacility().end(caller(), command).aggregate();
  }

  private static FacilityFilter on(Spot spot) {
    return new FacilityFilter(spot, Optional.empty(), false);
  }

  private static List<FacilityId> listed(GroundTown town, FacilityFilter filter) {
    var all = pages(town, filter, PageRequest.MOST);
    for (int size : List.of(1, 2)) {
      assertEquals(all, pages(town, filter, size));
    }
    return all;
  }

  private static List<FacilityId> pages(GroundTown town, FacilityFilter filter, int size) {
    var ids = new ArrayList<FacilityId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var asked = new ListFacilities.Command(filter, next.get());
      var page = new GroundOffice(town).listFacilities().list(caller(), asked);
      assertTrue(page.items().size() == size || page.next().isEmpty());
      page.items().forEach(one -> ids.add(one.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return ids;
  }

  @Test
  default void listsThoseOfASubtreeByDivisionAndKind() {
    var town = town();
    var grid = new Spot.InGrid(town.aGrid().id());
    var third = aBoard(town, grid).id();
    var first = make(town, FacilityKind.STATION, new Spot.InDivision(TOWN)).id();
    var fourth = make(town, FacilityKind.STATION, new Spot.InDivision(VILLAGE)).id();
    var second = aBoard(town, IN_NEXT_VILLAGE).id();
    var inDistrict = new Spot.InDivision(DISTRICT);
    assertEquals(List.of(first, second, third, fourth), listed(town, on(inDistrict)));
    assertEquals(List.of(third, fourth), listed(town, on(new Spot.InDivision(VILLAGE))));
    var stations = new FacilityFilter(inDistrict, Optional.of(FacilityKind.STATION), false);
    assertEquals(List.of(first, fourth), listed(town, stations));
    end(town, fourth);
    assertEquals(List.of(first), listed(town, stations));
    var ever = new FacilityFilter(inDistrict, stations.kind(), true);
    assertEquals(List.of(first, fourth), listed(town, ever));
  }

  @Test
  default void listsThoseOfAGridWithItsMicroGridsAndOfAMicroGridAlone() {
    var town = town();
    var grid = town.aGrid().id();
    var microGrid = aMicroGrid(town, grid);
    var other = town.aGrid().id();
    var onGrid = aBoard(town, new Spot.InGrid(grid)).id();
    var onMicroGrid = make(town, FacilityKind.STATION, new Spot.InMicroGrid(microGrid)).id();
    var onOther = aBoard(town, new Spot.InGrid(other)).id();
    aBoard(town, new Spot.InDivision(VILLAGE));
    assertEquals(List.of(onGrid, onMicroGrid), listed(town, on(new Spot.InGrid(grid))));
    assertEquals(List.of(onMicroGrid), listed(town, on(new Spot.InMicroGrid(microGrid))));
    assertEquals(List.of(onOther), listed(town, on(new Spot.InGrid(other))));
    var boards =
        new FacilityFilter(new Spot.InGrid(grid), Optional.of(FacilityKind.NOTICE_BOARD), false);
    assertEquals(List.of(onGrid), listed(town, boards));
    end(town, onMicroGrid);
    assertEquals(List.of(onGrid), listed(town, on(new Spot.InGrid(grid))));
    var ever = new FacilityFilter(new Spot.InGrid(grid), Optional.empty(), true);
    assertEquals(List.of(onGrid, onMicroGrid), listed(town, ever));
  }

  private static MicroGridId aMicroGrid(GroundTown town, GridId grid) {
    var command =
        new CreateMicroGrid.Command(
            town.request(), Optional.empty(), grid, MicroGridKind.BUILDING, "3号楼", "");
    return new GroundOffice(town).createMicroGrid().create(caller(), command).aggregate().id();
  }

  @Test
  default void keepsThemWhereTheyHangWhenTheGridIsSplitUntilTheyAreMoved() {
    var town = town();
    var office = new GroundOffice(town);
    var grid = town.aGrid().id();
    var microGrid = aMicroGrid(town, grid);
    var board = aBoard(town, new Spot.InGrid(grid)).id();
    var station = aBoard(town, new Spot.InMicroGrid(microGrid)).id();
    var east = new SplitGrid.Part(Optional.empty(), Optional.empty(), "东网格", "", Set.of(microGrid));
    var west = new SplitGrid.Part(Optional.empty(), Optional.empty(), "西网格", "", Set.of());
    var split = new SplitGrid.Command(town.request(), grid, Optional.empty(), List.of(east, west));
    var parts = office.splitGrid().split(caller(), split).parts();
    var inEast = new Spot.InGrid(parts.getFirst().aggregate().id());
    assertEquals(List.of(board), listed(town, on(new Spot.InGrid(grid))));
    assertEquals(List.of(station), listed(town, on(inEast)));
    assertEquals(List.of(board, station), listed(town, on(new Spot.InDivision(VILLAGE))));
    assertEquals(Optional.of(inEast.grid()), move(town, board, inEast).patch().grid());
    assertEquals(List.of(), listed(town, on(new Spot.InGrid(grid))));
    assertEquals(List.of(board, station), listed(town, on(inEast)));
    assertRefused(GridReason.GRID_ENDED, () -> move(town, station, new Spot.InGrid(grid)));
  }

  @Test
  default void keepsThemWhenTheGridIsMergedOrGivenUp() {
    var town = town();
    var office = new GroundOffice(town);
    var merged = town.aGrid().id();
    var board = aBoard(town, new Spot.InGrid(merged)).id();
    var into = GroundTown.gridCommand(town.request());
    office
        .mergeGrids()
        .merge(
            caller(),
            new MergeGrids.Command(
                town.request(),
                List.of(merged, town.aGrid().id()),
                Optional.empty(),
                into.kind(),
                "大网格",
                "",
                VILLAGE));
    var givenUp = town.aGrid().id();
    var station = make(town, FacilityKind.STATION, new Spot.InGrid(givenUp)).id();
    office.endGrid().end(caller(), new EndGrid.Command(town.request(), givenUp, Optional.empty()));
    assertEquals(List.of(board), listed(town, on(new Spot.InGrid(merged))));
    assertEquals(List.of(station), listed(town, on(new Spot.InGrid(givenUp))));
    assertEquals(List.of(board, station), listed(town, on(new Spot.InDivision(VILLAGE))));
    assertEquals(VILLAGE, move(town, station, new Spot.InDivision(VILLAGE)).patch().division());
  }

  @Test
  default void showsOneAsItWas() {
    var town = town();
    var office = new GroundOffice(town);
    var board = aBoard(town, new Spot.InDivision(VILLAGE));
    var before = town.now();
    town.setClock(before.plus(Duration.ofDays(1)));
    var other = Optional.of("3号楼东墙");
    var both = changing(town, board.id(), Optional.of(IN_NEXT_VILLAGE), other);
    var changed = office.updateFacility().update(caller(), both).resource();
    assertEquals(2, changed.version().number());
    assertEquals("3号楼东墙", changed.aggregate().details().place());
    var now = new GetFacility.Command(board.id(), Optional.empty());
    assertEquals(changed, office.getFacility().get(caller(), now));
    var then = new GetFacility.Command(board.id(), Optional.of(before));
    assertEquals(board, office.getFacility().get(caller(), then).aggregate());
    var earlier = new GetFacility.Command(board.id(), Optional.of(before.minusSeconds(1)));
    assertRefused(GridReason.FACILITY_NOT_FOUND, () -> office.getFacility().get(caller(), earlier));
    assertEquals(List.of(), listed(town, on(new Spot.InDivision(VILLAGE))));
    assertEquals(List.of(board.id()), listed(town, on(IN_NEXT_VILLAGE)));
  }

  @Test
  default void changesAndEndsOnlyWhatTheEtagSpeaksOf() {
    var town = town();
    var office = new GroundOffice(town);
    var board = aBoard(town, new Spot.InDivision(VILLAGE)).id();
    var stale = new EndFacility.Command(town.request(), board, Optional.of("9"));
    assertRefused(RequestReason.STALE_ETAG, () -> office.endFacility().end(caller(), stale));
    var fresh = new EndFacility.Command(town.request(), board, Optional.of("1"));
    var ended = office.endFacility().end(caller(), fresh);
    assertEquals(Optional.of(town.now()), ended.aggregate().ended());
    assertTrue(office.endFacility().end(caller(), fresh).repeated());
    assertRefused(GridReason.FACILITY_ENDED, () -> end(town, board));
    assertRefused(GridReason.FACILITY_ENDED, () -> move(town, board, IN_NEXT_VILLAGE));
  }

  @Test
  default void refusesAFacilityByWhatIsWrongWithIt() {
    var town = town();
    var nowhere = new Spot.InDivision(new DivisionCode("620402202999"));
    assertRefused(GridReason.DIVISION_NOT_FOUND, () -> aBoard(town, nowhere));
    var noGrid = new Spot.InGrid(new GridId(new UUID(9, 9)));
    assertRefused(GridReason.GRID_NOT_FOUND, () -> aBoard(town, noGrid));
    assertRefused(GridReason.GRID_NOT_FOUND, () -> listed(town, on(noGrid)));
    var noMicroGrid = new Spot.InMicroGrid(new MicroGridId(new UUID(9, 9)));
    assertRefused(GridReason.MICRO_GRID_NOT_FOUND, () -> aBoard(town, noMicroGrid));
    assertRefused(GridReason.GRID_ENDED, () -> aBoard(town, town.anEndedGrid()));
    assertRefused(GridReason.MICRO_GRID_ENDED, () -> aBoard(town, town.anEndedMicroGrid()));
    var code = town.aSpotOfEachKind().get(2);
    assertRefused(RequestReason.INVALID_FIELD, () -> aBoard(town, code));
    assertRefused(RequestReason.INVALID_FIELD, () -> on(code));
    var absent = new FacilityId(new UUID(9, 9));
    assertRefused(GridReason.FACILITY_NOT_FOUND, () -> end(town, absent));
    assertRefused(GridReason.FACILITY_NOT_FOUND, () -> move(town, absent, IN_NEXT_VILLAGE));
  }

  @Test
  default void refusesEachCallAboutFacilitiesWithoutItsRight() {
    var town = town();
    var office = new GroundOffice(town);
    var board = aBoard(town, IN_NEXT_VILLAGE).id();
    var making = making(town, FacilityKind.STATION, IN_NEXT_VILLAGE);
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> office.createFacility().create(stranger(), making));
    var changing = changing(town, board, Optional.empty(), Optional.of("门口"));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> office.updateFacility().update(stranger(), changing));
    var ending = new EndFacility.Command(town.request(), board, Optional.empty());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> office.endFacility().end(stranger(), ending));
    var asked = new GetFacility.Command(board, Optional.empty());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> office.getFacility().get(stranger(), asked));
    var list = new ListFacilities.Command(on(IN_NEXT_VILLAGE), PageRequest.FIRST);
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> office.listFacilities().list(stranger(), list));
  }
}
