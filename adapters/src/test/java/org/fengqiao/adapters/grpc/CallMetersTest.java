package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status.Code;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallMetersTest {
  private static final String SERVICE = "fengqiao.cases.v1.CaseService/";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  @Test
  void countsAndTimesACallUnderItsRpcAndStatus() {
    calls.report(calls.road());
    calls.report(calls.road());
    var refused = Refused.by(() -> calls.as(calls.platform).reportCase(unfit().build()));
    assertEquals("INVALID_ARGUMENT UNKNOWN_CHANNEL", refused.what());

    await(2, "ReportCase", Code.OK);
    await(1, "ReportCase", Code.INVALID_ARGUMENT);
    assertTrue(timer("ReportCase", Code.OK).totalTime(TimeUnit.NANOSECONDS) > 0);
  }

  @Test
  void countsWhatIsRefusedByItsReason() {
    Refused.by(() -> calls.as(calls.platform).reportCase(unfit().build()));
    Refused.by(() -> calls.as("fq_nobody").reportCase(calls.road().build()));

    assertEquals(1, refusals("UNKNOWN_CHANNEL"));
    assertEquals(1, refusals("UNAUTHENTICATED"));
    await(1, "ReportCase", Code.UNAUTHENTICATED);
  }

  @Test
  void countsARefusedReportOfAStreamThatEndsWell() throws Exception {
    var heard = Heard.<ReportCasesRequest, ReportCasesResponse>all();
    var stream = calls.streaming(calls.platform).reportCases(heard);
    stream.onNext(ReportCasesRequest.newBuilder().setReport(unfit()).build());
    heard.next();
    assertEquals(1, open("ReportCases"));
    stream.onCompleted();
    assertEquals(Code.OK, heard.end().getStatus().getCode());

    assertEquals(1, refusals("UNKNOWN_CHANNEL"));
    awaitEnded("ReportCases", Code.OK);
    assertEquals(0, open("ReportCases"));
  }

  @Test
  void countsAStreamThatTheClientGaveUp() throws Exception {
    var heard = Heard.<WatchCasesRequest, WatchCasesResponse>all();
    calls.streaming(calls.platform).watchCases(WatchCasesRequest.getDefaultInstance(), heard);
    heard.next();
    assertEquals(1, open("WatchCases"));
    heard.call().cancel("as a client gives up", null);

    awaitEnded("WatchCases", Code.CANCELLED);
    assertEquals(0, open("WatchCases"));
  }

  private ReportCaseRequest.Builder unfit() {
    return calls.road().clearChannel();
  }

  /** The client may have its answer a moment before it is counted. */
  private void await(long count, String rpc, Code status) {
    until(() -> timer(rpc, status).count() == count);
    assertEquals(count, timer(rpc, status).count());
  }

  private void awaitEnded(String rpc, Code status) {
    until(() -> ended(rpc, status) == 1);
    assertEquals(1, ended(rpc, status));
  }

  private static void until(BooleanSupplier holds) {
    for (var began = System.nanoTime();
        !holds.getAsBoolean() && System.nanoTime() - began < PATIENCE.toNanos(); ) {
      Thread.onSpinWait();
    }
  }

  private Timer timer(String rpc, Code status) {
    return calls
        .harness
        .meters()
        .timer("fengqiao.calls", "rpc", SERVICE + rpc, "status", status.name());
  }

  private double ended(String rpc, Code status) {
    return calls
        .harness
        .meters()
        .counter("fengqiao.streams.ended", "rpc", SERVICE + rpc, "status", status.name())
        .count();
  }

  private double open(String rpc) {
    return calls
        .harness
        .meters()
        .get("fengqiao.streams.open")
        .tag("rpc", SERVICE + rpc)
        .gauge()
        .value();
  }

  private double refusals(String reason) {
    return calls.harness.meters().counter("fengqiao.refusals", "reason", reason).count();
  }
}
