package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.command;
import static org.fengqiao.application.grids.GroundTown.rows;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.ImportCounts;
import org.fengqiao.domain.grids.LineReason;
import org.fengqiao.domain.imports.ImportReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** What importing divisions promises, on any store. */
public interface ImportDivisionsContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    return new GroundTown(ports());
  }

  @Test
  default void publishesAFileByOneEntry() {
    var town = town();
    var imported = town.importRows(ROWS);
    assertEquals(new ImportCounts(6, 0, 0, 0, 0), imported.counts());
    assertEquals(new Edition(1), imported.edition());
    assertEquals("新安村村民委员会", town.ports.divisions().find(VILLAGE).orElseThrow().name());
    assertEquals(1, town.ports.journal().past(Cursor.START, 10).size());
    assertEquals(List.of(), town.ports.stages().open());
  }

  @Test
  default void showsNothingOfAnImportThatGoesOn() {
    var town = town();
    var begun = town.begin();
    begun.take(rows(ROWS));
    assertEquals(Optional.empty(), town.ports.divisions().find(VILLAGE));
    assertEquals(1, town.ports.stages().open().size());
  }

  @Test
  default void publishesNothingForAFileSentAgain() {
    var town = town();
    town.importRows(ROWS);
    var again = town.importRows(ROWS);
    assertEquals(new ImportCounts(0, 0, 0, 6, 0), again.counts());
    assertEquals(new Edition(1), again.edition());
    assertEquals(1, town.ports.journal().past(Cursor.START, 10).size());
  }

  @Test
  default void refusesALongSourceBeforeTheFirstRow() {
    var id = new UUID(7, 7);
    var refusal =
        assertRefused(
            RequestReason.INVALID_FIELD,
            () -> new ImportDivisions.Command(id, "长".repeat(201), false, true));
    assertEquals("source", refusal.details().get("field"));
  }

  @Test
  default void addsADistrictToProvinceRowsThatStand() {
    var town = town();
    town.importRows(ROWS.subList(0, 2));
    var imported = town.importRows(ROWS.subList(2, 6));
    assertEquals(new ImportCounts(4, 0, 0, 0, 0), imported.counts());
    assertEquals(new Edition(2), imported.edition());
  }

  @Test
  default void publishesEveryRowOfABatch() {
    var town = town();
    town.importRows(ROWS);
    var villages =
        IntStream.range(0, 600)
            .mapToObj(i -> "620402202%d,第%d村,village,620402202000".formatted(300 + i, i))
            .toList();
    assertEquals(new ImportCounts(600, 0, 0, 0, 0), town.importRows(villages).counts());
    for (int i = 0; i < 600; i++) {
      var code = new DivisionCode("620402202" + (300 + i));
      assertEquals("第" + i + "村", town.ports.divisions().find(code).orElseThrow().name());
    }
  }

  @Test
  default void takesRowsInBatchesAndKnowsEarlierOnes() {
    var town = town();
    var begun = town.begin();
    var rows = rows(ROWS);
    rows.forEach(row -> begun.take(List.of(row)));
    var other = new DivisionRow(8, "620402202206", "新平村", "village", "620402202000");
    var progress = begun.take(List.of(other));
    assertEquals(LineReason.DUPLICATE_OTHER_NAME, progress.errors().getFirst().reason());
    assertEquals(8, progress.errors().getFirst().line());
  }

  @Test
  default void refusesAFileWithAWrongLineWhole() {
    var town = town();
    var begun = town.begin();
    begun.take(rows(ROWS.get(0), ROWS.get(1), "62040200000,白银区,district,620400000000"));
    var refusal = assertRefused(ImportReason.IMPORT_REFUSED, () -> begun.finish(3));
    assertEquals("4", refusal.details().get("first_line"));
    assertEquals(Edition.NONE, town.ports.editions().newest());
    assertEquals(List.of(), town.ports.stages().open());
  }

  @Test
  default void refusesToEndAVillageInWhichAGridStands() {
    var town = town();
    var grid = town.aGrid();
    var ended = List.of("620402202206,新安村村民委员会,village,620402202000,ended");
    var refusal = assertRefused(ImportReason.IMPORT_REFUSED, () -> town.importRows(ended));
    assertEquals("STANDS_BELOW", refusal.details().get("first_reason"));
    assertTrue(refusal.details().getOrDefault("rule", "").contains(grid.name()));
    var office = new GroundOffice(town);
    office.endGrid().end(caller(), new EndGrid.Command(town.request(), grid.id(), none()));
    assertEquals(new ImportCounts(0, 0, 1, 0, 0), town.importRows(ended).counts());
  }

  @Test
  default void refusesToEndATownWithAZoneOrAVillageThatStands() {
    var town = town();
    town.importRows(ROWS);
    var rows =
        List.of(
            "620402202205,宋梁村村民委员会,village,620402202000,ended",
            "620402202206,新安村村民委员会,village,620402202000,ended",
            "620402202000,水川镇,town,620402000000,ended");
    var refusal =
        assertRefused(ImportReason.IMPORT_REFUSED, () -> town.importRows(rows.subList(1, 3)));
    assertEquals("STANDS_BELOW", refusal.details().get("first_reason"));
    var office = new GroundOffice(town);
    var inTown = new CreateZone.Command(town.request(), "第一片区", "", GroundTown.TOWN, none());
    var zone = office.createZone().create(caller(), inTown).aggregate();
    assertRefused(ImportReason.IMPORT_REFUSED, () -> town.importRows(rows));
    office.endZone().end(caller(), new EndZone.Command(town.request(), zone.id(), none()));
    assertEquals(new ImportCounts(0, 0, 3, 0, 0), town.importRows(rows).counts());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  @Test
  default void refusesAFileThatWasCutOff() {
    var town = town();
    var begun = town.begin();
    begun.take(rows(ROWS.get(0), ROWS.get(1)));
    assertRefused(ImportReason.IMPORT_CUT_OFF, () -> begun.finish(6));
    assertEquals(Edition.NONE, town.ports.editions().newest());
    assertEquals(List.of(), town.ports.stages().open());
  }

  @Test
  default void refusesTheSecondOfTwoImportsAtOnce() {
    var town = town();
    var slow = town.begin();
    slow.take(rows(ROWS.get(0)));
    var quick = town.begin();
    quick.take(rows(ROWS.get(0), ROWS.get(1)));
    assertEquals(new Edition(1), quick.finish(2).edition());
    slow.take(List.of(new DivisionRow(3, "620500000000", "天水市", "city", "620000000000")));
    assertRefused(GridReason.TREE_MOVED, () -> slow.finish(2));
    assertEquals(Optional.empty(), town.ports.divisions().find(new DivisionCode("620500000000")));
    assertEquals(List.of(), town.ports.stages().open());
  }

  @Test
  default void renamesOnlyWhenItMayAndKeepsTheOldName() {
    var town = town();
    town.importRows(ROWS);
    var renamed = "620402202206,新安社区居民委员会,village,620402202000";
    var may = town.begin();
    may.take(rows(renamed));
    assertRefused(ImportReason.IMPORT_REFUSED, () -> may.finish(1));

    var begun = town.importDivisions().begin(caller(), command(town.ids.next(), true));
    begun.take(rows(renamed));
    assertEquals(new ImportCounts(0, 1, 0, 0, 0), begun.finish(1).counts());
    var divisions = town.ports.divisions();
    var old = divisions.find(VILLAGE, new Edition(1)).orElseThrow();
    assertEquals("新安村村民委员会", old.division().name());
    assertEquals(Optional.of(new Edition(2)), old.until());
    var current = divisions.find(VILLAGE, new Edition(2)).orElseThrow();
    assertEquals("新安社区居民委员会", current.division().name());
    assertEquals(new Edition(2), current.since());
  }

  @Test
  default void answersARepeatedRequestWithTheFirstCounts() {
    var town = town();
    var request = town.ids.next();
    var first = town.importDivisions().begin(caller(), command(request, false));
    first.take(rows(ROWS));
    assertFalse(first.finish(6).repeated());
    var again = town.importDivisions().begin(caller(), command(request, false));
    again.take(rows(ROWS));
    var imported = again.finish(6);
    assertTrue(imported.repeated());
    assertEquals(new ImportCounts(6, 0, 0, 0, 0), imported.counts());
  }

  @Test
  default void refusesOtherRowsUnderTheSameRequest() {
    var town = town();
    var request = town.ids.next();
    var first = town.importDivisions().begin(caller(), command(request, false));
    first.take(rows(ROWS.get(0)));
    first.finish(1);
    var other = town.importDivisions().begin(caller(), command(request, false));
    other.take(rows(ROWS.get(0), ROWS.get(1)));
    assertRefused(RequestReason.REQUEST_ID_REUSED, () -> other.finish(2));
    assertEquals(new Edition(1), town.ports.editions().newest());
  }

  @Test
  default void publishesNothingWhenItOnlyChecks() {
    var town = town();
    var check = new ImportDivisions.Command(town.ids.next(), "", false, true);
    var begun = town.importDivisions().begin(caller(), check);
    begun.take(rows(ROWS));
    assertEquals(new ImportCounts(6, 0, 0, 0, 0), begun.finish(6).counts());
    assertEquals(Edition.NONE, town.ports.editions().newest());
    assertEquals(List.of(), town.ports.stages().open());
  }

  @Test
  default void sweepsWhatAnEndedProcessLeftBehindAndKeepsWhatWasPublished() {
    var town = town();
    town.begin().take(rows(ROWS));
    town.importRows(ROWS.subList(0, 1));
    assertEquals(1, town.ports.stages().open().size());
    town.begin();
    assertEquals(List.of(), town.ports.stages().open());
    assertTrue(town.ports.divisions().find(new DivisionCode("620000000000")).isPresent());
    assertEquals(Optional.empty(), town.ports.divisions().find(VILLAGE));
  }

  @Test
  default void refusesAnImportThatTookLongerThanItsRowsAreKept() {
    var town = town();
    var begun = town.begin();
    begun.take(rows(ROWS));
    town.setClock(town.now().plus(Duration.ofHours(13)));
    assertRefused(GridReason.TREE_MOVED, () -> begun.finish(6));
    assertEquals(Edition.NONE, town.ports.editions().newest());
  }

  @Test
  default void refusesABatchOfNoRowsOrTooMany() {
    var town = town();
    assertRefused(RequestReason.INVALID_FIELD, () -> town.begin().take(List.of()));
    var many = Collections.nCopies(DivisionImport.MOST_ROWS + 1, rows(ROWS).getFirst());
    assertRefused(RequestReason.INVALID_FIELD, () -> town.begin().take(many));
  }

  @Test
  default void leavesNothingWhenItIsAbandoned() {
    var town = town();
    var begun = town.begin();
    begun.take(rows(ROWS));
    begun.abandon();
    assertEquals(List.of(), town.ports.stages().open());
  }

  @Test
  default void refusesWithoutTheRight() {
    var town = town();
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> town.importDivisions().begin(stranger(), command(town.ids.next(), false)));
  }
}
