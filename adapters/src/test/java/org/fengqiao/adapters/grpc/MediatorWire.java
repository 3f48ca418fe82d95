package org.fengqiao.adapters.grpc;

import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.mediation.MediatorTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.mediation.v1.CreateMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.Engagement;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.MediationOrganizationServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationOrganizationServiceGrpc.MediationOrganizationServiceBlockingStub;
import org.fengqiao.proto.mediation.v1.Mediator;
import org.fengqiao.proto.mediation.v1.MediatorKind;
import org.fengqiao.proto.mediation.v1.MediatorServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediatorServiceGrpc.MediatorServiceBlockingStub;
import org.fengqiao.proto.mediation.v1.OrganizationKind;
import org.fengqiao.proto.mediation.v1.RegisterMediatorRequest;
import org.fengqiao.proto.mediation.v1.SeatKind;
import org.fengqiao.proto.mediation.v1.SeatUnitRequest;

/**
 * Organizations and mediators of a town through the real interceptors, and what is sent of them.
 */
final class MediatorWire implements AutoCloseable {
  static final String DISTRICT = "divisions/" + GroundTown.DISTRICT.value();
  static final String TOWN = "divisions/" + GroundTown.TOWN.value();
  static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();

  final MediatorTown town = new MediatorTown(DeadlineStore::new);
  final GrpcHarness harness;

  /** A partner that may do all, and one that may do nothing. */
  final String centre;

  final String none;
  final MediationOrganizationServiceBlockingStub organizations;
  final MediatorServiceBlockingStub mediators;

  MediatorWire() {
    var partners = new TestPartners();
    centre = partners.admit("centre", GroundTown.DISTRICT);
    none = partners.admit("none", GroundTown.DISTRICT, Rights.NONE);
    var organizationService =
        new MediationOrganizationGrpcService(
            new OrganizationCalls(town.create, town.get, town.list, town.update, town.close),
            new SeatingCalls(town.seat, town.unseat, town.setRoster, town.presence));
    var mediatorService =
        new MediatorGrpcService(
            new MediatorCalls(
                town.registerMediator,
                town.getMediator,
                town.listMediators,
                town.updateMediator,
                town.pause,
                town.resume,
                town.end,
                town.views));
    harness = new GrpcHarness(partners, town.town.clock, organizationService, mediatorService);
    organizations = MediationOrganizationServiceGrpc.newBlockingStub(harness.as(centre));
    mediators = MediatorServiceGrpc.newBlockingStub(harness.as(centre));
  }

  String id() {
    return town.town.ids.next().toString();
  }

  String aUnit() {
    return Names.of(town.aUnit());
  }

  /** A centre of the district, and a sub-centre of the town under it. */
  MediationOrganization.Builder centre() {
    return organization(OrganizationKind.ORGANIZATION_KIND_DISTRICT_CENTRE, DISTRICT);
  }

  MediationOrganization.Builder subCentre(MediationOrganization host) {
    return organization(OrganizationKind.ORGANIZATION_KIND_TOWN_SUB_CENTRE, TOWN)
        .setHost(host.getName());
  }

  MediationOrganization.Builder organization(OrganizationKind kind, String division) {
    return MediationOrganization.newBuilder()
        .setDisplayName("矛盾纠纷调解中心")
        .setKind(kind)
        .setUnit(aUnit())
        .setDivision(division);
  }

  CreateMediationOrganizationRequest creating(MediationOrganization.Builder one) {
    return CreateMediationOrganizationRequest.newBuilder()
        .setRequestId(id())
        .setMediationOrganization(one)
        .build();
  }

  MediationOrganization create(MediationOrganization.Builder one) {
    return organizations.createMediationOrganization(creating(one)).getMediationOrganization();
  }

  SeatUnitRequest.Builder seating(MediationOrganization at, String unit, SeatKind kind) {
    return SeatUnitRequest.newBuilder()
        .setRequestId(id())
        .setName(at.getName())
        .setUnit(unit)
        .setKind(kind);
  }

  /** A rotating unit of an organization. */
  String aRotatingUnit(MediationOrganization at) {
    var unit = aUnit();
    var _ = organizations.seatUnit(seating(at, unit, SeatKind.SEAT_KIND_ROTATING).build());
    return unit;
  }

  String anOfficer(String name) {
    return Names.of(town.anOfficer(name));
  }

  Mediator.Builder mediator(MediationOrganization... of) {
    var mediator =
        Mediator.newBuilder()
            .setOfficer(anOfficer("王和"))
            .setKind(MediatorKind.MEDIATOR_KIND_PEOPLES_MEDIATOR)
            .setEngagement(Engagement.ENGAGEMENT_FULL_TIME)
            .setMostOpen(5);
    for (var organization : of) {
      mediator.addOrganizations(organization.getName());
    }
    return mediator;
  }

  RegisterMediatorRequest registering(Mediator.Builder mediator) {
    return RegisterMediatorRequest.newBuilder().setRequestId(id()).setMediator(mediator).build();
  }

  Mediator register(Mediator.Builder mediator) {
    return mediators.registerMediator(registering(mediator)).getMediator();
  }

  @Override
  public void close() {
    harness.close();
  }
}
