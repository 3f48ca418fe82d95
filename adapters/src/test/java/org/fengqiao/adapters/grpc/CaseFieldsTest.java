package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.proto.cases.v1.Attachment;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseKind;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.RedirectCaseRequest;
import org.fengqiao.proto.cases.v1.RedirectRoute;
import org.fengqiao.proto.cases.v1.RejectCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;
import org.fengqiao.proto.cases.v1.SubmitCaseRequest;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fields of the requests of cases may hold. */
class CaseFieldsTest {
  private static final int MOST_TEXT = 10_000;
  private static final String RARE = "𠮷";

  // Where nothing settles the tier of a matter unless its category does.
  private final CaseCalls calls = new CaseCalls(new TownRules(Optional.empty()));
  private final List<DynamicTest> faults = new ArrayList<>();

  @AfterEach
  void stop() {
    calls.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"雨露村🙂", "𠮷野家门前𡈽路", "👨‍👩‍👧 一家三口", "行一\n行二\t尾"})
  void keepsTextByteForByte(String text) {
    var c = calls.report(calls.road().setSubject(text).setText(text).setAddress(text));
    for (var shown : List.of(c, calls.get(c))) {
      var sent = ByteString.copyFrom(text, StandardCharsets.UTF_8);
      assertEquals(sent, shown.getSubjectBytes());
      assertEquals(sent, shown.getTextBytes());
      assertEquals(sent, shown.getAddressBytes());
    }
  }

  @Test
  void takesTenThousandCodePointsOfRareHanAndNotOneMore() {
    var most = RARE.repeat(MOST_TEXT);
    assertEquals(most, calls.get(calls.report(calls.road().setText(most))).getText());
    var refused = Refused.by(() -> calls.report(calls.road().setText(most + RARE)));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals("text", refused.field());
    assertEquals("has at most 10000 characters", refused.metadata("rule"));
  }

  @Test
  void refusesOneMebibyteOfText() {
    var text = "a".repeat(1 << 20);
    var report = calls.road().setText(text).build();
    var refused = Refused.by(() -> calls.as(calls.platform, "zh-CN").reportCase(report));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals("字段 text 不合规则：连同其他字段最多 262144 字节。", refused.message());
  }

  @Test
  void takesAQuestionMarkForALoneSurrogateWhichIsWhatAJavaClientSends() {
    assertEquals("a?b", calls.report(calls.road().setText("a\ud800b")).getText());
  }

  @Test
  void refusesALoneSurrogateSentAsBytes() {
    var surrogate = ByteString.copyFrom(new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80});
    var text =
        UnknownFieldSet.newBuilder()
            .addField(
                ReportCaseRequest.TEXT_FIELD_NUMBER,
                Field.newBuilder().addLengthDelimited(surrogate).build())
            .build();
    var report = calls.road().clearText().setUnknownFields(text).build();
    var refused = Refused.by(() -> calls.as(calls.platform).reportCase(report));
    assertEquals("INVALID_ARGUMENT MESSAGE_MALFORMED", refused.what());
    assertEquals("The message cannot be read, or a text in it is not UTF-8.", refused.message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u202eb", "a\u2066b", "a\u200fb"})
  void refusesControlsWhereverTextIsTaken(String text) {
    refused("subject", calls.road().setSubject(text));
    refused("text", calls.road().setText(text));
    refused("address", calls.road().setAddress(text));
    refused("source_id", calls.road().setSourceId(text));
    refused("category", calls.road().clearPatch().setCategory(text));
    refused("reporter.name", calls.road().setReporter(Reporter.newBuilder().setName(text)));
  }

  private void refused(String field, ReportCaseRequest.Builder report) {
    var refused = Refused.by(() -> calls.report(report));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals(field, refused.field());
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatBreaksTheRuleOfItsField() {
    var name = calls.signFor(calls.report(calls.road())).getName();
    var open = calls.report(calls.petition().clearCategory()).getName();
    reports();
    for (var bad : List.of("", "cases/1", "units/" + CaseRefusals.UNKNOWN, name + "/x")) {
      fault("name", GetCaseRequest.newBuilder().setName(bad));
      fault("parent", ListTraceRequest.newBuilder().setParent(bad));
      fault("name", TriageCaseRequest.newBuilder().setName(bad));
    }
    fault("page_size", ListTraceRequest.newBuilder().setParent(name).setPageSize(-1));
    filters();
    var triage = TriageCaseRequest.newBuilder().setName(open);
    fault("category", triage.clone());
    fault("category", triage.clone().setCategory("a b"));
    fault("tier", triage.clone().setKind(CaseKind.CASE_KIND_EVENT));
    fault("kind", triage.clone().setKindValue(99));
    fault("patch", triage.clone().setPatch("villages/1"));
    fault("note", triage.clone().setNote("字".repeat(2_001)));
    var dispatch = DispatchCaseRequest.newBuilder().setName(open);
    fault("unit", dispatch.clone().setPost("posts/" + CaseRefusals.UNKNOWN));
    fault("unit", dispatch.clone().setUnit("posts/" + CaseRefusals.UNKNOWN));
    fault("acting_officer", SignForCaseRequest.newBuilder().setName(name));
    fault("acting_officer", SignForCaseRequest.newBuilder().setName(name).setActingOfficer("李某"));
    fault(
        "reason", SubmitCaseRequest.newBuilder().setName(name).setActingOfficer(calls.villager()));
    fault("reason", RejectCaseRequest.newBuilder().setName(open).setReason(" "));
    resolutions(name);
    var redirect = RedirectCaseRequest.newBuilder().setName(name);
    fault("route", redirect.clone());
    fault("reason", redirect.clone().setRoute(RedirectRoute.REDIRECT_ROUTE_OTHER));
    fault(
        "earlier_case",
        redirect.clone().setRoute(RedirectRoute.REDIRECT_ROUTE_COURT).setEarlierCase(name));
    return faults.stream();
  }

  private void reports() {
    for (var id : List.of("", "7", "0192f3a4-1371-7000-8000-00000000000")) {
      add("request_id", calls.road().setRequestId(id));
    }
    fault("subject", calls.road().clearSubject());
    fault("subject", calls.road().setSubject("字".repeat(201)));
    fault("source_id", calls.road().setSourceId("a".repeat(129)));
    fault("category", calls.road().setCategory("a".repeat(65)));
    fault("kind", calls.road().setKindValue(99));
    fault("tier", calls.road().setTierValue(99));
    for (var patch : List.of("divisions/6204", "grids/1", "qrCodes/x", "620402202206")) {
      fault("patch", calls.road().setPatch(patch));
    }
    fault("reporter.phone", calls.road().setReporter(Reporter.newBuilder().setPhone("王某")));
    fault("attachments[0].uri", calls.road().addAttachments(photo().setUri("1.jpg")));
    fault("attachments[0].media_type", calls.road().addAttachments(photo().setMediaType("jpg")));
    fault("attachments[0].size_bytes", calls.road().addAttachments(photo().setSizeBytes(0)));
    fault("attachments[0].sha256", calls.road().addAttachments(photo().setSha256("A")));
    var many = Collections.nCopies(101, photo().build());
    fault("attachments", calls.road().addAllAttachments(many));
    var ahead = calls.town.town.now().plus(Duration.ofDays(2));
    fault("source_report_time", calls.road().setSourceReportTime(Times.toProto(ahead)));
    fault(
        "source_report_time",
        calls.road().setSourceReportTime(Timestamp.newBuilder().setNanos(-1)));
  }

  private void filters() {
    var filter = CaseFilter.newBuilder();
    fault("filter.patch", list(filter.setPatch("microGrids/" + CaseRefusals.UNKNOWN)));
    fault("filter.unit", list(filter.setUnit("units/1")));
    fault("filter.own_source", list(filter.setOwnSource(false)));
    fault("filter.source_id", list(filter.setSourceId("")));
    fault("filter.states", list(filter.setOwnSource(true).addStatesValue(99)));
  }

  private static ListCasesRequest.Builder list(CaseFilter.Builder filter) {
    return ListCasesRequest.newBuilder().setFilter(filter);
  }

  private void resolutions(String name) {
    var resolve = ResolveCaseRequest.newBuilder().setName(name).setActingOfficer(calls.villager());
    fault("outcome", resolve.clone().setText("已修复"));
    resolve.setOutcome(Outcome.OUTCOME_SOLVED);
    fault("text", resolve.clone());
    resolve.setText("已修复");
    var photo = photo();
    fault("evidence[0].uri", resolve.clone().addEvidence(photo.clone().setUri("1.jpg")));
    fault("evidence[0].media_type", resolve.clone().addEvidence(photo.clone().setMediaType("jpg")));
    fault("evidence[0].size_bytes", resolve.clone().addEvidence(photo.clone().setSizeBytes(0)));
    fault("evidence[0].sha256", resolve.clone().addEvidence(photo.clone().setSha256("A")));
    var many = resolve.clone();
    for (int i = 0; i < 21; i++) {
      many.addEvidence(photo);
    }
    fault("evidence", many);
  }

  static Attachment.Builder photo() {
    return Attachment.newBuilder()
        .setUri("https://example.org/1.jpg")
        .setMediaType("image/jpeg")
        .setSizeBytes(1)
        .setSha256("0".repeat(64));
  }

  /** A request that is otherwise fit. */
  private void fault(String field, Message.Builder request) {
    var id = request.getDescriptorForType().findFieldByName("request_id");
    if (id != null) {
      request.setField(id, calls.id());
    }
    add(field, request);
  }

  private void add(String field, Message.Builder builder) {
    var request = builder.build();
    faults.add(
        DynamicTest.dynamicTest(
            CaseCalls.RPCS.name(request) + " " + field + " " + (faults.size() + 1),
            () -> {
              var english = refusal("en", request);
              assertEquals("INVALID_ARGUMENT INVALID_FIELD", english.what());
              assertEquals(field, english.field());
              assertEquals(field, english.metadata("field"));
              var rule = refusal("zh-CN", request).message().replaceFirst("[^：]*：", "");
              assertTrue(rule.matches("(?s).*\\p{IsHan}.*"), rule);
            }));
  }

  private Refused refusal(String language, Message request) {
    var by = request instanceof ReportCaseRequest ? calls.platform : calls.overseer;
    var acting = request.getDescriptorForType().findFieldByName("acting_officer");
    var units = acting != null && !((String) request.getField(acting)).isEmpty();
    var channel = calls.harness.as(units ? calls.units : by, language);
    return Refused.by(() -> CaseCalls.RPCS.send(channel, request));
  }
}
