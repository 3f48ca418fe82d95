package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import org.fengqiao.proto.people.v1.AdoptProjectRequest;
import org.fengqiao.proto.people.v1.AdoptProjectResponse;
import org.fengqiao.proto.people.v1.CompleteProjectRequest;
import org.fengqiao.proto.people.v1.CompleteProjectResponse;
import org.fengqiao.proto.people.v1.CreatePairingRequest;
import org.fengqiao.proto.people.v1.CreatePairingResponse;
import org.fengqiao.proto.people.v1.DropProjectRequest;
import org.fengqiao.proto.people.v1.DropProjectResponse;
import org.fengqiao.proto.people.v1.EndPairingRequest;
import org.fengqiao.proto.people.v1.EndPairingResponse;
import org.fengqiao.proto.people.v1.GetPairingRequest;
import org.fengqiao.proto.people.v1.GetProjectRequest;
import org.fengqiao.proto.people.v1.ListPairingsRequest;
import org.fengqiao.proto.people.v1.ListPairingsResponse;
import org.fengqiao.proto.people.v1.ListProjectsRequest;
import org.fengqiao.proto.people.v1.ListProjectsResponse;
import org.fengqiao.proto.people.v1.ListVisitsRequest;
import org.fengqiao.proto.people.v1.ListVisitsResponse;
import org.fengqiao.proto.people.v1.Pairing;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Project;
import org.fengqiao.proto.people.v1.RecordVisitRequest;
import org.fengqiao.proto.people.v1.RecordVisitResponse;

/** The part of {@link PeopleGrpcService} that serves pairings, visits and adopted projects. */
abstract sealed class PairingService extends PeopleServiceGrpc.PeopleServiceImplBase
    permits PeopleGrpcService {
  private final PairingCalls pairings;
  private final ProjectCalls projects;

  PairingService(PairingCalls pairings, ProjectCalls projects) {
    this.pairings = pairings;
    this.projects = projects;
  }

  @Override
  public final void createPairing(
      CreatePairingRequest request, StreamObserver<CreatePairingResponse> out) {
    respond(out, () -> pairings.create(caller(), request));
  }

  @Override
  public final void getPairing(GetPairingRequest request, StreamObserver<Pairing> out) {
    respond(out, () -> pairings.get(caller(), request));
  }

  @Override
  public final void listPairings(
      ListPairingsRequest request, StreamObserver<ListPairingsResponse> out) {
    respond(out, () -> pairings.list(caller(), request));
  }

  @Override
  public final void recordVisit(
      RecordVisitRequest request, StreamObserver<RecordVisitResponse> out) {
    respond(out, () -> pairings.record(caller(), request));
  }

  @Override
  public final void listVisits(ListVisitsRequest request, StreamObserver<ListVisitsResponse> out) {
    respond(out, () -> pairings.listVisits(caller(), request));
  }

  @Override
  public final void endPairing(EndPairingRequest request, StreamObserver<EndPairingResponse> out) {
    respond(out, () -> pairings.end(caller(), request));
  }

  @Override
  public final void adoptProject(
      AdoptProjectRequest request, StreamObserver<AdoptProjectResponse> out) {
    respond(out, () -> projects.adopt(caller(), request));
  }

  @Override
  public final void getProject(GetProjectRequest request, StreamObserver<Project> out) {
    respond(out, () -> projects.get(caller(), request));
  }

  @Override
  public final void listProjects(
      ListProjectsRequest request, StreamObserver<ListProjectsResponse> out) {
    respond(out, () -> projects.list(caller(), request));
  }

  @Override
  public final void completeProject(
      CompleteProjectRequest request, StreamObserver<CompleteProjectResponse> out) {
    respond(out, () -> projects.complete(caller(), request));
  }

  @Override
  public final void dropProject(
      DropProjectRequest request, StreamObserver<DropProjectResponse> out) {
    respond(out, () -> projects.drop(caller(), request));
  }
}
