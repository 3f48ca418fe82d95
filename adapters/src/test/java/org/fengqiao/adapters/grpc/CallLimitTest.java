package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallLimitTest {
  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  @Test
  void leavesPartnersTheirPlacesWhenStrangersTakeAllOfTheirOwn() throws Exception {
    var refused = Refused.of(strangers(Limits.WATCHERS + 1).end());
    assertEquals("RESOURCE_EXHAUSTED OVERLOADED", refused.what());
    assertTrue(refused.retry().isPresent());
    var watcher = Heard.<WatchCasesRequest, WatchCasesResponse>all();
    calls.streaming(calls.platform).watchCases(WatchCasesRequest.getDefaultInstance(), watcher);
    assertTrue(watcher.next().hasHeartbeat());
    var reporter = Heard.<ReportCasesRequest, ReportCasesResponse>all();
    var reports = calls.streaming(calls.platform).reportCases(reporter);
    reports.onNext(ReportCasesRequest.newBuilder().setReport(calls.road()).build());
    assertTrue(reporter.next().hasReported());
  }

  /** So many more who watch the health of the server; the last of them. */
  private Heard<HealthCheckRequest, HealthCheckResponse> strangers(int count) {
    var heard = Heard.<HealthCheckRequest, HealthCheckResponse>all();
    var stub = HealthGrpc.newStub(calls.harness.anonymous());
    for (int i = 0; i < count; i++) {
      heard = Heard.all();
      stub.watch(HealthCheckRequest.getDefaultInstance(), heard);
    }
    return heard;
  }
}
