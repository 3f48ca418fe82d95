package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.mediation.v1.AcceptMediationRequest;
import org.fengqiao.proto.mediation.v1.AcceptMediationResponse;
import org.fengqiao.proto.mediation.v1.ApplyForMediationRequest;
import org.fengqiao.proto.mediation.v1.ApplyForMediationResponse;
import org.fengqiao.proto.mediation.v1.BeginMediationRequest;
import org.fengqiao.proto.mediation.v1.BeginMediationResponse;
import org.fengqiao.proto.mediation.v1.DeclineMediationRequest;
import org.fengqiao.proto.mediation.v1.DeclineMediationResponse;
import org.fengqiao.proto.mediation.v1.ExtendMediationRequest;
import org.fengqiao.proto.mediation.v1.ExtendMediationResponse;
import org.fengqiao.proto.mediation.v1.FailMediationRequest;
import org.fengqiao.proto.mediation.v1.FailMediationResponse;
import org.fengqiao.proto.mediation.v1.GetMediationRequest;
import org.fengqiao.proto.mediation.v1.HandOffMediationRequest;
import org.fengqiao.proto.mediation.v1.HandOffMediationResponse;
import org.fengqiao.proto.mediation.v1.ListMediationsRequest;
import org.fengqiao.proto.mediation.v1.ListMediationsResponse;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.mediation.v1.RaiseMediationRequest;
import org.fengqiao.proto.mediation.v1.RaiseMediationResponse;
import org.fengqiao.proto.mediation.v1.ReferCaseRequest;
import org.fengqiao.proto.mediation.v1.ReferCaseResponse;
import org.fengqiao.proto.mediation.v1.RefuseMediationRequest;
import org.fengqiao.proto.mediation.v1.RefuseMediationResponse;
import org.fengqiao.proto.mediation.v1.ReportDangerRequest;
import org.fengqiao.proto.mediation.v1.ReportDangerResponse;
import org.fengqiao.proto.mediation.v1.WithdrawMediationRequest;
import org.fengqiao.proto.mediation.v1.WithdrawMediationResponse;

/** Serves mediations. */
public final class MediationGrpcService extends MediationServiceGrpc.MediationServiceImplBase {
  private final DisputeCalls disputes;
  private final MediationCalls calls;
  private final MediationReadCalls reads;

  @Inject
  MediationGrpcService(DisputeCalls disputes, MediationCalls calls, MediationReadCalls reads) {
    this.disputes = disputes;
    this.calls = calls;
    this.reads = reads;
  }

  @Override
  public void applyForMediation(
      ApplyForMediationRequest request, StreamObserver<ApplyForMediationResponse> out) {
    respond(out, () -> disputes.apply(caller(), request));
  }

  @Override
  public void referCase(ReferCaseRequest request, StreamObserver<ReferCaseResponse> out) {
    respond(out, () -> disputes.refer(caller(), request));
  }

  @Override
  public void beginMediation(
      BeginMediationRequest request, StreamObserver<BeginMediationResponse> out) {
    respond(out, () -> disputes.begin(caller(), request));
  }

  @Override
  public void acceptMediation(
      AcceptMediationRequest request, StreamObserver<AcceptMediationResponse> out) {
    respond(out, () -> calls.accept(caller(), request));
  }

  @Override
  public void refuseMediation(
      RefuseMediationRequest request, StreamObserver<RefuseMediationResponse> out) {
    respond(out, () -> calls.refuse(caller(), request));
  }

  @Override
  public void extendMediation(
      ExtendMediationRequest request, StreamObserver<ExtendMediationResponse> out) {
    respond(out, () -> calls.extend(caller(), request));
  }

  @Override
  public void reportDanger(ReportDangerRequest request, StreamObserver<ReportDangerResponse> out) {
    respond(out, () -> calls.danger(caller(), request));
  }

  @Override
  public void raiseMediation(
      RaiseMediationRequest request, StreamObserver<RaiseMediationResponse> out) {
    respond(out, () -> calls.raise(caller(), request));
  }

  @Override
  public void failMediation(
      FailMediationRequest request, StreamObserver<FailMediationResponse> out) {
    respond(out, () -> calls.fail(caller(), request));
  }

  @Override
  public void declineMediation(
      DeclineMediationRequest request, StreamObserver<DeclineMediationResponse> out) {
    respond(out, () -> calls.decline(caller(), request));
  }

  @Override
  public void withdrawMediation(
      WithdrawMediationRequest request, StreamObserver<WithdrawMediationResponse> out) {
    respond(out, () -> calls.withdraw(caller(), request));
  }

  @Override
  public void handOffMediation(
      HandOffMediationRequest request, StreamObserver<HandOffMediationResponse> out) {
    respond(out, () -> calls.handOff(caller(), request));
  }

  @Override
  public void getMediation(GetMediationRequest request, StreamObserver<Mediation> out) {
    respond(out, () -> reads.get(caller(), request));
  }

  @Override
  public void listMediations(
      ListMediationsRequest request, StreamObserver<ListMediationsResponse> out) {
    respond(out, () -> reads.list(caller(), request));
  }
}
