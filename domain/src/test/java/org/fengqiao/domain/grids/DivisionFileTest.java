package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.imports.FileCheck;
import org.fengqiao.domain.imports.ImportReason;
import org.fengqiao.domain.imports.LineError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionFileTest {
  private final Map<DivisionCode, Division> tree = new HashMap<>();
  private final Map<DivisionCode, Division> staged = new HashMap<>();
  private DivisionFile file = new DivisionFile(false);
  private long line = 1;

  @BeforeEach
  void aTreeDownToBaiyinDistrict() {
    stand("620000000000", "甘肃省");
    stand("620400000000", "白银市");
    stand("620402000000", "白银区");
  }

  @Test
  void takesATownAndItsVillageUnderADistrictOfTheTree() {
    take("620402202000", "水川镇", "town", "620402000000");
    take("620402202206", "新安村村民委员会", "village", "620402202000");
    assertEquals(new ImportCounts(2, 0, 0, 0, 0), file.end(2));
    assertEquals(2, staged.size());
  }

  @Test
  void countsARowTheTreeHasAsUnchangedAndStagesNothing() {
    take("620402000000", "白银区", "district", "620400000000");
    assertEquals(new ImportCounts(0, 0, 0, 1, 0), file.end(1));
    assertEquals(Map.of(), staged);
  }

  @Test
  void countsTheSameRowTwiceAsUnchanged() {
    take("620402202000", "水川镇", "town", "620402000000");
    take("620402202000", "水川镇", "town", "620402000000");
    assertEquals(new ImportCounts(1, 0, 0, 1, 0), file.end(2));
  }

  @Test
  void refusesACodeTwiceWithAnotherName() {
    take("620402202000", "水川镇", "town", "620402000000");
    take("620402202000", "四龙镇", "town", "620402000000");
    assertEquals(LineReason.DUPLICATE_OTHER_NAME, onlyError().reason());
    assertEquals(2, onlyError().line());
  }

  @Test
  void refusesACodeTwiceWithAnotherNameThoughTheFirstIsTheTrees() {
    file = new DivisionFile(true);
    take("620402000000", "白银区", "district", "620400000000");
    take("620402000000", "平川区", "district", "620400000000");
    assertEquals(LineReason.DUPLICATE_OTHER_NAME, onlyError().reason());
  }

  @Test
  void refusesAnotherNameThanTheTreesUnlessItMayRename() {
    take("620402000000", "新白银区", "district", "620400000000");
    assertEquals(LineReason.NAME_DIFFERS, onlyError().reason());

    file = new DivisionFile(true);
    line = 1;
    take("620402000000", "新白银区", "district", "620400000000");
    assertEquals(new ImportCounts(0, 1, 0, 0, 0), file.end(1));
    var code = new DivisionCode("620402000000");
    assertEquals(Map.of(code, new Division(code, "新白银区")), staged);
  }

  @Test
  void refusesARowWhoseParentStandsNowhere() {
    take("620402202206", "新安村村民委员会", "village", "620402202000");
    assertEquals(LineReason.PARENT_MISSING, onlyError().reason());
  }

  @Test
  void reportsAWrongParentOnceAndNotEachOfItsChildren() {
    take("620402202000", "水川镇", "village", "620402000000");
    take("620402202206", "新安村村民委员会", "village", "620402202000");
    assertEquals(LineReason.LEVEL_MISMATCH, onlyError().reason());
  }

  @ParameterizedTest
  @CsvSource({
    "62040220200, 水川镇, town, 620402000000, CODE_MALFORMED",
    "620400202000, 水川镇, city, 620400000000, LEVEL_MISMATCH",
    "620402000206, 新安村, village, 620402000000, CODE_MALFORMED",
    "620402202000, 水川镇, hamlet, 620402000000, LEVEL_UNKNOWN",
    "620402202000, 水川镇, town, 620400000000, PARENT_MISMATCH",
    "620402202000, 水川镇, town, '', PARENT_MISMATCH",
    "620402000000, 白银区, district, 620402000000, PARENT_MISMATCH",
    "620000202000, 水川镇, town, 620000000000, CODE_MALFORMED",
    "620402202000, '', town, 620402000000, NAME_MALFORMED",
    "620402202000, '水\t川', town, 620402000000, NAME_MALFORMED"
  })
  void refusesARowByItsFirstBrokenRule(
      String code, String name, String level, String parent, LineReason reason) {
    take(code, name, level, parent);
    assertEquals(reason, onlyError().reason());
    assertEquals(Map.of(), staged);
  }

  @ParameterizedTest
  @CsvSource({
    "620402202000, 水川镇, town, 620400000000, is 620402000000 by the code's digits",
    "620000000000, 甘肃省, province, 100000000000, is empty for a province"
  })
  void saysWhichParentARowHas(String code, String name, String level, String parent, String rule) {
    take(code, name, level, parent);
    assertEquals("parent_code", onlyError().field());
    assertEquals(rule, onlyError().rule());
  }

  @Test
  void refusesALineThatDoesNotRise() {
    take("620402202000", "水川镇", "town", "620402000000");
    line = 1;
    take("620402203000", "四龙镇", "town", "620402000000");
    assertEquals(ImportReason.LINE_ORDER, onlyError().reason());
  }

  @Test
  void refusesAFileWithAWrongRowNamingTheLine() {
    line = 7;
    take("x", "水川镇", "town", "620402000000");
    var refusal = assertThrows(Refusal.class, () -> file.end(1));
    assertEquals(ImportReason.IMPORT_REFUSED, refusal.reason());
    assertEquals("7", refusal.details().get("first_line"));
    assertEquals("CODE_MALFORMED", refusal.details().get("first_reason"));
    var invalid = assertInstanceOf(Refusal.Kind.Invalid.class, refusal.kind());
    assertEquals("line 7.code", invalid.violations().getFirst().field());
  }

  @ParameterizedTest
  @CsvSource({"0", "2", "4"})
  void refusesAFileOfAnotherCountThanItSaid(long said) {
    if (said > 0) {
      take("620402202000", "水川镇", "town", "620402000000");
      take("620402203000", "四龙镇", "town", "620402000000");
      take("620402204000", "王岘镇", "town", "620402000000");
    }
    var refusal = assertThrows(Refusal.class, () -> file.end(said));
    assertEquals(ImportReason.IMPORT_CUT_OFF, refusal.reason());
  }

  @Test
  void keepsTheFirstErrorsAndCountsThemAll() {
    for (int i = 0; i < FileCheck.ERRORS_KEPT + 5; i++) {
      take("x", "y", "town", "");
    }
    assertEquals(FileCheck.ERRORS_KEPT, file.errors().size());
    assertEquals(FileCheck.ERRORS_KEPT + 5, file.counts().wrong());
  }

  @Test
  void refusesTheRowAfterTheLastAFileMayHave() {
    file = new DivisionFile(false, 1);
    take("620402000000", "白银区", "district", "620400000000");
    var refusal =
        assertThrows(Refusal.class, () -> take("620402000000", "白银区", "district", "620400000000"));
    assertEquals(ImportReason.IMPORT_TOO_LARGE, refusal.reason());
  }

  @Test
  void countsEveryRowAndThoseThatWouldChangeTheTree() {
    var counts = new ImportCounts(1, 20, 300, 4_000, 50_000);
    assertEquals(54_321, counts.rows());
    assertEquals(321, counts.changes());
  }

  @Test
  void takesATownDirectlyUnderACityWithoutDistricts() {
    stand("440000000000", "广东省");
    stand("441900000000", "东莞市");
    take("441900003000", "东城街道", "town", "441900000000");
    assertEquals(List.of(), file.errors());
  }

  @Test
  void foldsADistrictIntoTheCityWhoseCodeItHas() {
    stand("440000000000", "广东省");
    take("441900000000", "东莞市", "city", "440000000000");
    take("441900000000", "东莞市市辖区", "district", "441900000000");
    take("441900003000", "东城街道", "town", "441900000000");
    assertEquals(List.of(), file.errors());
    assertEquals(new ImportCounts(2, 0, 0, 1, 0), file.counts());
    assertTrue(staged.containsKey(new DivisionCode("441900000000")));
  }

  @Test
  void refusesAFoldedDistrictWithoutItsCity() {
    take("441900000000", "东莞市", "district", "441900000000");
    assertEquals(LineReason.PARENT_MISSING, onlyError().reason());
  }

  private void stand(String code, String name) {
    var division = new Division(new DivisionCode(code), name);
    tree.put(division.code(), division);
  }

  private void take(String code, String name, String level, String parent) {
    take(new DivisionRow(line++, code, name, level, parent));
  }

  private void take(DivisionRow row) {
    file.take(row, new Tree(tree, staged, file))
        .ifPresent(taken -> staged.put(taken.code(), taken.division()));
  }

  /** What a file is checked against, with nothing standing in it but the tree's divisions. */
  record Tree(
      Map<DivisionCode, Division> standing, Map<DivisionCode, Division> staged, DivisionFile file)
      implements DivisionFile.Known {
    @Override
    public Optional<Division> standing(DivisionCode code) {
      return Optional.ofNullable(standing.get(code));
    }

    @Override
    public Optional<Division> earlier(DivisionCode code) {
      return Optional.ofNullable(staged.get(code));
    }

    @Override
    public Optional<String> within(DivisionCode code) {
      return standing.values().stream()
          .filter(one -> one.parent().equals(Optional.of(code)) && !file.hasEnded(one.code()))
          .map(Division::name)
          .findFirst();
    }
  }

  private LineError<DivisionRow> onlyError() {
    assertEquals(1, file.errors().size(), () -> file.errors().toString());
    return file.errors().getFirst();
  }
}
