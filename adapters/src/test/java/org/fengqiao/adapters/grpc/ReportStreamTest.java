package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseResponse;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.fengqiao.proto.cases.v1.ReportCasesResponse.OutcomeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ReportStreamTest {
  private static final int MANY = 2_000;
  private static final long PATIENCE_MILLIS = 20_000;

  private final AtomicReference<GatedStore> gated = new AtomicReference<>();
  private final CaseCalls calls =
      new CaseCalls(store -> {
        gated.set(new GatedStore(store));
        return gated.get();
      });
  private final GatedStore store = gated.get();
  private Heard<ReportCasesRequest, ReportCasesResponse> heard = Heard.all();

  @AfterEach
  void stop() {
    store.open();
    calls.close();
  }

  private StreamObserver<ReportCasesRequest> stream() {
    return calls.streaming(calls.platform).reportCases(heard);
  }

  private static ReportCasesRequest one(ReportCaseRequest.Builder report) {
    return ReportCasesRequest.newBuilder().setReport(report).build();
  }

  private Map<String, ReportCasesResponse> answers(int count) throws InterruptedException {
    var answers = new HashMap<String, ReportCasesResponse>();
    for (int i = 0; i < count; i++) {
      var answer = heard.next();
      answers.put(answer.getRequestId(), answer);
    }
    return answers;
  }

  private static ReportCasesResponse answer(Map<String, ReportCasesResponse> answers, String id) {
    return Objects.requireNonNull(answers.get(id));
  }

  @Test
  void answersEachReportOnItsOwnByItsRequestId() throws Exception {
    var good = calls.road();
    var channel = calls.road().clearChannel();
    var patch = calls.road().setPatch("divisions/110101001001");
    var stream = stream();
    stream.onNext(one(channel));
    stream.onNext(one(good));
    stream.onNext(one(patch));
    stream.onNext(ReportCasesRequest.getDefaultInstance());
    stream.onCompleted();
    assertEquals(Code.OK, heard.end().getStatus().getCode());
    var answers = answers(4);
    assertFalse(heard.hasNext());
    var reported = answer(answers, good.getRequestId()).getReported();
    assertEquals(calls.get(reported.getCase()), reported.getCase());
    var unknown = answer(answers, channel.getRequestId()).getError();
    assertEquals(Code.INVALID_ARGUMENT.value(), unknown.getCode());
    assertEquals("UNKNOWN_CHANNEL", unknown.getReason());
    assertEquals(
        "The field channel is no channel known here: it is one of the values the contract lists.",
        unknown.getMessage());
    assertEquals("channel", unknown.getMetadataOrThrow("field"));
    assertFalse(unknown.hasRetryDelay());
    var off = answer(answers, patch.getRequestId()).getError();
    assertEquals(Code.PERMISSION_DENIED.value(), off.getCode());
    assertEquals("PATCH_OFF_SCOPE", off.getReason());
    assertEquals("INVALID_FIELD", answer(answers, "").getError().getReason());
  }

  @Test
  void refusesAReportOverItsBytesBeforeAnythingIsDoneForIt() throws Exception {
    store.shut();
    var large = calls.road().setText("字".repeat(Limits.REPORT_BYTES / 3));
    var stream = stream();
    stream.onNext(one(calls.road()));
    stream.onNext(one(large));
    var refused = heard.next();
    assertEquals(large.getRequestId(), refused.getRequestId());
    assertEquals("text", refused.getError().getMetadataOrThrow("field"));
    assertEquals(
        "has at most 262144 bytes, all other fields counted in",
        refused.getError().getMetadataOrThrow("rule"));
    store.open();
    stream.onCompleted();
    assertEquals(OutcomeCase.REPORTED, heard.next().getOutcomeCase());
    assertEquals(Code.OK, heard.end().getStatus().getCode());
  }

  @Test
  void answersARepeatedReportWithItsFirstCase() throws Exception {
    var report = calls.road();
    var first = calls.report(report);
    var stream = stream();
    stream.onNext(one(report));
    stream.onCompleted();
    var again = heard.next().getReported();
    assertTrue(again.getRepeated());
    assertEquals(first, again.getCase());
  }

  @Test
  void completesAfterTheLastAnswerAndNotBefore() throws Exception {
    store.shut();
    var stream = stream();
    stream.onNext(one(calls.road()));
    stream.onNext(one(calls.road().clearSubject()));
    stream.onCompleted();
    assertEquals(OutcomeCase.ERROR, heard.next().getOutcomeCase());
    store.came.acquire();
    assertFalse(heard.isOver());
    store.open();
    assertEquals(OutcomeCase.REPORTED, heard.next().getOutcomeCase());
    assertEquals(Code.OK, heard.end().getStatus().getCode());
  }

  @Test
  void endsBadlyWhereAnAnswerCannotBeSentSoThatNoneIsMissedUnnoticed() {
    ServerCallStreamObserver<ReportCasesResponse> out = mock();
    doThrow(new IllegalStateException("cannot be sent")).when(out).onNext(any());
    var stream =
        new ItemStream<>(
            out,
            calls.town::platform,
            new ReportItems((_, _) -> ReportCaseResponse.getDefaultInstance()),
            new Stopping());
    stream.onNext(one(calls.road()));
    var failure = ArgumentCaptor.forClass(Throwable.class);
    verify(out, timeout(PATIENCE_MILLIS)).onError(failure.capture());
    assertEquals(Code.INTERNAL, Status.fromThrowable(failure.getValue()).getCode());
    stream.onCompleted();
    verify(out, never()).onCompleted();
  }

  @Test
  void takesNoMoreThanMayBeUnderWayUntilSomeAreAnswered() throws Exception {
    store.shut();
    var sent = sendMany();
    assertTrue(store.came.tryAcquire(ItemStream.UNDER_WAY, 20, TimeUnit.SECONDS));
    assertFalse(store.came.tryAcquire(200, TimeUnit.MILLISECONDS));
    store.open();
    assertEquals(sent, answers(MANY).keySet());
    assertEquals(Code.OK, heard.end().getStatus().getCode());
    assertEquals(MANY, calls.town.memory.all(Case.class).count());
  }

  @Test
  void readsNoFurtherForAClientThatTakesNoAnswers() throws Exception {
    heard = Heard.byHand();
    var sent = sendMany();
    assertTrue(store.left.tryAcquire(ItemStream.UNDER_WAY, 20, TimeUnit.SECONDS));
    assertFalse(store.left.tryAcquire(200, TimeUnit.MILLISECONDS));
    heard.call().request(Integer.MAX_VALUE);
    assertEquals(sent, answers(MANY).keySet());
    assertEquals(Code.OK, heard.end().getStatus().getCode());
  }

  private Set<String> sendMany() {
    var sent = new HashSet<String>();
    var stream = stream();
    for (int i = 0; i < MANY; i++) {
      var report = calls.road();
      sent.add(report.getRequestId());
      stream.onNext(one(report));
    }
    stream.onCompleted();
    return sent;
  }

  @Test
  void recordsNothingMoreOnceTheClientGaveUp() throws Exception {
    store.shut();
    var stream = stream();
    for (int i = 0; i < 3; i++) {
      stream.onNext(one(calls.road()));
    }
    store.came.acquire(3);
    heard.call().cancel("enough", null);
    store.left.acquire(3);
    assertEquals(0, calls.town.memory.all(Case.class).count());
    assertEquals(Code.CANCELLED, heard.end().getStatus().getCode());
  }

  @Test
  void answersWhatItReadAndNothingElseWhenTheServerStops() throws Exception {
    store.shut();
    var sent = sendMany();
    assertTrue(store.came.tryAcquire(ItemStream.UNDER_WAY, 20, TimeUnit.SECONDS));
    calls.stopping.begin();
    store.open();
    var answered = answers(ItemStream.UNDER_WAY).keySet();
    var refused = Refused.of(heard.end());
    assertEquals("UNAVAILABLE SERVER_STOPPING", refused.what());
    assertTrue(refused.retry().isPresent());
    assertFalse(heard.hasNext());
    assertTrue(sent.containsAll(answered));
    assertEquals(ItemStream.UNDER_WAY, calls.town.memory.all(Case.class).count());
  }

  @Test
  void endsAnIdleStreamWhenTheServerStops() throws Exception {
    var stream = stream();
    stream.onNext(one(calls.road()));
    assertEquals(OutcomeCase.REPORTED, heard.next().getOutcomeCase());
    calls.stopping.begin();
    assertEquals("UNAVAILABLE SERVER_STOPPING", Refused.of(heard.end()).what());
  }

  @Test
  void judgesEachReportByTheRightsThePartnerHasThen() throws Exception {
    var stream = stream();
    stream.onNext(one(calls.road()));
    assertEquals(OutcomeCase.REPORTED, heard.next().getOutcomeCase());
    calls.partners.admit(
        "platform",
        calls.town.platform().home(),
        calls.town.overseer(EnumSet.noneOf(Right.class)).rights());
    stream.onNext(one(calls.road()));
    assertEquals("RIGHT_MISSING", heard.next().getError().getReason());
    calls.partners.expel(calls.platform);
    stream.onNext(one(calls.road().setChannel(Channel.CHANNEL_PETITION)));
    var unknown = heard.next().getError();
    assertEquals("UNAUTHENTICATED", unknown.getReason());
    assertEquals(Code.UNAUTHENTICATED.value(), unknown.getCode());
    stream.onCompleted();
    assertEquals(Code.OK, heard.end().getStatus().getCode());
  }
}
