package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.proto.cases.v1.Attachment;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is attached to a report, and what its pack does not take; the town's is silent. */
class CaseAttachmentsTest {
  private static final long MOST_BYTES = 200L << 20;

  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  static Attachment.Builder photo(int number) {
    return Attachment.newBuilder()
        .setUri("https://example.org/" + number + ".jpg")
        .setMediaType("image/jpeg")
        .setSizeBytes(MOST_BYTES)
        .setSha256("%064x".formatted(number));
  }

  private static List<Attachment> photos(int count) {
    return IntStream.range(0, count).mapToObj(i -> photo(i).build()).toList();
  }

  @Test
  void keepsAttachmentsInTheirOrderAndShowsThemWithTheWords() {
    var photos = photos(12);
    var c = calls.report(calls.road().addAllAttachments(photos));
    assertEquals(photos, c.getAttachmentsList());
    assertEquals(photos, calls.get(c).getAttachmentsList());
    var trace =
        calls
            .as(calls.platform)
            .listTrace(ListTraceRequest.newBuilder().setParent(c.getName()).build());
    assertEquals(photos, trace.getEntries(0).getFacts(0).getReported().getAttachmentsList());
    assertEquals(List.of(), calls.report(calls.road()).getAttachmentsList());
  }

  @Test
  void takesAsManyAndAsLargeAsThePackSaysAndNotOneMore() {
    assertEquals(
        20, calls.report(calls.road().addAllAttachments(photos(20))).getAttachmentsCount());
    refused(
        "attachments", "has at most 20 attachments", calls.road().addAllAttachments(photos(21)));
    refused(
        "attachments[1].size_bytes",
        "is at most " + MOST_BYTES,
        calls
            .road()
            .addAttachments(photo(1))
            .addAttachments(photo(2).setSizeBytes(MOST_BYTES + 1)));
    refused(
        "attachments[0].media_type",
        "is one of application/pdf, audio/*, image/*, text/plain, video/*",
        calls.road().addAttachments(photo(1).setMediaType("application/zip")));
  }

  @Test
  void takesTheDefaultsWhereNoPackIsInForceAsWell() {
    var nowhere = calls.road().clearPatch().clearCategory();
    assertEquals(1, calls.report(nowhere.addAttachments(photo(1))).getAttachmentsCount());
  }

  private void refused(String field, String rule, ReportCaseRequest.Builder report) {
    var refused = Refused.by(() -> calls.report(report));
    assertEquals("INVALID_ARGUMENT ATTACHMENT_NOT_ALLOWED", refused.what());
    assertEquals(field, refused.field());
    assertEquals(rule, refused.metadata("rule"));
    var chinese =
        Refused.by(() -> calls.as(calls.platform, "zh-CN").reportCase(report.build())).message();
    assertTrue(chinese.replaceFirst("[^：]*：", "").matches(".*\\p{IsHan}.*"), chinese);
  }
}
