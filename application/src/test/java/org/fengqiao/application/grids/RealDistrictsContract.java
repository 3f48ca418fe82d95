package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.ImportCounts;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.imports.ImportReason;
import org.junit.jupiter.api.Test;

/** That the real files of five districts import, on any store. */
public interface RealDistrictsContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  @Test
  default void takesTheFiveRealDistrictsAndEachAgainUnchanged() throws IOException {
    var files = RealDistricts.files();
    var town = new GroundTown(ports());
    for (var rows : files.values()) {
      assertEquals(new ImportCounts(rows.size(), 0, 0, 0, 0), town.importRows(rows).counts());
    }
    for (var rows : files.values()) {
      assertEquals(new ImportCounts(0, 0, 0, rows.size(), 0), town.importRows(rows).counts());
    }
    assertEquals(new Edition(5), town.ports.editions().newest());
    var villages =
        new DivisionFilter(
            Optional.of(new DivisionCode("320117000000")), Optional.of(Level.VILLAGE));
    var all = new PageRequest(PageRequest.MOST, Optional.empty());
    assertEquals(118, town.ports.divisions().list(villages, new Edition(5), all).items().size());
  }

  @Test
  default void showsNothingOfARealFileCutInHalf() throws IOException {
    var rows = RealDistricts.files().values().iterator().next();
    var town = new GroundTown(ports());
    var half = new ArrayList<>(rows.subList(0, rows.size() / 2));
    var begun = town.begin();
    begun.take(GroundTown.rows(half));
    assertRefused(ImportReason.IMPORT_CUT_OFF, () -> begun.finish(rows.size()));
    assertEquals(Edition.NONE, town.ports.editions().newest());
  }
}
