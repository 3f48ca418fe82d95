package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.FieldMask;
import java.util.Optional;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.people.EraseOfficer;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.proto.mediation.v1.CloseMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.EndMediatorRequest;
import org.fengqiao.proto.mediation.v1.GetMediatorRequest;
import org.fengqiao.proto.mediation.v1.ListMediatorsRequest;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.Mediator;
import org.fengqiao.proto.mediation.v1.MediatorServiceGrpc;
import org.fengqiao.proto.mediation.v1.PauseMediatorRequest;
import org.fengqiao.proto.mediation.v1.ResumeMediatorRequest;
import org.fengqiao.proto.mediation.v1.UpdateMediatorRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of mediators documents, and none that it does not. */
class MediatorRefusalsTest {
  private static final String NONE = "0190f000-0000-7000-8000-000000000000";
  private static final String NO_UNIT = "units/" + NONE;
  private static final String MISSING = "NOT_FOUND MEDIATOR_NOT_FOUND";
  private static final String ILLEGAL = "FAILED_PRECONDITION ILLEGAL_MEDIATOR_MOVE";
  private static final String NOWHERE = "NOT_FOUND ORGANIZATION_NOT_FOUND";
  private static final String CLOSED = "FAILED_PRECONDITION ORGANIZATION_CLOSED";
  private static final String FULL = "FAILED_PRECONDITION ORGANIZATION_FULL";
  private static final int MOST = 500;

  private final MediatorWire wire = new MediatorWire();
  private final MetRefusals met =
      new MetRefusals(MediatorServiceGrpc.getServiceDescriptor(), wire.harness, wire.centre);
  private final Mediator unknown = Mediator.newBuilder().setName("mediators/" + NONE).build();
  private final MediationOrganization nowhere =
      MediationOrganization.newBuilder().setName("mediationOrganizations/" + NONE).build();
  private final MediationOrganization centre = wire.create(wire.centre());
  private final MediationOrganization gone = wire.create(wire.centre());
  private final MediationOrganization full = wire.create(wire.centre());
  private final Mediator active = wire.register(wire.mediator(centre));
  private final Mediator ended = wire.register(wire.mediator(full));
  private final Mediator left = wire.register(wire.mediator(gone));

  @AfterEach
  void stop() {
    wire.close();
  }

  @Test
  void areThoseOfTheContract() {
    var _ = wire.mediators.endMediator(ending(ended));
    var _ = wire.mediators.endMediator(ending(left));
    fill(full);
    close(gone);
    registering();
    updating();
    moves();
    met.meet(MISSING, GetMediatorRequest.newBuilder().setName(unknown.getName()).build());
    met.meet(NOWHERE, ListMediatorsRequest.newBuilder().setOrganization(nowhere.getName()).build());
    met.assertAreThoseOfTheContract();
    met.assertEachNeedsItsRight(wire.none, "READ_MEDIATORS");
    met.assertEachLooksAtItsEtag(active.getName(), wire.centre);
  }

  private void fill(MediationOrganization one) {
    var id = MediatorNames.organization("name", one.getName());
    for (int n = 0; n < MOST; n++) {
      var stranger = new MediatorId(wire.town.town.ids.next());
      wire.town
          .memory
          .deciding()
          .act(() -> {
            var found = wire.town.register.organization(id);
            var admitted = found.aggregate().admit(stranger);
            var now = wire.town.town.now();
            return Optional.of(Changes.moving(Actor.FENGQIAO, now, found, admitted));
          });
    }
  }

  private void close(MediationOrganization one) {
    var _ =
        wire.organizations.closeMediationOrganization(
            CloseMediationOrganizationRequest.newBuilder()
                .setRequestId(wire.id())
                .setName(one.getName())
                .build());
  }

  private void registering() {
    var fit = wire.mediator(centre);
    met.meet(
        "NOT_FOUND OFFICER_NOT_FOUND",
        wire.registering(fit.clone().setOfficer("officers/" + NONE)));
    met.meet(
        "FAILED_PRECONDITION OFFICER_ERASED",
        wire.registering(fit.clone().setOfficer(anErasedOfficer())));
    met.meet(
        "ALREADY_EXISTS ALREADY_MEDIATOR",
        wire.registering(fit.clone().setOfficer(ended.getOfficer())));
    met.meet("NOT_FOUND UNIT_NOT_FOUND", wire.registering(fit.clone().addConflictUnits(NO_UNIT)));
    met.meet(NOWHERE, wire.registering(fit.clone().addOrganizations(nowhere.getName())));
    met.meet(CLOSED, wire.registering(fit.clone().addOrganizations(gone.getName())));
    met.meet(FULL, wire.registering(fit.clone().addOrganizations(full.getName())));
  }

  private String anErasedOfficer() {
    var officer = wire.anOfficer("钱某");
    var ports = wire.town.town.ports;
    var id = Names.officer("officer", officer);
    new EraseOfficer(wire.town.town.access, ports.aggregates(), ports.store(), wire.town.town.clock)
        .erase(
            GroundTown.caller(),
            new EraseOfficer.Command(wire.town.town.request(), id, Optional.empty()));
    return officer;
  }

  private void updating() {
    met.meet(MISSING, moving(unknown, centre));
    met.meet(NOWHERE, moving(active, nowhere));
    met.meet(CLOSED, moving(active, gone));
    met.meet(FULL, moving(active, full));
    var conflicted = Mediator.newBuilder().setName(active.getName()).addConflictUnits(NO_UNIT);
    met.meet("NOT_FOUND UNIT_NOT_FOUND", updating(conflicted, "conflict_units"));
  }

  private UpdateMediatorRequest moving(Mediator one, MediationOrganization to) {
    var there = Mediator.newBuilder().setName(one.getName()).addOrganizations(to.getName());
    return updating(there, "organizations");
  }

  private UpdateMediatorRequest updating(Mediator.Builder one, String path) {
    return UpdateMediatorRequest.newBuilder()
        .setRequestId(wire.id())
        .setMediator(one)
        .setUpdateMask(FieldMask.newBuilder().addPaths(path))
        .build();
  }

  private void moves() {
    met.meet(MISSING, pausing(unknown));
    var refused = met.meet(ILLEGAL, pausing(ended));
    assertEquals("ENDED", refused.metadata("state"));
    assertEquals("UPDATE,RESUME", refused.metadata("legal"));
    met.meet(MISSING, resuming(unknown));
    met.meet(ILLEGAL, resuming(active));
    met.meet(FULL, resuming(ended));
    met.meet(CLOSED, resuming(left));
    met.meet(MISSING, ending(unknown));
    met.meet(ILLEGAL, ending(ended));
  }

  private PauseMediatorRequest pausing(Mediator one) {
    return PauseMediatorRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(one.getName())
        .setReason("借调")
        .build();
  }

  private ResumeMediatorRequest resuming(Mediator one) {
    return ResumeMediatorRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(one.getName())
        .build();
  }

  private EndMediatorRequest ending(Mediator one) {
    return EndMediatorRequest.newBuilder()
        .setRequestId(wire.id())
        .setName(one.getName())
        .setReason("退休")
        .build();
  }
}
