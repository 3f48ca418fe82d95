package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.mediation.GetPresence;
import org.fengqiao.application.mediation.SeatUnit;
import org.fengqiao.application.mediation.SetRoster;
import org.fengqiao.application.mediation.UnseatUnit;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.mediation.v1.GetPresenceRequest;
import org.fengqiao.proto.mediation.v1.Presence;
import org.fengqiao.proto.mediation.v1.SeatUnitRequest;
import org.fengqiao.proto.mediation.v1.SeatUnitResponse;
import org.fengqiao.proto.mediation.v1.SetRosterRequest;
import org.fengqiao.proto.mediation.v1.SetRosterResponse;
import org.fengqiao.proto.mediation.v1.UnseatUnitRequest;
import org.fengqiao.proto.mediation.v1.UnseatUnitResponse;

/** Translates the calls about who sits in a mediation organization. */
final class SeatingCalls {
  private final SeatUnit seat;
  private final UnseatUnit unseat;
  private final SetRoster setRoster;
  private final GetPresence presence;

  @Inject
  SeatingCalls(SeatUnit seat, UnseatUnit unseat, SetRoster setRoster, GetPresence presence) {
    this.seat = seat;
    this.unseat = unseat;
    this.setRoster = setRoster;
    this.presence = presence;
  }

  SeatUnitResponse seat(Caller caller, SeatUnitRequest request) {
    var command =
        new SeatUnit.Command(
            MediatorNames.revision(caller, request, MediatorNames::organization),
            Names.unit("unit", request.getUnit()),
            OrganizationProtos.SEAT_KIND.required("kind", request.getKind()));
    var answer = seat.seat(caller, command);
    return SeatUnitResponse.newBuilder()
        .setMediationOrganization(OrganizationProtos.toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  UnseatUnitResponse unseat(Caller caller, UnseatUnitRequest request) {
    var command =
        new UnseatUnit.Command(
            MediatorNames.revision(caller, request, MediatorNames::organization),
            Names.unit("unit", request.getUnit()));
    var answer = unseat.unseat(caller, command);
    return UnseatUnitResponse.newBuilder()
        .setMediationOrganization(OrganizationProtos.toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  SetRosterResponse setRoster(Caller caller, SetRosterRequest request) {
    var command =
        new SetRoster.Command(
            MediatorNames.revision(caller, request, MediatorNames::organization),
            Times.toDate("start_date", request.getStartDate()),
            Times.toDate("end_date", request.getEndDate()),
            OrganizationProtos.turns(request.getTurnsList()));
    var answer = setRoster.set(caller, command);
    return SetRosterResponse.newBuilder()
        .setMediationOrganization(OrganizationProtos.toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  Presence presence(Caller caller, GetPresenceRequest request) {
    var id = MediatorNames.organization("name", request.getName());
    var day = Names.optional(request.getDate(), text -> Times.toDate("date", text));
    return OrganizationProtos.toProto(presence.get(caller, id, day));
  }
}
