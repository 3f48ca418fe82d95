package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.gridCommand;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.grids.ZoneId;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

/** What zones promise, on any store. */
public interface ZonesContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return town;
  }

  private static CreateZone.Command zone(GroundTown town, String name, DivisionCode in) {
    return new CreateZone.Command(town.request(), name, "黄河以北", in, Optional.empty());
  }

  private static Zone aZone(GroundTown town, String name) {
    return new GroundOffice(town).createZone().create(caller(), zone(town, name, TOWN)).aggregate();
  }

  private static UpdateGrid.Command placing(GroundTown town, GridId grid, Optional<ZoneId> zone) {
    return new UpdateGrid.Command(
        town.request(),
        grid,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new UpdateGrid.Place(zone)));
  }

  private static Zone zone(GroundTown town, ZoneId id) {
    var asked = new GetZone.Command(id, Optional.empty());
    return new GroundOffice(town).getZone().get(caller(), asked).aggregate();
  }

  private static EndZone.Command ending(GroundTown town, ZoneId id) {
    return new EndZone.Command(town.request(), id, Optional.empty());
  }

  @Test
  default void countsTheGridsPlacedInAZone() {
    var town = town();
    var office = new GroundOffice(town);
    var north = aZone(town, "北片区").id();
    var south = aZone(town, "南片区").id();
    var grid = town.aGrid().id();
    office.updateGrid().update(caller(), placing(town, grid, Optional.of(north)));
    assertEquals(1, zone(town, north).grids());
    office.updateGrid().update(caller(), placing(town, grid, Optional.of(south)));
    assertEquals(0, zone(town, north).grids());
    assertEquals(1, zone(town, south).grids());
    office.updateGrid().update(caller(), placing(town, grid, Optional.empty()));
    assertEquals(0, zone(town, south).grids());
  }

  @Test
  default void setsUpAGridInAZone() {
    var town = town();
    var zone = aZone(town, "北片区").id();
    var in = inZone(gridCommand(town.request()), zone);
    var grid = new GroundOffice(town).createGrid().create(caller(), in).aggregate();
    assertEquals(Optional.of(zone), grid.zone());
    assertEquals(1, zone(town, zone).grids());
  }

  private static CreateGrid.Command inZone(CreateGrid.Command grid, ZoneId zone) {
    return new CreateGrid.Command(
        grid.request(),
        grid.code(),
        grid.kind(),
        grid.name(),
        grid.range(),
        grid.village(),
        Optional.of(zone));
  }

  @Test
  default void listsTheGridsOfAZoneAsTheyLieAndAsTheyLay() {
    var town = town();
    var office = new GroundOffice(town);
    var zone = Optional.of(aZone(town, "北片区").id());
    var grid = town.aGrid().id();
    town.aGrid();
    office.updateGrid().update(caller(), placing(town, grid, zone));
    var placed = town.now();
    town.setClock(placed.plus(Duration.ofDays(30)));
    office.updateGrid().update(caller(), placing(town, grid, Optional.empty()));
    var now = new GridFilter(TOWN, Optional.empty(), zone, Optional.empty());
    assertEquals(List.of(), ids(town, now));
    var then = new GridFilter(TOWN, Optional.empty(), zone, Optional.of(placed));
    assertEquals(List.of(grid), ids(town, then));
  }

  private static List<GridId> ids(GroundTown town, GridFilter filter) {
    var one = new PageRequest(1, Optional.empty());
    return new GroundOffice(town)
        .listGrids().list(caller(), new ListGrids.Command(filter, one)).items().stream()
            .map(Loaded::aggregate)
            .map(Grid::id)
            .toList();
  }

  @Test
  default void listsZonesPageByPageAndThoseOfATimePast() {
    var town = town();
    var office = new GroundOffice(town);
    var north = aZone(town, "北片区");
    var south = aZone(town, "南片区");
    var before = town.now();
    var first = zones(town, new PageRequest(1, Optional.empty()));
    assertEquals(List.of(north), first.items().stream().map(Loaded::aggregate).toList());
    var second = zones(town, new PageRequest(1, first.next()));
    assertEquals(List.of(south), second.items().stream().map(Loaded::aggregate).toList());
    assertEquals(Optional.empty(), second.next());
    town.setClock(before.plus(Duration.ofDays(1)));
    office.updateZone().update(caller(), renaming(town, south.id(), "东片区"));
    office.endZone().end(caller(), ending(town, north.id()));
    var now = zones(town, PageRequest.FIRST);
    assertEquals(List.of("东片区"), now.items().stream().map(z -> z.aggregate().name()).toList());
    var asked = new ListZones.Command(DISTRICT, Optional.of(before), PageRequest.FIRST);
    var then = office.listZones().list(caller(), asked);
    assertEquals(
        List.of("北片区", "南片区"), then.items().stream().map(z -> z.aggregate().name()).toList());
  }

  private static org.fengqiao.application.Page<Loaded<Zone>> zones(
      GroundTown town, PageRequest page) {
    var asked = new ListZones.Command(DISTRICT, Optional.empty(), page);
    return new GroundOffice(town).listZones().list(caller(), asked);
  }

  private static UpdateZone.Command renaming(GroundTown town, ZoneId id, String name) {
    return new UpdateZone.Command(
        town.request(),
        id,
        Optional.empty(),
        Optional.of(name),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  default void showsAZoneAsItWas() {
    var town = town();
    var office = new GroundOffice(town);
    var zone = aZone(town, "北片区");
    var before = town.now();
    town.setClock(before.plus(Duration.ofDays(1)));
    office.updateZone().update(caller(), renaming(town, zone.id(), "东片区"));
    var asked = new GetZone.Command(zone.id(), Optional.of(before));
    assertEquals(zone, office.getZone().get(caller(), asked).aggregate());
    var earlier = new GetZone.Command(zone.id(), Optional.of(before.minusSeconds(1)));
    assertRefused(GridReason.ZONE_NOT_FOUND, () -> office.getZone().get(caller(), earlier));
  }

  @Test
  default void endsAZoneOnlyWhileNoGridLiesInIt() {
    var town = town();
    var office = new GroundOffice(town);
    var zone = aZone(town, "北片区").id();
    var grid = town.aGrid().id();
    office.updateGrid().update(caller(), placing(town, grid, Optional.of(zone)));
    assertRefused(
        GridReason.ZONE_NOT_EMPTY, () -> office.endZone().end(caller(), ending(town, zone)));
    office.updateGrid().update(caller(), placing(town, grid, Optional.empty()));
    var ended = office.endZone().end(caller(), ending(town, zone)).aggregate();
    assertEquals(Optional.of(town.now()), ended.ended());
    assertRefused(
        GridReason.ZONE_ENDED,
        () -> office.updateGrid().update(caller(), placing(town, grid, Optional.of(zone))));
  }

  @Test
  default void refusesAZoneByWhatIsWrongWithIt() {
    var town = town();
    var create = new GroundOffice(town).createZone();
    assertRefused(GridReason.NOT_A_TOWN, () -> create.create(caller(), zone(town, "北片区", VILLAGE)));
    var absent = new DivisionCode("620402203000");
    assertRefused(
        GridReason.DIVISION_NOT_FOUND, () -> create.create(caller(), zone(town, "北片区", absent)));
    assertRefused(RequestReason.INVALID_FIELD, () -> create.create(caller(), zone(town, "", TOWN)));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> create.create(stranger(), zone(town, "北片区", TOWN)));
    var nobody = Optional.of(new UnitId(new UUID(9, 9)));
    var manned = new CreateZone.Command(town.request(), "北片区", "", TOWN, nobody);
    assertRefused(RequestReason.INVALID_FIELD, () -> create.create(caller(), manned));
  }

  @Test
  default void refusesToPlaceAGridInAZoneThatIsNotThereOrOfAnotherTown() {
    var town = town();
    var office = new GroundOffice(town);
    town.importRows(
        List.of(
            "620402203000,四龙镇,town,620402000000", "620402203201,民勤村村民委员会,village,620402203000"));
    var grid = town.aGrid().id();
    var absent = new ZoneId(new UUID(9, 9));
    assertRefused(
        GridReason.ZONE_NOT_FOUND,
        () -> office.updateGrid().update(caller(), placing(town, grid, Optional.of(absent))));
    var far =
        office
            .createZone()
            .create(caller(), zone(town, "四龙片区", new DivisionCode("620402203000")))
            .aggregate()
            .id();
    assertRefused(
        GridReason.ZONE_OF_ANOTHER_TOWN,
        () -> office.updateGrid().update(caller(), placing(town, grid, Optional.of(far))));
    assertEquals(GridKind.BASIC, town.ports.grids().find(grid).orElseThrow().aggregate().kind());
    assertEquals(0, zone(town, far).grids());
  }
}
