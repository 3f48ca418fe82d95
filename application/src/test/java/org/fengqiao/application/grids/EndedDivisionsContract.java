package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.command;
import static org.fengqiao.application.grids.GroundTown.gridCommand;
import static org.fengqiao.application.grids.GroundTown.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.Population;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** What becomes of what lies in a division that ended, on any store. */
public interface EndedDivisionsContract {
  String ENDED = "620402202206,新安村村民委员会,village,620402202000,ended";
  Spot IN_VILLAGE = new Spot.InDivision(VILLAGE);

  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return town;
  }

  private static void end(GroundTown town) {
    town.setClock(town.now().plus(Duration.ofDays(1)));
    town.importRows(List.of(ENDED));
  }

  @Test
  default void keepsTheNameAndTheTimeOfADivisionThatEnded() {
    var town = town();
    var divisions = town.ports.divisions();
    assertEquals(Optional.empty(), divisions.ended(VILLAGE));
    end(town);
    var ended = divisions.ended(VILLAGE).orElseThrow();
    assertEquals("新安村村民委员会", ended.division().name());
    assertEquals(town.now(), ended.since());
    assertEquals(Optional.of("新安村村民委员会"), divisions.known(VILLAGE).map(Division::name));
    town.importRows(List.of("620402202206,新安村,village,620402202000"));
    assertEquals(Optional.empty(), divisions.ended(VILLAGE));
  }

  @Test
  default void placesNoCaseOnADivisionThatEnded() {
    var town = town();
    town.bound(VILLAGE, Outlines.box(104, 36, 105, 37));
    end(town);
    assertRefused(
        PartnerReason.PATCH_OFF_SCOPE, () -> town.ports.ground().patch(IN_VILLAGE, _ -> true));
    var having = town.ports.boundaries().having(GeoPoint.of(104.5, 36.5));
    assertEquals(List.of(Patch.of(VILLAGE)), having.patches());
    assertEquals(List.of(), town.ports.ground().standing(having).patches());
  }

  @Test
  default void landsAScanAboveAVillageThatEnded() {
    var town = town();
    var grid = town.aGrid();
    var code = town.aCode(grid.id());
    var office = new GroundOffice(town);
    office.endGrid().end(caller(), new EndGrid.Command(town.request(), grid.id(), none()));
    var scan = new Spot.AtQrCode(code);
    assertEquals(VILLAGE, town.ports.ground().known(scan).division());
    end(town);
    assertEquals(TOWN, town.ports.ground().known(scan).division());
  }

  @Test
  default void listsTheGridsOfADivisionThatEndedAsOfATimeItStood() {
    var town = town();
    var grid = town.aGrid();
    var standing = town.now();
    town.setClock(standing.plusSeconds(60));
    var office = new GroundOffice(town);
    office.endGrid().end(caller(), new EndGrid.Command(town.request(), grid.id(), none()));
    end(town);
    assertEquals(1, grids(town, Optional.of(standing)));
    assertEquals(0, grids(town, Optional.of(town.now())));
    assertRefused(GridReason.DIVISION_NOT_FOUND, () -> grids(town, none()));
  }

  private static int grids(GroundTown town, Optional<Instant> at) {
    var filter = new GridFilter(VILLAGE, none(), none(), at);
    var command = new ListGrids.Command(filter, PageRequest.FIRST);
    return new GroundOffice(town).listGrids().list(caller(), command).items().size();
  }

  @Test
  default void recordsAndListsReadingsOfADivisionForTheDaysItStood() {
    var town = town();
    end(town);
    var office = new GroundOffice(town);
    var record = office.recordReading();
    record.record(caller(), reading(town, LocalDate.parse("2020-11-01")));
    town.setClock(town.now().plus(Duration.ofDays(2)));
    var after = LocalDate.ofInstant(town.now().minus(Duration.ofDays(1)), ZoneOffset.UTC);
    assertRefused(
        GridReason.DIVISION_NOT_FOUND, () -> record.record(caller(), reading(town, after)));
    var listed = new ListReadings.Command(IN_VILLAGE, none(), PageRequest.FIRST);
    assertEquals(1, office.listReadings().list(caller(), listed).items().size());
  }

  private static RecordReading.Command reading(GroundTown town, LocalDate day) {
    return new RecordReading.Command(
        town.request(), IN_VILLAGE, day, new Population(100, 300), "", none());
  }

  @Test
  default void refusesAFileWhoseVillageGotAGridWhileItCame() {
    var town = town();
    var begun = town.importDivisions().begin(caller(), command(town.ids.next(), false));
    assertEquals(List.of(), begun.take(rows(ENDED)).errors());
    town.createGrid().create(caller(), gridCommand(town.request()));
    var refusal = assertRefused(GridReason.TREE_MOVED, () -> begun.finish(1));
    assertTrue(refusal.details().getOrDefault("why", "").contains("第一网格"));
    assertTrue(town.ports.divisions().find(VILLAGE).isPresent());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
