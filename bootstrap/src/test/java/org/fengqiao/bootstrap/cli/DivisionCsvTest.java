package org.fengqiao.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.grids.v1.DivisionRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivisionCsvTest {
  private static final String TOWN =
      """
      code,name,level,parent_code
      620402000000,白银区,district,620400000000
      620402001000,人民路街道,town,620402000000
      """;

  @TempDir private Path directory;

  @Test
  void readsRowsWithTheirLines() throws IOException {
    assertEquals(
        List.of(
            row(2, "620402000000", "白银区", DivisionLevel.DIVISION_LEVEL_DISTRICT, "620400000000"),
            row(3, "620402001000", "人民路街道", DivisionLevel.DIVISION_LEVEL_TOWN, "620402000000")),
        read(TOWN.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsAGzippedFileAlike() throws IOException {
    assertEquals(read(TOWN.getBytes(StandardCharsets.UTF_8)), read(gzipped()));
  }

  @Test
  void leavesAnUnknownLevelToTheServer() throws IOException {
    var rows = read(TOWN.replace("town", "hamlet").getBytes(StandardCharsets.UTF_8));

    assertEquals(DivisionLevel.DIVISION_LEVEL_UNSPECIFIED, rows.get(1).getLevel());
  }

  @Test
  void readsWhichDivisionsEndWhereThereIsSuchAColumn() throws IOException {
    var ending =
        """
        code,name,level,parent_code,ended
        620402001000,人民路街道,town,620402000000,true
        620402000000,白银区,district,620400000000,
        """;
    var rows = read(ending.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(true, false), rows.stream().map(DivisionRow::getEnded).toList());
    assertRefused(
        "line 2: ENDED_UNKNOWN: the column ended is true, false or empty",
        ending.replace("true", "yes"));
  }

  @Test
  void refusesAFileWithoutAColumn() throws IOException {
    assertRefused(
        "line 1: COLUMN_MISSING: there is no column level", TOWN.replace("level", "rank"));
  }

  @Test
  void refusesAFileCutOffWithinARow() throws IOException {
    assertRefused(
        "line 3: COLUMN_COUNT: has 2 columns, the header has 4: is the file cut off?",
        TOWN.substring(0, TOWN.indexOf(",town")));
  }

  @Test
  void refusesAFileCutOffWithinTheLastColumn() throws IOException {
    assertRefused(
        "line 3: CUT_OFF: the last line has no end: is the file cut off?",
        TOWN.substring(0, TOWN.length() - 4));
  }

  @Test
  void refusesAGzippedFileThatIsCutOff() throws IOException {
    var bytes = gzipped();

    var refused = assertThrows(Failure.class, () -> read(Arrays.copyOf(bytes, bytes.length - 12)));

    assertTrue(refused.toString().contains("UNREADABLE"), refused.toString());
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    var refused =
        assertThrows(Failure.class, () -> read(TOWN.getBytes(Charset.forName("GB18030"))));

    assertTrue(refused.toString().contains("UNREADABLE"), refused.toString());
  }

  private void assertRefused(String why, String text) throws IOException {
    var refused = assertThrows(Failure.class, () -> read(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(why, refused.getMessage());
  }

  private List<DivisionRow> read(byte[] bytes) throws IOException {
    try (var csv = DivisionCsv.open(Files.write(directory.resolve("divisions.csv"), bytes))) {
      var rows = new ArrayList<DivisionRow>();
      for (var row = csv.next(); row.isPresent(); row = csv.next()) {
        rows.add(row.get());
      }
      return rows;
    }
  }

  private byte[] gzipped() throws IOException {
    var file = directory.resolve("divisions.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(TOWN.getBytes(StandardCharsets.UTF_8));
    }
    return Files.readAllBytes(file);
  }

  private static DivisionRow row(
      long line, String code, String name, DivisionLevel level, String parent) {
    return DivisionRow.newBuilder()
        .setLine(line)
        .setCode(code)
        .setDisplayName(name)
        .setLevel(level)
        .setParentCode(parent)
        .build();
  }
}
