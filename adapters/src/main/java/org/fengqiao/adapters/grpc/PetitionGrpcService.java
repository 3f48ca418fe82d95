package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.petitions.v1.AcceptPetitionRequest;
import org.fengqiao.proto.petitions.v1.AcceptPetitionResponse;
import org.fengqiao.proto.petitions.v1.AnswerPetitionRequest;
import org.fengqiao.proto.petitions.v1.AnswerPetitionResponse;
import org.fengqiao.proto.petitions.v1.AskReexaminationRequest;
import org.fengqiao.proto.petitions.v1.AskReexaminationResponse;
import org.fengqiao.proto.petitions.v1.AskReviewRequest;
import org.fengqiao.proto.petitions.v1.AskReviewResponse;
import org.fengqiao.proto.petitions.v1.BeginHearingRequest;
import org.fengqiao.proto.petitions.v1.BeginHearingResponse;
import org.fengqiao.proto.petitions.v1.DecidePetitionRequest;
import org.fengqiao.proto.petitions.v1.DecidePetitionResponse;
import org.fengqiao.proto.petitions.v1.DecideReexaminationRequest;
import org.fengqiao.proto.petitions.v1.DecideReexaminationResponse;
import org.fengqiao.proto.petitions.v1.DecideReviewRequest;
import org.fengqiao.proto.petitions.v1.DecideReviewResponse;
import org.fengqiao.proto.petitions.v1.DecideRoutingObjectionRequest;
import org.fengqiao.proto.petitions.v1.DecideRoutingObjectionResponse;
import org.fengqiao.proto.petitions.v1.DivertPetitionRequest;
import org.fengqiao.proto.petitions.v1.DivertPetitionResponse;
import org.fengqiao.proto.petitions.v1.EndHearingRequest;
import org.fengqiao.proto.petitions.v1.EndHearingResponse;
import org.fengqiao.proto.petitions.v1.ErasePetitionerRequest;
import org.fengqiao.proto.petitions.v1.ErasePetitionerResponse;
import org.fengqiao.proto.petitions.v1.ExtendPetitionRequest;
import org.fengqiao.proto.petitions.v1.ExtendPetitionResponse;
import org.fengqiao.proto.petitions.v1.GetPetitionRequest;
import org.fengqiao.proto.petitions.v1.ListPetitionsRequest;
import org.fengqiao.proto.petitions.v1.ListPetitionsResponse;
import org.fengqiao.proto.petitions.v1.MarkBacklogRequest;
import org.fengqiao.proto.petitions.v1.MarkBacklogResponse;
import org.fengqiao.proto.petitions.v1.ObjectToRoutingRequest;
import org.fengqiao.proto.petitions.v1.ObjectToRoutingResponse;
import org.fengqiao.proto.petitions.v1.Petition;
import org.fengqiao.proto.petitions.v1.PetitionServiceGrpc.PetitionServiceImplBase;
import org.fengqiao.proto.petitions.v1.RecordBacklogProgressRequest;
import org.fengqiao.proto.petitions.v1.RecordBacklogProgressResponse;
import org.fengqiao.proto.petitions.v1.RefusePetitionRequest;
import org.fengqiao.proto.petitions.v1.RefusePetitionResponse;
import org.fengqiao.proto.petitions.v1.RegisterPetitionRequest;
import org.fengqiao.proto.petitions.v1.RegisterPetitionResponse;
import org.fengqiao.proto.petitions.v1.RoutePetitionRequest;
import org.fengqiao.proto.petitions.v1.RoutePetitionResponse;
import org.fengqiao.proto.petitions.v1.SolveBacklogRequest;
import org.fengqiao.proto.petitions.v1.SolveBacklogResponse;
import org.fengqiao.proto.petitions.v1.WithdrawPetitionRequest;
import org.fengqiao.proto.petitions.v1.WithdrawPetitionResponse;

/** Serves petitions. */
public final class PetitionGrpcService extends PetitionServiceImplBase {
  private final PetitionCalls calls;
  private final PetitionOpinionCalls opinions;
  private final PetitionBacklogCalls backlog;
  private final PetitionReadCalls reads;

  @Inject
  PetitionGrpcService(
      PetitionCalls calls,
      PetitionOpinionCalls opinions,
      PetitionBacklogCalls backlog,
      PetitionReadCalls reads) {
    this.calls = calls;
    this.opinions = opinions;
    this.backlog = backlog;
    this.reads = reads;
  }

  @Override
  public void registerPetition(
      RegisterPetitionRequest request, StreamObserver<RegisterPetitionResponse> out) {
    respond(out, () -> calls.register(caller(), request));
  }

  @Override
  public void routePetition(
      RoutePetitionRequest request, StreamObserver<RoutePetitionResponse> out) {
    respond(out, () -> calls.route(caller(), request));
  }

  @Override
  public void objectToRouting(
      ObjectToRoutingRequest request, StreamObserver<ObjectToRoutingResponse> out) {
    respond(out, () -> calls.object(caller(), request));
  }

  @Override
  public void decideRoutingObjection(
      DecideRoutingObjectionRequest request, StreamObserver<DecideRoutingObjectionResponse> out) {
    respond(out, () -> calls.rule(caller(), request));
  }

  @Override
  public void acceptPetition(
      AcceptPetitionRequest request, StreamObserver<AcceptPetitionResponse> out) {
    respond(out, () -> calls.accept(caller(), request));
  }

  @Override
  public void refusePetition(
      RefusePetitionRequest request, StreamObserver<RefusePetitionResponse> out) {
    respond(out, () -> calls.refuse(caller(), request));
  }

  @Override
  public void divertPetition(
      DivertPetitionRequest request, StreamObserver<DivertPetitionResponse> out) {
    respond(out, () -> calls.divert(caller(), request));
  }

  @Override
  public void answerPetition(
      AnswerPetitionRequest request, StreamObserver<AnswerPetitionResponse> out) {
    respond(out, () -> calls.answer(caller(), request));
  }

  @Override
  public void withdrawPetition(
      WithdrawPetitionRequest request, StreamObserver<WithdrawPetitionResponse> out) {
    respond(out, () -> calls.withdraw(caller(), request));
  }

  @Override
  public void extendPetition(
      ExtendPetitionRequest request, StreamObserver<ExtendPetitionResponse> out) {
    respond(out, () -> opinions.extend(caller(), request));
  }

  @Override
  public void decidePetition(
      DecidePetitionRequest request, StreamObserver<DecidePetitionResponse> out) {
    respond(out, () -> opinions.decide(caller(), request));
  }

  @Override
  public void askReview(AskReviewRequest request, StreamObserver<AskReviewResponse> out) {
    respond(out, () -> opinions.askReview(caller(), request));
  }

  @Override
  public void decideReview(DecideReviewRequest request, StreamObserver<DecideReviewResponse> out) {
    respond(out, () -> opinions.decideReview(caller(), request));
  }

  @Override
  public void askReexamination(
      AskReexaminationRequest request, StreamObserver<AskReexaminationResponse> out) {
    respond(out, () -> opinions.askReexamination(caller(), request));
  }

  @Override
  public void beginHearing(BeginHearingRequest request, StreamObserver<BeginHearingResponse> out) {
    respond(out, () -> opinions.beginHearing(caller(), request));
  }

  @Override
  public void endHearing(EndHearingRequest request, StreamObserver<EndHearingResponse> out) {
    respond(out, () -> opinions.endHearing(caller(), request));
  }

  @Override
  public void decideReexamination(
      DecideReexaminationRequest request, StreamObserver<DecideReexaminationResponse> out) {
    respond(out, () -> opinions.decideReexamination(caller(), request));
  }

  @Override
  public void erasePetitioner(
      ErasePetitionerRequest request, StreamObserver<ErasePetitionerResponse> out) {
    respond(out, () -> backlog.erase(caller(), request));
  }

  @Override
  public void markBacklog(MarkBacklogRequest request, StreamObserver<MarkBacklogResponse> out) {
    respond(out, () -> backlog.mark(caller(), request));
  }

  @Override
  public void recordBacklogProgress(
      RecordBacklogProgressRequest request, StreamObserver<RecordBacklogProgressResponse> out) {
    respond(out, () -> backlog.record(caller(), request));
  }

  @Override
  public void solveBacklog(SolveBacklogRequest request, StreamObserver<SolveBacklogResponse> out) {
    respond(out, () -> backlog.solve(caller(), request));
  }

  @Override
  public void getPetition(GetPetitionRequest request, StreamObserver<Petition> out) {
    respond(out, () -> reads.get(caller(), request));
  }

  @Override
  public void listPetitions(
      ListPetitionsRequest request, StreamObserver<ListPetitionsResponse> out) {
    respond(out, () -> reads.list(caller(), request));
  }
}
