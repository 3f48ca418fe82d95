package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.application.people.ImportPeople;
import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.AppointOfficerResponse;
import org.fengqiao.proto.people.v1.CreateOfficerRequest;
import org.fengqiao.proto.people.v1.CreateOfficerResponse;
import org.fengqiao.proto.people.v1.CreatePostRequest;
import org.fengqiao.proto.people.v1.CreatePostResponse;
import org.fengqiao.proto.people.v1.CreateTeamRequest;
import org.fengqiao.proto.people.v1.CreateTeamResponse;
import org.fengqiao.proto.people.v1.CreateUnitRequest;
import org.fengqiao.proto.people.v1.CreateUnitResponse;
import org.fengqiao.proto.people.v1.DissolveTeamRequest;
import org.fengqiao.proto.people.v1.DissolveTeamResponse;
import org.fengqiao.proto.people.v1.EndAbsenceRequest;
import org.fengqiao.proto.people.v1.EndAbsenceResponse;
import org.fengqiao.proto.people.v1.EndAppointmentRequest;
import org.fengqiao.proto.people.v1.EndAppointmentResponse;
import org.fengqiao.proto.people.v1.EraseOfficerRequest;
import org.fengqiao.proto.people.v1.EraseOfficerResponse;
import org.fengqiao.proto.people.v1.GetOfficerRequest;
import org.fengqiao.proto.people.v1.GetPostRequest;
import org.fengqiao.proto.people.v1.GetTeamRequest;
import org.fengqiao.proto.people.v1.GetUnitRequest;
import org.fengqiao.proto.people.v1.HandOverWorkRequest;
import org.fengqiao.proto.people.v1.HandOverWorkResponse;
import org.fengqiao.proto.people.v1.ImportPeopleRequest;
import org.fengqiao.proto.people.v1.ImportPeopleResponse;
import org.fengqiao.proto.people.v1.ListAbsencesRequest;
import org.fengqiao.proto.people.v1.ListAbsencesResponse;
import org.fengqiao.proto.people.v1.ListAppointmentsRequest;
import org.fengqiao.proto.people.v1.ListAppointmentsResponse;
import org.fengqiao.proto.people.v1.ListGapsRequest;
import org.fengqiao.proto.people.v1.ListGapsResponse;
import org.fengqiao.proto.people.v1.ListOfficersRequest;
import org.fengqiao.proto.people.v1.ListOfficersResponse;
import org.fengqiao.proto.people.v1.ListPostsRequest;
import org.fengqiao.proto.people.v1.ListPostsResponse;
import org.fengqiao.proto.people.v1.ListTeamsRequest;
import org.fengqiao.proto.people.v1.ListTeamsResponse;
import org.fengqiao.proto.people.v1.ListUnitsRequest;
import org.fengqiao.proto.people.v1.ListUnitsResponse;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.RecordAbsenceRequest;
import org.fengqiao.proto.people.v1.RecordAbsenceResponse;
import org.fengqiao.proto.people.v1.ResolveResponsibleRequest;
import org.fengqiao.proto.people.v1.ResolveResponsibleResponse;
import org.fengqiao.proto.people.v1.Team;
import org.fengqiao.proto.people.v1.Unit;
import org.fengqiao.proto.people.v1.UpdateOfficerRequest;
import org.fengqiao.proto.people.v1.UpdateOfficerResponse;
import org.fengqiao.proto.people.v1.UpdateTeamRequest;
import org.fengqiao.proto.people.v1.UpdateTeamResponse;

/** Serves {@code fengqiao.people.v1.PeopleService}. */
public final class PeopleGrpcService extends PairingService {
  private final UnitCalls units;
  private final OfficerCalls officers;
  private final AbsenceCalls absences;
  private final TeamCalls teams;
  private final HandOverCalls handOver;
  private final GapCalls gaps;
  private final ResponsibleCalls responsible;
  private final ImportPeople imports;
  private final Stopping stopping;

  @Inject
  PeopleGrpcService(
      UnitCalls units,
      OfficerCalls officers,
      AbsenceCalls absences,
      TeamCalls teams,
      PairingCalls pairings,
      ProjectCalls projects,
      HandOverCalls handOver,
      GapCalls gaps,
      ResponsibleCalls responsible,
      ImportPeople imports,
      Stopping stopping) {
    super(pairings, projects);
    this.units = units;
    this.officers = officers;
    this.absences = absences;
    this.teams = teams;
    this.handOver = handOver;
    this.gaps = gaps;
    this.responsible = responsible;
    this.imports = imports;
    this.stopping = stopping;
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
  public void updateOfficer(
      UpdateOfficerRequest request, StreamObserver<UpdateOfficerResponse> out) {
    respond(out, () -> officers.update(caller(), request));
  }

  @Override
  public void eraseOfficer(EraseOfficerRequest request, StreamObserver<EraseOfficerResponse> out) {
    respond(out, () -> officers.erase(caller(), request));
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
  public StreamObserver<ImportPeopleRequest> importPeople(
      StreamObserver<ImportPeopleResponse> out) {
    return new ImportStream<>(
        (ServerCallStreamObserver<ImportPeopleResponse>) out,
        new PeopleImportWire(CallContext.session()::callerNow, imports),
        stopping);
  }

  @Override
  public void recordAbsence(
      RecordAbsenceRequest request, StreamObserver<RecordAbsenceResponse> out) {
    respond(out, () -> absences.record(caller(), request));
  }

  @Override
  public void endAbsence(EndAbsenceRequest request, StreamObserver<EndAbsenceResponse> out) {
    respond(out, () -> absences.end(caller(), request));
  }

  @Override
  public void listAbsences(ListAbsencesRequest request, StreamObserver<ListAbsencesResponse> out) {
    respond(out, () -> absences.list(caller(), request));
  }

  @Override
  public void createTeam(CreateTeamRequest request, StreamObserver<CreateTeamResponse> out) {
    respond(out, () -> teams.create(caller(), request));
  }

  @Override
  public void getTeam(GetTeamRequest request, StreamObserver<Team> out) {
    respond(out, () -> teams.get(caller(), request));
  }

  @Override
  public void listTeams(ListTeamsRequest request, StreamObserver<ListTeamsResponse> out) {
    respond(out, () -> teams.list(caller(), request));
  }

  @Override
  public void updateTeam(UpdateTeamRequest request, StreamObserver<UpdateTeamResponse> out) {
    respond(out, () -> teams.update(caller(), request));
  }

  @Override
  public void dissolveTeam(DissolveTeamRequest request, StreamObserver<DissolveTeamResponse> out) {
    respond(out, () -> teams.dissolve(caller(), request));
  }

  @Override
  public void handOverWork(HandOverWorkRequest request, StreamObserver<HandOverWorkResponse> out) {
    respond(out, () -> handOver.handOver(caller(), request));
  }

  @Override
  public void listGaps(ListGapsRequest request, StreamObserver<ListGapsResponse> out) {
    respond(out, () -> gaps.list(caller(), request));
  }

  @Override
  public void resolveResponsible(
      ResolveResponsibleRequest request, StreamObserver<ResolveResponsibleResponse> out) {
    respond(out, () -> responsible.resolve(caller(), request));
  }
}
