package org.fengqiao.examples.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseResponse;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.fengqiao.proto.cases.v1.ReportError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReportStreamTest {
  /** What the server does with the report that is the so-manieth it hears of all. */
  private interface Script {
    void hear(int count, ReportCaseRequest report, StreamObserver<ReportCasesResponse> out);
  }

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final List<String> outcomes = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger streams = new AtomicInteger();
  private final SetTime time = new SetTime();

  @Test
  void returnsWhenEveryReportIsAnswered() throws InterruptedException {
    send(100, 8, (_, report, out) -> out.onNext(reported(report)));
    assertEquals(ids(100), sorted(outcomes));
    assertEquals(1, streams.get());
  }

  @Test
  void sendsWhatWasNotAnsweredAgainWithTheSameIdsWhenTheStreamBreaks() throws InterruptedException {
    send(
        20,
        4,
        (count, report, out) -> {
          if (count == 7) {
            out.onError(Status.UNAVAILABLE.asRuntimeException());
          } else if (count != 6) {
            out.onNext(reported(report));
          }
        });
    assertEquals(ids(20), sorted(outcomes));
    assertEquals(2, streams.get());
    assertEquals(2, Collections.frequency(heard, heard.get(5)));
    assertEquals(2, Collections.frequency(heard, heard.get(6)));
    assertEquals(1, time.pauses().size());
  }

  @Test
  void opensAnotherStreamWhenTheServerShutsDownInGoodOrder() throws InterruptedException {
    send(
        10,
        1,
        (count, report, out) -> {
          out.onNext(reported(report));
          if (count == 3) {
            out.onCompleted();
          }
        });
    assertEquals(ids(10), sorted(outcomes));
    assertEquals(2, streams.get());
  }

  @Test
  void keepsNoMoreInFlightThanItMay() throws InterruptedException {
    var held = new ArrayList<ReportCaseRequest>();
    var most = new AtomicInteger();
    send(
        30,
        5,
        (_, report, out) -> {
          held.add(report);
          most.accumulateAndGet(held.size(), Math::max);
          if (held.size() == 5) {
            held.forEach(one -> out.onNext(reported(one)));
            held.clear();
          }
        });
    assertEquals(ids(30), sorted(outcomes));
    assertEquals(5, most.get());
  }

  @Test
  void sendsAReportAgainAfterTheDelayTheServerAsksFor() throws InterruptedException {
    var delays = new ArrayList<Long>();
    send(
        1,
        1,
        (count, report, out) -> {
          delays.add(System.nanoTime());
          out.onNext(count == 1 ? error(report, 8, "OVERLOADED", 50) : reported(report));
        },
        new Retries(Duration.ofSeconds(20)));
    assertEquals(ids(1), outcomes);
    assertTrue(delays.get(1) - delays.get(0) >= Duration.ofMillis(50).toNanos());
  }

  @Test
  void tellsARefusalByItsReasonAndGoesOn() throws InterruptedException {
    send(
        3,
        1,
        (count, report, out) ->
            out.onNext(count == 2 ? error(report, 7, "PATCH_OFF_SCOPE", 0) : reported(report)));
    assertEquals(List.of("report-00", "PATCH_OFF_SCOPE", "report-02"), outcomes);
    assertEquals(3, heard.size());
  }

  @Test
  void givesUpAtOnceWhenTheStreamItselfIsRefused() {
    var gaveUp =
        assertThrows(
            GaveUp.class,
            () ->
                send(
                    3, 3, (_, _, out) -> out.onError(Status.UNAUTHENTICATED.asRuntimeException())));
    assertEquals("UNAUTHENTICATED", gaveUp.error().reason());
    assertEquals(1, streams.get());
  }

  @Test
  void givesUpWhenNothingIsAnsweredForAsLongAsThereIsPatience() {
    assertThrows(
        GaveUp.class,
        () -> send(3, 3, (_, _, out) -> out.onError(Status.UNAVAILABLE.asRuntimeException())));
    var waited = time.pauses().stream().reduce(Duration.ZERO, Duration::plus);
    assertTrue(waited.compareTo(Duration.ofSeconds(20)) > 0, waited.toString());
    assertTrue(waited.compareTo(Duration.ofSeconds(26)) < 0, waited.toString());
  }

  private void send(int count, int inFlight, Script script) throws InterruptedException {
    send(count, inFlight, script, time.retries(Duration.ofSeconds(20)));
  }

  private void send(int count, int inFlight, Script script, Retries retries)
      throws InterruptedException {
    var answers =
        new ReportStream.Answers() {
          @Override
          public void reported(ReportCaseRequest report, ReportCaseResponse answer, Duration took) {
            outcomes.add(answer.getCase().getSourceId());
          }

          @Override
          public void refused(ReportCaseRequest report, ServerError error, Duration took) {
            outcomes.add(error.reason());
          }

          @Override
          public void sentAgain(ReportCaseRequest report) {
            // What the server hears shows it.
          }
        };
    try (var fake = new InProcess(service(script))) {
      new ReportStream(fake.server().streams("token"), inFlight, retries, answers)
          .send(ids(count).stream().map(ReportStreamTest::report).iterator());
    }
  }

  private CaseServiceGrpc.CaseServiceImplBase service(Script script) {
    return new CaseServiceGrpc.CaseServiceImplBase() {
      @Override
      public StreamObserver<ReportCasesRequest> reportCases(
          StreamObserver<ReportCasesResponse> out) {
        streams.incrementAndGet();
        return new StreamObserver<>() {
          @Override
          public void onNext(ReportCasesRequest request) {
            heard.add(request.getReport().getRequestId());
            script.hear(heard.size(), request.getReport(), out);
          }

          @Override
          public void onError(Throwable failure) {
            // The client gave the stream up.
          }

          @Override
          public void onCompleted() {
            out.onCompleted();
          }
        };
      }
    };
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj("report-%02d"::formatted).toList();
  }

  private static List<String> sorted(List<String> some) {
    return some.stream().sorted().toList();
  }

  private static ReportCaseRequest report(String id) {
    return ReportCaseRequest.newBuilder()
        .setRequestId(RequestIds.of("report", id))
        .setSourceId(id)
        .build();
  }

  private static ReportCasesResponse reported(ReportCaseRequest report) {
    return ReportCasesResponse.newBuilder()
        .setRequestId(report.getRequestId())
        .setReported(
            ReportCaseResponse.newBuilder()
                .setCase(Case.newBuilder().setSourceId(report.getSourceId())))
        .build();
  }

  private static ReportCasesResponse error(
      ReportCaseRequest report, int code, String reason, int retryMillis) {
    var error = ReportError.newBuilder().setCode(code).setReason(reason);
    if (retryMillis > 0) {
      error.setRetryDelay(
          com.google.protobuf.Duration.newBuilder().setNanos(retryMillis * 1_000_000));
    }
    return ReportCasesResponse.newBuilder()
        .setRequestId(report.getRequestId())
        .setError(error)
        .build();
  }
}
