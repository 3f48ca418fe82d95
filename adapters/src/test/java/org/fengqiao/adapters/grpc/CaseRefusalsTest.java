package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import io.grpc.Status.Code;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every refusal that the contract of cases documents, and none that it does not. */
class CaseRefusalsTest {
  private final CaseCalls calls = new CaseCalls();
  private final CaseRefusals refusals = new CaseRefusals(calls);

  @AfterEach
  void stop() {
    calls.close();
  }

  @TestFactory
  Stream<DynamicTest> refusesAsDocumented() {
    return refusals.rows().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                CaseCalls.RPCS.name(row.request()) + ": " + row.what(), () -> assertRefused(row)));
  }

  private void assertRefused(RefusalRows.Row row) {
    var english = refused(row, "en");
    assertEquals(row.what(), english.what());
    assertEquals("fengqiao.org", english.info().getDomain());
    row.metadata()
        .forEach((name, value) -> assertEquals(value, english.metadata(name), () -> "of " + name));
    assertEquals("en", english.localized().getLocale());
    assertTrue(english.message().matches("[A-Z][^\\p{IsHan}]*\\."), english.message());
    var chinese = refused(row, "zh-CN");
    assertEquals(row.what(), chinese.what());
    assertEquals(english.info(), chinese.info());
    assertEquals("zh-CN", chinese.localized().getLocale());
    assertTrue(chinese.message().matches(".*\\p{IsHan}.*。"), chinese.message());
    if (english.code() == Code.INVALID_ARGUMENT) {
      assertEquals(row.metadata().get("field"), english.field());
      assertNotEquals(rule(english), rule(chinese));
    }
  }

  private Refused refused(RefusalRows.Row row, String language) {
    var channel = calls.harness.as(row.by(), language);
    return Refused.by(() -> CaseCalls.RPCS.send(channel, row.request()));
  }

  private static String rule(Refused refused) {
    var any = refused.details().stream().filter(detail -> detail.is(BadRequest.class)).findFirst();
    try {
      return any.orElseThrow().unpack(BadRequest.class).getFieldViolations(0).getDescription();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void meetsEveryRefusalTheContractDocumentsForAnRpcAndNoOther() {
    var met = new TreeMap<String, Set<String>>();
    for (var row : refusals.rows()) {
      met.computeIfAbsent(CaseCalls.RPCS.name(row.request()), _ -> new TreeSet<>())
          .add(row.what().substring(row.what().indexOf(' ') + 1));
    }
    met.put("WatchCases", new TreeSet<>(Set.of("RESUME_TOKEN_INVALID", "RIGHTS_LOST")));
    assertEquals(Contract.of("fengqiao/cases/v1/case_service.proto").refusals(), met);
  }

  @Test
  void refusesWhoHasNoRightToTheCallByItsName() {
    var none = calls.admit(calls.town.overseer(EnumSet.noneOf(Right.class)));
    assertAll(
        refusals.rows().stream()
            .filter(row -> !row.what().contains("UNKNOWN_CHANNEL"))
            .map(RefusalRows.Row::request)
            .map(request ->
                () -> {
                  var refused =
                      Refused.by(() -> CaseCalls.RPCS.send(calls.harness.as(none), request));
                  assertEquals("PERMISSION_DENIED RIGHT_MISSING", refused.what());
                  assertEquals(CaseCalls.RPCS.right(request), refused.metadata("right"));
                }));
  }

  @Test
  void refusesAStaleEtagOnEveryMove() {
    var seen = new TreeSet<String>();
    for (var row : refusals.rows()) {
      var etag = row.request().getDescriptorForType().findFieldByName("etag");
      if (etag == null || !row.what().contains("NOT_ACTING")) {
        continue;
      }
      var stale = row.request().toBuilder().setField(etag, "older").build();
      var refused = Refused.by(() -> CaseCalls.RPCS.send(calls.harness.as(row.by()), stale));
      assertEquals("ABORTED STALE_ETAG", refused.what());
      assertEquals("older", refused.metadata("etag"));
      seen.add(CaseCalls.RPCS.name(stale));
    }
    assertEquals(CaseCalls.RPCS.having("etag"), seen);
  }

  @Test
  void refusesTheSameRequestIdWithAnotherBody() {
    var report = calls.road();
    calls.report(report);
    var refused = Refused.by(() -> calls.report(report.setSubject("另一件事")));
    assertEquals("ALREADY_EXISTS REQUEST_ID_REUSED", refused.what());
    assertEquals(report.getRequestId(), refused.metadata("request_id"));
    Message.Builder close =
        CloseCaseRequest.newBuilder()
            .setRequestId(report.getRequestId())
            .setName(CaseRefusals.NO_CASE);
    var other = calls.harness.as(calls.platform);
    assertEquals(
        "ALREADY_EXISTS REQUEST_ID_REUSED",
        Refused.by(() -> CaseCalls.RPCS.send(other, close.build())).what());
  }

  @Test
  void refusesWhoIsNotKnown() {
    var request = calls.road().build();
    var refused = Refused.by(() -> CaseCalls.RPCS.send(calls.harness.anonymous(), request));
    assertEquals("UNAUTHENTICATED UNAUTHENTICATED", refused.what());
  }

  @Test
  void saysWhenToSendAgainWhatMetAFullStore() {
    var full =
        new Store() {
          @Override
          public <A extends Aggregate> Answer<A> decide(
              Request request, List<Claim> claims, Supplier<Changes<A>> decision) {
            throw Refusal.exhausted(RequestReason.OVERLOADED, Duration.ofSeconds(1));
          }

          @Override
          public <A extends Aggregate> Optional<Answer<A>> act(
              Supplier<Optional<Changes<A>>> decision) {
            throw new UnsupportedOperationException();
          }
        };
    try (var overloaded = new CaseCalls(_ -> full)) {
      var refused = Refused.by(() -> overloaded.report(overloaded.road()));
      assertEquals("RESOURCE_EXHAUSTED OVERLOADED", refused.what());
      assertEquals(1, refused.retry().orElseThrow().getRetryDelay().getSeconds());
    }
  }
}
