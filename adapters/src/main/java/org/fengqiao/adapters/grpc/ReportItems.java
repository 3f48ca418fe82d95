package org.fengqiao.adapters.grpc;

import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseResponse;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.fengqiao.proto.cases.v1.ReportError;

/** What is done with the reports of a stream: {@code reporting} with each. */
record ReportItems(Reporting reporting)
    implements ItemStream.Items<ReportCasesRequest, ReportCasesResponse> {
  /** Takes one report. */
  interface Reporting {
    ReportCaseResponse report(Caller caller, ReportCaseRequest request);
  }

  @Override
  public boolean isTooLarge(ReportCasesRequest item) {
    return CaseCommands.isTooLarge(item.getReport());
  }

  @Override
  public ReportCasesResponse take(Caller caller, ReportCasesRequest item) {
    return answer(item).setReported(reporting.report(caller, item.getReport())).build();
  }

  @Override
  public ReportCasesResponse refused(ReportCasesRequest item, Told told) {
    return answer(item).setError(error(told)).build();
  }

  private static ReportCasesResponse.Builder answer(ReportCasesRequest item) {
    return ReportCasesResponse.newBuilder().setRequestId(item.getReport().getRequestId());
  }

  private static ReportError error(Told told) {
    var error =
        ReportError.newBuilder()
            .setCode(told.code().value())
            .setReason(told.reason())
            .setMessage(told.message())
            .putAllMetadata(told.metadata());
    told.retryDelay().ifPresent(delay -> error.setRetryDelay(Times.toProto(delay)));
    return error.build();
  }
}
