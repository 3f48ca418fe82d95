package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Imported;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.imports.ImportReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The files of five real districts, imported into a real MariaDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistrictFilesTest {
  private static final Path DATA = Path.of("../../shared/data");
  private static final List<String> FILES =
      List.of(
          "divisions-320117-lishui.csv",
          "divisions-330502-wuxing.csv",
          "divisions-340803-daguan.csv",
          "divisions-370403-xuecheng.csv",
          "divisions-620402-baiyin.csv");

  private final GroundDatabase ground = new GroundDatabase();

  @AfterAll
  void close() {
    ground.close();
  }

  /** The rows of a file, without its header. */
  private static List<String> rows(String file) throws IOException {
    var path = DATA.resolve(file);
    assumeTrue(Files.exists(path), "the district files are not at " + path.toAbsolutePath());
    return Files.readAllLines(path).stream().skip(1).filter(line -> !line.isBlank()).toList();
  }

  private static Imported taken(GroundTown town, List<String> rows, long count) {
    var begun = town.importDivisions().begin(caller(), command(town.ids.next(), false));
    begun.take(GroundTown.rows(rows));
    return begun.finish(count);
  }

  @Test
  void publishesEachDistrictOnceAndFindsEveryDivision() throws IOException {
    var town = new GroundTown(ground.empty());
    int edition = 0;
    for (var file : FILES) {
      var rows = rows(file);
      var first = taken(town, rows, rows.size());
      assertEquals(rows.size(), first.counts().added(), file);
      assertEquals(new Edition(++edition), first.edition(), file);
      var again = taken(town, rows, rows.size());
      assertEquals(rows.size(), again.counts().unchanged(), file);
      assertEquals(0, again.counts().changes(), file);
      assertEquals(new Edition(edition), again.edition(), file);
    }
    for (var file : FILES) {
      for (var row : rows(file)) {
        var cells = row.split(",", -1);
        var found = town.ports.divisions().find(new DivisionCode(cells[0])).orElseThrow();
        assertEquals(cells[1], found.name());
      }
    }
  }

  @Test
  void refusesAFileThatIsCutDoubledOrWithoutAParentAndShowsNothingOfIt() throws IOException {
    var town = new GroundTown(ground.empty());
    var rows = rows("divisions-620402-baiyin.csv");
    var half = rows.subList(0, rows.size() / 2);
    assertRefused(ImportReason.IMPORT_CUT_OFF, () -> taken(town, half, rows.size()));

    var last = rows.getLast().split(",", -1);
    var doubled = new ArrayList<>(rows);
    doubled.add(last[0] + ",另一个村," + last[2] + "," + last[3]);
    assertRefused(ImportReason.IMPORT_REFUSED, () -> taken(town, doubled, doubled.size()));

    var orphans = new ArrayList<>(rows);
    assertTrue(orphans.removeIf(row -> row.contains(",town,")));
    assertRefused(ImportReason.IMPORT_REFUSED, () -> taken(town, orphans, orphans.size()));

    assertEquals(Edition.NONE, town.ports.editions().newest());
    assertEquals(List.of(), town.ports.stages().open());
    for (var row : rows) {
      var code = new DivisionCode(row.substring(0, row.indexOf(',')));
      assertEquals(Optional.empty(), town.ports.divisions().find(code));
    }
  }
}
