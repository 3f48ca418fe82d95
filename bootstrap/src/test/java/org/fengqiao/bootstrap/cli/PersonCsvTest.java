package org.fengqiao.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proto.people.v1.PersonRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCsvTest {
  private static final String HEADER = "name,phone,unit,role,patch,title,from,until\n";

  @TempDir private Path directory;

  @Test
  void readsRowsWithTheirLines() throws IOException {
    var row =
        read("李强,138 9340 1234,units/1,clerk,620402202206,文书,2026-05-01,2026-12-31").getFirst();
    assertEquals(2, row.getLine());
    assertEquals("李强", row.getDisplayName());
    assertEquals("138 9340 1234", row.getPhone());
    assertEquals("units/1", row.getUnit());
    assertEquals("clerk", row.getRole());
    assertEquals("divisions/620402202206", row.getPatch());
    assertEquals("文书", row.getTitle());
  }

  @Test
  void takesADateForTheFirstDayOrTheLast() throws IOException {
    var row = read("李强,,units/1,clerk,grids/2,文书,2026-05-01,2026-12-31").getFirst();
    assertEquals("grids/2", row.getPatch());
    assertEquals(
        Instant.parse("2026-04-30T16:00:00Z").getEpochSecond(), row.getStartTime().getSeconds());
    assertEquals(
        Instant.parse("2026-12-31T16:00:00Z").getEpochSecond(), row.getEndTime().getSeconds());
  }

  @Test
  void takesATimeAsItIsWritten() throws IOException {
    var row = read("李强,,units/1,clerk,grids/2,文书,2026-05-01T09:00:00+08:00,").getFirst();
    assertEquals(
        Instant.parse("2026-05-01T01:00:00Z").getEpochSecond(), row.getStartTime().getSeconds());
    assertFalse(row.hasEndTime());
  }

  @Test
  void leavesWhatIsNoTimeToTheServer() throws IOException {
    var row = read("李强,,units/1,clerk,grids/2,文书,5月1日,2026-02-30").getFirst();
    assertEquals(Long.MAX_VALUE, row.getStartTime().getSeconds());
    assertEquals(Long.MAX_VALUE, row.getEndTime().getSeconds());
  }

  @Test
  void refusesAFileWithoutAColumn() {
    var file = directory.resolve("people.csv");
    var refused =
        assertThrows(
            Failure.class,
            () ->
                PersonCsv.open(
                    Files.writeString(file, HEADER.replace("phone", "tel")), ZoneId.of("UTC")));
    assertEquals("line 1: COLUMN_MISSING: there is no column phone", refused.getMessage());
  }

  private List<PersonRow> read(String line) throws IOException {
    var file = Files.writeString(directory.resolve("people.csv"), HEADER + line + "\n");
    try (var csv = PersonCsv.open(file, ZoneId.of("Asia/Shanghai"))) {
      var rows = new ArrayList<PersonRow>();
      for (var row = csv.next(); row.isPresent(); row = csv.next()) {
        rows.add(row.get());
      }
      return rows;
    }
  }
}
