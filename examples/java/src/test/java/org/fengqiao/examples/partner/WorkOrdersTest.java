package org.fengqiao.examples.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkOrdersTest {
  private static final String HEADER = "id,user,subject,reported_at,text,reply,replied_at\n";
  private static final String ROWS =
      HEADER
          + "1,a,路灯不亮,2019-03-02T09:15:00,\"第一行，\n他说\"\"坏了\"\"。\",已修复,2019-03-05T10:00:00\n"
          + "2,b,楼道堆物,2019-03-03 10:00:00,占用消防通道,,\n";

  @TempDir private Path directory;

  @Test
  void readsQuotedTextOverSeveralLinesAndIgnoresOtherColumns() throws IOException {
    var first = read(file(ROWS)).getFirst();
    assertEquals("第一行，\n他说\"坏了\"。", first.text());
    assertEquals("路灯不亮", first.subject());
    assertEquals(Optional.of("已修复"), first.reply());
  }

  @Test
  void takesTimesAsLocalToShanghai() throws IOException {
    var orders = read(file(ROWS));
    assertEquals(Optional.of(Instant.parse("2019-03-02T01:15:00Z")), orders.get(0).reportedAt());
    assertEquals(Optional.of(Instant.parse("2019-03-03T02:00:00Z")), orders.get(1).reportedAt());
  }

  @Test
  void leavesOutAnEmptyReply() throws IOException {
    var second = read(file(ROWS)).get(1);
    assertEquals(Optional.empty(), second.reply());
    assertEquals(Optional.empty(), second.repliedAt());
  }

  @Test
  void doesWithoutTheReplyColumns() throws IOException {
    var orders = read(file("id,subject,text,reported_at\n7,s,t,\n"));
    assertEquals(
        List.of(
            new WorkOrder(2, "7", "s", "t", Optional.empty(), Optional.empty(), Optional.empty())),
        orders);
  }

  @Test
  void readsTheSameFromAGzippedFileAndPastAByteOrderMark() throws IOException {
    var plain = read(file(ROWS));
    assertEquals(plain, read(bytes(zipped(ROWS))));
    assertEquals(plain, read(file("\uFEFF" + ROWS)));
  }

  @Test
  void namesTheMissingColumn() throws IOException {
    var refused = refusal(file("id,subject,text\n1,s,t\n"));
    assertTrue(refused.contains("no column reported_at"), refused);
  }

  @Test
  void namesTheFirstLineOfTheRowThatIsWrong() throws IOException {
    var refused = refusal(file(ROWS + "3,c,s,yesterday,t,,\n"));
    assertTrue(refused.contains("line 5: reported_at is yesterday"), refused);
    var short1 = refusal(file(ROWS + "3,c,s\n"));
    assertTrue(short1.contains("line 5: has 3 columns, the header has 7"), short1);
    var empty = refusal(file(ROWS + " ,c,s,,t,,\n"));
    assertTrue(empty.contains("line 5: id is empty"), empty);
  }

  @Test
  void refusesAnIdThatStandsTwice() throws IOException {
    var refused = refusal(file(ROWS + "1,c,s,,t,,\n"));
    assertTrue(refused.contains("line 5: id 1 stands on line 2 already"), refused);
  }

  @Test
  void refusesAFileThatWasCutOff() throws IOException {
    var rows = new StringBuilder(HEADER);
    for (var i = 0; i < 2000; i++) {
      rows.append(i).append(",u,主题").append(i * 7919).append(",,内容,,\n");
    }
    var whole = zipped(rows.toString());
    var refused = refusal(bytes(Arrays.copyOf(whole, whole.length - 100)));
    assertTrue(refused.contains("cut off"), refused);
    assertThrows(BadFile.class, () -> WorkOrders.check(file(ROWS + "3,c,\"s"), 100));
  }

  @Test
  void refusesTextThatIsNotUtf8() throws IOException {
    var refused = refusal(bytes(ROWS.getBytes(Charset.forName("GBK"))));
    assertTrue(refused.contains("is not UTF-8"), refused);
  }

  @Test
  void takesOnlyTheFirstRowsWhereThereIsALimit() throws IOException {
    assertEquals(2, WorkOrders.check(file(ROWS), 100));
    assertEquals(1, WorkOrders.check(file(ROWS), 1));
    var first = new FirstOf<>(List.of("a", "b").iterator(), 1);
    assertEquals("a", first.next());
    assertFalse(first.hasNext());
  }

  private static String refusal(Path file) {
    return assertThrows(BadFile.class, () -> WorkOrders.check(file, 1_000_000)).getMessage();
  }

  private static List<WorkOrder> read(Path file) {
    var all = new ArrayList<WorkOrder>();
    try (var orders = WorkOrders.open(file)) {
      orders.forEachRemaining(all::add);
    }
    return all;
  }

  private Path file(String text) throws IOException {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path bytes(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(directory, "orders", ".csv"), bytes);
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
