package org.fengqiao.adapters.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.notices.About;
import org.fengqiao.application.notices.Notice;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.domain.cases.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineNoticesTest {
  private static final UUID ID = UUID.fromString("01960000-0000-7000-8000-000000000001");

  @TempDir Path directory;

  @Test
  void addsALineWithThePhoneToTheFileOfTheOperator() throws IOException {
    var file = directory.resolve("sms.log");
    var notices = new LineNotices(Optional.of(file));
    notices.send(aNotice("请联系\n群众"));
    notices.send(aNotice("再次"));
    assertEquals(
        List.of(
            "2026-05-08T02:00:00Z 13812345678 张三 请联系 群众 cases/" + ID + " " + ID,
            "2026-05-08T02:00:00Z 13812345678 张三 再次 cases/" + ID + " " + ID),
        Files.readAllLines(file));
  }

  @Test
  void keepsThePhonesToTheOwnerOfTheFile() throws IOException {
    var file = directory.resolve("sms.log");
    new LineNotices(Optional.of(file)).send(aNotice("请联系群众"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void saysThatItTookNothingWhereTheFileCannotBeWritten() {
    var notices = new LineNotices(Optional.of(directory));
    assertThrows(NotTaken.class, () -> notices.send(aNotice("请联系群众")));
  }

  @Test
  void showsOfAPhoneNoMoreThanItsEnds() {
    assertEquals("138****5678", LineNotices.masked("13812345678"));
    assertEquals("*****", LineNotices.masked("12345"));
  }

  private static Notice aNotice(String text) {
    var time = Instant.parse("2026-05-08T02:00:00.123Z");
    return new Notice(ID, About.of(new CaseId(ID)), "张三", "13812345678", text, time);
  }
}
