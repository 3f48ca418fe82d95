package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.mediation.v1.CloseMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.CloseMediationOrganizationResponse;
import org.fengqiao.proto.mediation.v1.CreateMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.CreateMediationOrganizationResponse;
import org.fengqiao.proto.mediation.v1.GetMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.GetPresenceRequest;
import org.fengqiao.proto.mediation.v1.ListMediationOrganizationsRequest;
import org.fengqiao.proto.mediation.v1.ListMediationOrganizationsResponse;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.MediationOrganizationServiceGrpc;
import org.fengqiao.proto.mediation.v1.Presence;
import org.fengqiao.proto.mediation.v1.SeatUnitRequest;
import org.fengqiao.proto.mediation.v1.SeatUnitResponse;
import org.fengqiao.proto.mediation.v1.SetRosterRequest;
import org.fengqiao.proto.mediation.v1.SetRosterResponse;
import org.fengqiao.proto.mediation.v1.UnseatUnitRequest;
import org.fengqiao.proto.mediation.v1.UnseatUnitResponse;
import org.fengqiao.proto.mediation.v1.UpdateMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.UpdateMediationOrganizationResponse;

/** Serves {@code fengqiao.mediation.v1.MediationOrganizationService}. */
public final class MediationOrganizationGrpcService
    extends MediationOrganizationServiceGrpc.MediationOrganizationServiceImplBase {
  private final OrganizationCalls organizations;
  private final SeatingCalls seating;

  @Inject
  MediationOrganizationGrpcService(OrganizationCalls organizations, SeatingCalls seating) {
    this.organizations = organizations;
    this.seating = seating;
  }

  @Override
  public void createMediationOrganization(
      CreateMediationOrganizationRequest request,
      StreamObserver<CreateMediationOrganizationResponse> out) {
    respond(out, () -> organizations.create(caller(), request));
  }

  @Override
  public void getMediationOrganization(
      GetMediationOrganizationRequest request, StreamObserver<MediationOrganization> out) {
    respond(out, () -> organizations.get(caller(), request));
  }

  @Override
  public void listMediationOrganizations(
      ListMediationOrganizationsRequest request,
      StreamObserver<ListMediationOrganizationsResponse> out) {
    respond(out, () -> organizations.list(caller(), request));
  }

  @Override
  public void updateMediationOrganization(
      UpdateMediationOrganizationRequest request,
      StreamObserver<UpdateMediationOrganizationResponse> out) {
    respond(out, () -> organizations.update(caller(), request));
  }

  @Override
  public void seatUnit(SeatUnitRequest request, StreamObserver<SeatUnitResponse> out) {
    respond(out, () -> seating.seat(caller(), request));
  }

  @Override
  public void unseatUnit(UnseatUnitRequest request, StreamObserver<UnseatUnitResponse> out) {
    respond(out, () -> seating.unseat(caller(), request));
  }

  @Override
  public void setRoster(SetRosterRequest request, StreamObserver<SetRosterResponse> out) {
    respond(out, () -> seating.setRoster(caller(), request));
  }

  @Override
  public void getPresence(GetPresenceRequest request, StreamObserver<Presence> out) {
    respond(out, () -> seating.presence(caller(), request));
  }

  @Override
  public void closeMediationOrganization(
      CloseMediationOrganizationRequest request,
      StreamObserver<CloseMediationOrganizationResponse> out) {
    respond(out, () -> organizations.close(caller(), request));
  }
}
