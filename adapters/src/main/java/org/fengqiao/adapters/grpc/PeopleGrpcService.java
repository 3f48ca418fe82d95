package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.AppointOfficerResponse;
import org.fengqiao.proto.people.v1.CreateOfficerRequest;
import org.fengqiao.proto.people.v1.CreateOfficerResponse;
import org.fengqiao.proto.people.v1.CreatePostRequest;
import org.fengqiao.proto.people.v1.CreatePostResponse;
import org.fengqiao.proto.people.v1.CreateUnitRequest;
import org.fengqiao.proto.people.v1.CreateUnitResponse;
import org.fengqiao.proto.people.v1.EndAppointmentRequest;
import org.fengqiao.proto.people.v1.EndAppointmentResponse;
import org.fengqiao.proto.people.v1.GetOfficerRequest;
import org.fengqiao.proto.people.v1.GetPostRequest;
import org.fengqiao.proto.people.v1.GetUnitRequest;
import org.fengqiao.proto.people.v1.ListAppointmentsRequest;
import org.fengqiao.proto.people.v1.ListAppointmentsResponse;
import org.fengqiao.proto.people.v1.ListOfficersRequest;
import org.fengqiao.proto.people.v1.ListOfficersResponse;
import org.fengqiao.proto.people.v1.ListPostsRequest;
import org.fengqiao.proto.people.v1.ListPostsResponse;
import org.fengqiao.proto.people.v1.ListUnitsRequest;
import org.fengqiao.proto.people.v1.ListUnitsResponse;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.ResolveResponsibleRequest;
import org.fengqiao.proto.people.v1.ResolveResponsibleResponse;
import org.fengqiao.proto.people.v1.Unit;

/** Serves {@code fengqiao.people.v1.PeopleService}. */
public final class PeopleGrpcService extends PeopleServiceGrpc.PeopleServiceImplBase {
  private final UnitCalls units;
  private final OfficerCalls officers;
  private final ResponsibleCalls responsible;

  @Inject
  PeopleGrpcService(UnitCalls units, OfficerCalls officers, ResponsibleCalls responsible) {
    this.units = units;
    this.officers = officers;
    this.responsible = responsible;
  }

  @Override
  public void createUnit(CreateUnitRequest request, StreamObserver<CreateUnitResponse> out) {
    respond(out, () -> units.createUnit(caller(), request));
  }

  @Override
  public void getUnit(GetUnitRequest request, StreamObserver<Unit> out) {
    respond(out, () -> units.getUnit(caller(), request));
  }

  @Override
  public void listUnits(ListUnitsRequest request, StreamObserver<ListUnitsResponse> out) {
    respond(out, () -> units.listUnits(caller(), request));
  }

  @Override
  public void createPost(CreatePostRequest request, StreamObserver<CreatePostResponse> out) {
    respond(out, () -> units.createPost(caller(), request));
  }

  @Override
  public void getPost(GetPostRequest request, StreamObserver<Post> out) {
    respond(out, () -> units.getPost(caller(), request));
  }

  @Override
  public void listPosts(ListPostsRequest request, StreamObserver<ListPostsResponse> out) {
    respond(out, () -> units.listPosts(caller(), request));
  }

  @Override
  public void createOfficer(
      CreateOfficerRequest request, StreamObserver<CreateOfficerResponse> out) {
    respond(out, () -> officers.create(caller(), request));
  }

  @Override
  public void getOfficer(GetOfficerRequest request, StreamObserver<Officer> out) {
    respond(out, () -> officers.get(caller(), request));
  }

  @Override
  public void listOfficers(ListOfficersRequest request, StreamObserver<ListOfficersResponse> out) {
    respond(out, () -> officers.list(caller(), request));
  }

  @Override
  public void appointOfficer(
      AppointOfficerRequest request, StreamObserver<AppointOfficerResponse> out) {
    respond(out, () -> officers.appoint(caller(), request));
  }

  @Override
  public void endAppointment(
      EndAppointmentRequest request, StreamObserver<EndAppointmentResponse> out) {
    respond(out, () -> officers.end(caller(), request));
  }

  @Override
  public void listAppointments(
      ListAppointmentsRequest request, StreamObserver<ListAppointmentsResponse> out) {
    respond(out, () -> officers.listAppointments(caller(), request));
  }

  @Override
  public void resolveResponsible(
      ResolveResponsibleRequest request, StreamObserver<ResolveResponsibleResponse> out) {
    respond(out, () -> responsible.resolve(caller(), request));
  }
}
