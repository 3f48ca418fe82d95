package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.cases.v1.AppraiseReportInRequest;
import org.fengqiao.proto.cases.v1.AppraiseReportInResponse;
import org.fengqiao.proto.cases.v1.BlowWhistleRequest;
import org.fengqiao.proto.cases.v1.BlowWhistleResponse;
import org.fengqiao.proto.cases.v1.GetWhistleRequest;
import org.fengqiao.proto.cases.v1.ListWhistlesRequest;
import org.fengqiao.proto.cases.v1.ListWhistlesResponse;
import org.fengqiao.proto.cases.v1.RecordWhistleOutcomeRequest;
import org.fengqiao.proto.cases.v1.RecordWhistleOutcomeResponse;
import org.fengqiao.proto.cases.v1.ReportInRequest;
import org.fengqiao.proto.cases.v1.ReportInResponse;
import org.fengqiao.proto.cases.v1.SettleWhistleRequest;
import org.fengqiao.proto.cases.v1.SettleWhistleResponse;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.cases.v1.WhistleServiceGrpc;
import org.fengqiao.proto.cases.v1.WithdrawWhistleRequest;
import org.fengqiao.proto.cases.v1.WithdrawWhistleResponse;

/** Serves whistles. */
public final class WhistleGrpcService extends WhistleServiceGrpc.WhistleServiceImplBase {
  private final WhistleCalls calls;
  private final WhistleReadCalls reads;

  @Inject
  WhistleGrpcService(WhistleCalls calls, WhistleReadCalls reads) {
    this.calls = calls;
    this.reads = reads;
  }

  @Override
  public void blowWhistle(BlowWhistleRequest request, StreamObserver<BlowWhistleResponse> out) {
    respond(
        out,
        () ->
            calls.blow(
                caller(),
                request,
                (whistle, repeated) ->
                    BlowWhistleResponse.newBuilder()
                        .setWhistle(whistle)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void reportIn(ReportInRequest request, StreamObserver<ReportInResponse> out) {
    respond(
        out,
        () ->
            calls.reportIn(
                caller(),
                request,
                (whistle, repeated) ->
                    ReportInResponse.newBuilder()
                        .setWhistle(whistle)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void recordWhistleOutcome(
      RecordWhistleOutcomeRequest request, StreamObserver<RecordWhistleOutcomeResponse> out) {
    respond(
        out,
        () ->
            calls.record(
                caller(),
                request,
                (whistle, repeated) ->
                    RecordWhistleOutcomeResponse.newBuilder()
                        .setWhistle(whistle)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void settleWhistle(
      SettleWhistleRequest request, StreamObserver<SettleWhistleResponse> out) {
    respond(
        out,
        () ->
            calls.settle(
                caller(),
                request,
                (whistle, repeated) ->
                    SettleWhistleResponse.newBuilder()
                        .setWhistle(whistle)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void withdrawWhistle(
      WithdrawWhistleRequest request, StreamObserver<WithdrawWhistleResponse> out) {
    respond(
        out,
        () ->
            calls.withdraw(
                caller(),
                request,
                (whistle, repeated) ->
                    WithdrawWhistleResponse.newBuilder()
                        .setWhistle(whistle)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void appraiseReportIn(
      AppraiseReportInRequest request, StreamObserver<AppraiseReportInResponse> out) {
    respond(
        out,
        () ->
            calls.appraise(
                caller(),
                request,
                (whistle, repeated) ->
                    AppraiseReportInResponse.newBuilder()
                        .setWhistle(whistle)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void getWhistle(GetWhistleRequest request, StreamObserver<Whistle> out) {
    respond(out, () -> reads.get(caller(), request));
  }

  @Override
  public void listWhistles(ListWhistlesRequest request, StreamObserver<ListWhistlesResponse> out) {
    respond(out, () -> reads.list(caller(), request));
  }
}
