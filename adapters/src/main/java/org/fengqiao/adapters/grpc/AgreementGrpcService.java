package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.mediation.v1.AgreementServiceGrpc;
import org.fengqiao.proto.mediation.v1.AskConfirmationRequest;
import org.fengqiao.proto.mediation.v1.AskConfirmationResponse;
import org.fengqiao.proto.mediation.v1.DropAgreementRequest;
import org.fengqiao.proto.mediation.v1.DropAgreementResponse;
import org.fengqiao.proto.mediation.v1.ExtendCourtTimeRequest;
import org.fengqiao.proto.mediation.v1.ExtendCourtTimeResponse;
import org.fengqiao.proto.mediation.v1.MakeAgreementRequest;
import org.fengqiao.proto.mediation.v1.MakeAgreementResponse;
import org.fengqiao.proto.mediation.v1.RecordConfirmationRequest;
import org.fengqiao.proto.mediation.v1.RecordConfirmationResponse;
import org.fengqiao.proto.mediation.v1.RecordCourtFilingRequest;
import org.fengqiao.proto.mediation.v1.RecordCourtFilingResponse;
import org.fengqiao.proto.mediation.v1.RecordPerformanceRequest;
import org.fengqiao.proto.mediation.v1.RecordPerformanceResponse;
import org.fengqiao.proto.mediation.v1.SignAgreementRequest;
import org.fengqiao.proto.mediation.v1.SignAgreementResponse;

/** Serves what parties agree on. */
public final class AgreementGrpcService extends AgreementServiceGrpc.AgreementServiceImplBase {
  private final AgreementCalls calls;

  @Inject
  AgreementGrpcService(AgreementCalls calls) {
    this.calls = calls;
  }

  @Override
  public void makeAgreement(
      MakeAgreementRequest request, StreamObserver<MakeAgreementResponse> out) {
    respond(out, () -> calls.make(caller(), request));
  }

  @Override
  public void signAgreement(
      SignAgreementRequest request, StreamObserver<SignAgreementResponse> out) {
    respond(out, () -> calls.sign(caller(), request));
  }

  @Override
  public void dropAgreement(
      DropAgreementRequest request, StreamObserver<DropAgreementResponse> out) {
    respond(out, () -> calls.drop(caller(), request));
  }

  @Override
  public void recordPerformance(
      RecordPerformanceRequest request, StreamObserver<RecordPerformanceResponse> out) {
    respond(out, () -> calls.follow(caller(), request));
  }

  @Override
  public void askConfirmation(
      AskConfirmationRequest request, StreamObserver<AskConfirmationResponse> out) {
    respond(out, () -> calls.ask(caller(), request));
  }

  @Override
  public void recordCourtFiling(
      RecordCourtFilingRequest request, StreamObserver<RecordCourtFilingResponse> out) {
    respond(out, () -> calls.file(caller(), request));
  }

  @Override
  public void extendCourtTime(
      ExtendCourtTimeRequest request, StreamObserver<ExtendCourtTimeResponse> out) {
    respond(out, () -> calls.extend(caller(), request));
  }

  @Override
  public void recordConfirmation(
      RecordConfirmationRequest request, StreamObserver<RecordConfirmationResponse> out) {
    respond(out, () -> calls.confirm(caller(), request));
  }
}
