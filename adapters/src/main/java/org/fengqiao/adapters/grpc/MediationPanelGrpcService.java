package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.mediation.v1.AnswerProposalRequest;
import org.fengqiao.proto.mediation.v1.AnswerProposalResponse;
import org.fengqiao.proto.mediation.v1.AssignMediatorRequest;
import org.fengqiao.proto.mediation.v1.AssignMediatorResponse;
import org.fengqiao.proto.mediation.v1.DeclareConflictRequest;
import org.fengqiao.proto.mediation.v1.DeclareConflictResponse;
import org.fengqiao.proto.mediation.v1.MediationPanelServiceGrpc;
import org.fengqiao.proto.mediation.v1.ProposeSettlementRequest;
import org.fengqiao.proto.mediation.v1.ProposeSettlementResponse;
import org.fengqiao.proto.mediation.v1.RecordHearingRequest;
import org.fengqiao.proto.mediation.v1.RecordHearingResponse;
import org.fengqiao.proto.mediation.v1.RecordUndisputedFactsRequest;
import org.fengqiao.proto.mediation.v1.RecordUndisputedFactsResponse;
import org.fengqiao.proto.mediation.v1.ReleaseMediatorRequest;
import org.fengqiao.proto.mediation.v1.ReleaseMediatorResponse;

/** Serves who mediates, and what they do with the parties. */
public final class MediationPanelGrpcService
    extends MediationPanelServiceGrpc.MediationPanelServiceImplBase {
  private final PanelCalls calls;

  @Inject
  MediationPanelGrpcService(PanelCalls calls) {
    this.calls = calls;
  }

  @Override
  public void assignMediator(
      AssignMediatorRequest request, StreamObserver<AssignMediatorResponse> out) {
    respond(out, () -> calls.assign(caller(), request));
  }

  @Override
  public void releaseMediator(
      ReleaseMediatorRequest request, StreamObserver<ReleaseMediatorResponse> out) {
    respond(out, () -> calls.release(caller(), request));
  }

  @Override
  public void declareConflict(
      DeclareConflictRequest request, StreamObserver<DeclareConflictResponse> out) {
    respond(out, () -> calls.conflict(caller(), request));
  }

  @Override
  public void recordHearing(
      RecordHearingRequest request, StreamObserver<RecordHearingResponse> out) {
    respond(out, () -> calls.hearing(caller(), request));
  }

  @Override
  public void proposeSettlement(
      ProposeSettlementRequest request, StreamObserver<ProposeSettlementResponse> out) {
    respond(out, () -> calls.propose(caller(), request));
  }

  @Override
  public void answerProposal(
      AnswerProposalRequest request, StreamObserver<AnswerProposalResponse> out) {
    respond(out, () -> calls.answer(caller(), request));
  }

  @Override
  public void recordUndisputedFacts(
      RecordUndisputedFactsRequest request, StreamObserver<RecordUndisputedFactsResponse> out) {
    respond(out, () -> calls.facts(caller(), request));
  }
}
