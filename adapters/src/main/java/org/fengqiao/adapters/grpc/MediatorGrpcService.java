package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.mediation.v1.EndMediatorRequest;
import org.fengqiao.proto.mediation.v1.EndMediatorResponse;
import org.fengqiao.proto.mediation.v1.GetMediatorRequest;
import org.fengqiao.proto.mediation.v1.ListMediatorsRequest;
import org.fengqiao.proto.mediation.v1.ListMediatorsResponse;
import org.fengqiao.proto.mediation.v1.Mediator;
import org.fengqiao.proto.mediation.v1.MediatorServiceGrpc;
import org.fengqiao.proto.mediation.v1.PauseMediatorRequest;
import org.fengqiao.proto.mediation.v1.PauseMediatorResponse;
import org.fengqiao.proto.mediation.v1.RegisterMediatorRequest;
import org.fengqiao.proto.mediation.v1.RegisterMediatorResponse;
import org.fengqiao.proto.mediation.v1.ResumeMediatorRequest;
import org.fengqiao.proto.mediation.v1.ResumeMediatorResponse;
import org.fengqiao.proto.mediation.v1.UpdateMediatorRequest;
import org.fengqiao.proto.mediation.v1.UpdateMediatorResponse;

/** Serves {@code fengqiao.mediation.v1.MediatorService}. */
public final class MediatorGrpcService extends MediatorServiceGrpc.MediatorServiceImplBase {
  private final MediatorCalls mediators;

  @Inject
  MediatorGrpcService(MediatorCalls mediators) {
    this.mediators = mediators;
  }

  @Override
  public void registerMediator(
      RegisterMediatorRequest request, StreamObserver<RegisterMediatorResponse> out) {
    respond(out, () -> mediators.register(caller(), request));
  }

  @Override
  public void getMediator(GetMediatorRequest request, StreamObserver<Mediator> out) {
    respond(out, () -> mediators.get(caller(), request));
  }

  @Override
  public void listMediators(
      ListMediatorsRequest request, StreamObserver<ListMediatorsResponse> out) {
    respond(out, () -> mediators.list(caller(), request));
  }

  @Override
  public void updateMediator(
      UpdateMediatorRequest request, StreamObserver<UpdateMediatorResponse> out) {
    respond(out, () -> mediators.update(caller(), request));
  }

  @Override
  public void pauseMediator(
      PauseMediatorRequest request, StreamObserver<PauseMediatorResponse> out) {
    respond(out, () -> mediators.pause(caller(), request));
  }

  @Override
  public void resumeMediator(
      ResumeMediatorRequest request, StreamObserver<ResumeMediatorResponse> out) {
    respond(out, () -> mediators.resume(caller(), request));
  }

  @Override
  public void endMediator(EndMediatorRequest request, StreamObserver<EndMediatorResponse> out) {
    respond(out, () -> mediators.end(caller(), request));
  }
}
