package org.fengqiao.adapters.grpc;

import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.grids.v1.IssueQrCodeError;
import org.fengqiao.proto.grids.v1.IssueQrCodesRequest;
import org.fengqiao.proto.grids.v1.IssueQrCodesResponse;

/** What is done with the QR codes of a stream: each is issued as a call for it alone would. */
record IssueItems(QrCodeCalls calls)
    implements ItemStream.Items<IssueQrCodesRequest, IssueQrCodesResponse> {
  @Override
  public boolean isTooLarge(IssueQrCodesRequest item) {
    return item.getSerializedSize() > Limits.QR_CODE_BYTES;
  }

  @Override
  public IssueQrCodesResponse take(Caller caller, IssueQrCodesRequest item) {
    return answer(item).setIssued(calls.issue(caller, item.getIssue())).build();
  }

  @Override
  public IssueQrCodesResponse refused(IssueQrCodesRequest item, Told told) {
    var error =
        IssueQrCodeError.newBuilder()
            .setCode(told.code().value())
            .setReason(told.reason())
            .setMessage(told.message())
            .putAllMetadata(told.metadata());
    told.retryDelay().ifPresent(delay -> error.setRetryDelay(Times.toProto(delay)));
    return answer(item).setError(error).build();
  }

  private static IssueQrCodesResponse.Builder answer(IssueQrCodesRequest item) {
    return IssueQrCodesResponse.newBuilder().setRequestId(item.getIssue().getRequestId());
  }
}
