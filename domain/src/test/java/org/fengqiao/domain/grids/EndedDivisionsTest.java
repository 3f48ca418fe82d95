package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.grids.DivisionFileTest.Tree;
import org.fengqiao.domain.imports.LineError;
import org.junit.jupiter.api.Test;

class EndedDivisionsTest {
  private static final String DISTRICT = "620402000000,白银区,district,620400000000";
  private static final String TOWN = "620402202000,水川镇,town,620402000000";
  private static final String VILLAGE = "620402202206,新安村,village,620402202000";

  private final Map<DivisionCode, Division> tree = new HashMap<>();
  private final Map<DivisionCode, Division> staged = new HashMap<>();
  private final DivisionFile file = new DivisionFile(false);
  private long line = 1;

  EndedDivisionsTest() {
    Stream.of("620000000000,甘肃省", "620400000000,白银市", DISTRICT, TOWN, VILLAGE)
        .map(csv -> csv.split(",", -1))
        .map(cells -> new Division(new DivisionCode(cells[0]), cells[1]))
        .forEach(division -> tree.put(division.code(), division));
  }

  @Test
  void endsADivisionAfterWhatLiesBelowIt() {
    assertTrue(end(VILLAGE).ended());
    assertTrue(end(TOWN).ended());
    assertEquals(new ImportCounts(0, 0, 2, 0, 0), file.end(2));
  }

  @Test
  void refusesToEndADivisionAboveOneThatStands() {
    endWrong(TOWN);
    assertEquals(LineReason.STANDS_BELOW, onlyError().reason());
    assertTrue(onlyError().rule().contains("新安村"), onlyError().rule());
  }

  @Test
  void refusesToEndWhatTheTreeDoesNotHave() {
    endWrong("620402202999,无名村,village,620402202000");
    assertEquals(LineReason.NOT_IN_TREE, onlyError().reason());
  }

  @Test
  void refusesToEndADivisionUnderAnotherNameThanItHas() {
    endWrong("620402202206,新平村,village,620402202000");
    assertEquals(LineReason.NAME_DIFFERS, onlyError().reason());
  }

  @Test
  void countsADivisionThatEndsTwiceOnce() {
    end(VILLAGE);
    endWrong(VILLAGE);
    assertEquals(new ImportCounts(0, 0, 1, 1, 0), file.end(2));
  }

  @Test
  void refusesToEndWhatTheFileGave() {
    give(VILLAGE);
    endWrong(VILLAGE);
    assertEquals(LineReason.ENDS_AND_STANDS, onlyError().reason());
  }

  @Test
  void refusesToGiveWhatTheFileEnded() {
    end(VILLAGE);
    give(VILLAGE);
    assertEquals(LineReason.ENDS_AND_STANDS, onlyError().reason());
  }

  @Test
  void refusesToEndADivisionBelowWhichTheFileGivesOne() {
    end(VILLAGE);
    give("620402202207,新平村,village,620402202000");
    endWrong(TOWN);
    assertEquals(LineReason.ENDS_AND_STANDS, onlyError().reason());
  }

  @Test
  void refusesADivisionBelowOneThatTheFileEnded() {
    end(VILLAGE);
    end(TOWN);
    give("620402202207,新平村,village,620402202000");
    assertEquals(LineReason.PARENT_MISSING, onlyError().reason());
  }

  @Test
  void endsACityIntoWhichItsDistrictFolds() {
    var province = new Division(new DivisionCode("440000000000"), "广东省");
    var city = new Division(new DivisionCode("441900000000"), "东莞市");
    tree.put(province.code(), province);
    tree.put(city.code(), city);
    endWrong("441900000000,东莞市,district,441900000000");
    end("441900000000,东莞市,city,440000000000");
    endWrong("441900000000,东莞市,district,441900000000");
    assertEquals(new ImportCounts(0, 0, 1, 2, 0), file.end(3));
  }

  @Test
  void tellsAnEndedRowFromOneWhoseNameSaysSo() {
    var ended = new RowsDigest();
    ended.add("620402202206", "新安村", true);
    var named = new RowsDigest();
    named.add("620402202206", "新安村,ended", false);
    assertNotEquals(ended.digest(), named.digest());
  }

  @Test
  void isDigestedRowByRow() {
    var village = new Division(new DivisionCode("620402202206"), "新安村");
    var rows = new RowsDigest();
    rows.add(new StagedDivision(village, false));
    rows.add(new StagedDivision(village, true));
    var written = "620402202206,新安村\n620402202206,新安村\tended\n";
    assertEquals(Digest.of(written.getBytes(StandardCharsets.UTF_8)), rows.digest());
  }

  private StagedDivision end(String csv) {
    return file.take(row(csv, true), new Tree(tree, staged, file)).orElseThrow();
  }

  private void endWrong(String csv) {
    assertTrue(file.take(row(csv, true), new Tree(tree, staged, file)).isEmpty());
  }

  private void give(String csv) {
    file.take(row(csv, false), new Tree(tree, staged, file))
        .ifPresent(taken -> staged.put(taken.code(), taken.division()));
  }

  private DivisionRow row(String csv, boolean ended) {
    var cells = List.of(csv.split(",", -1));
    return new DivisionRow(line++, cells.get(0), cells.get(1), cells.get(2), cells.get(3), ended);
  }

  private LineError<DivisionRow> onlyError() {
    assertEquals(1, file.errors().size(), () -> file.errors().toString());
    return file.errors().getFirst();
  }
}
