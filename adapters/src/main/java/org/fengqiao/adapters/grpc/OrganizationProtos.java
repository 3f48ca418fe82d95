package org.fengqiao.adapters.grpc;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.application.mediation.OrganizationFilter.Scope;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.mediation.Presence;
import org.fengqiao.domain.mediation.Seat;
import org.fengqiao.domain.mediation.SeatKind;
import org.fengqiao.domain.mediation.Turn;
import org.fengqiao.proto.mediation.v1.ListMediationOrganizationsRequest;

/** Mediation organizations between the contract and the rules. */
final class OrganizationProtos {
  static final EnumNames<OrganizationKind, org.fengqiao.proto.mediation.v1.OrganizationKind> KIND =
      EnumNames.of(
          OrganizationKind.class,
          org.fengqiao.proto.mediation.v1.OrganizationKind.class,
          "ORGANIZATION_KIND");
  static final EnumNames<SeatKind, org.fengqiao.proto.mediation.v1.SeatKind> SEAT_KIND =
      EnumNames.of(SeatKind.class, org.fengqiao.proto.mediation.v1.SeatKind.class, "SEAT_KIND");

  private OrganizationProtos() {}

  static Scope scope(ListMediationOrganizationsRequest request) {
    return switch (request.getScopeCase()) {
      case DIVISION -> new Scope.Within(Names.division("division", request.getDivision()));
      case HOST -> new Scope.Under(MediatorNames.organization("host", request.getHost()));
      case SCOPE_NOT_SET -> throw Refusal.invalid("scope", "is one division or one host");
    };
  }

  static List<Turn> turns(List<org.fengqiao.proto.mediation.v1.Turn> given) {
    var turns = new ArrayList<Turn>();
    for (int i = 0; i < given.size(); i++) {
      var turn = given.get(i);
      turns.add(
          Nested.in(
              "turns[" + i + "]",
              turn,
              () ->
                  new Turn(
                      Names.unit("unit", turn.getUnit()),
                      Times.toDate("start_date", turn.getStartDate()),
                      Times.toDate("end_date", turn.getEndDate()))));
    }
    return turns;
  }

  static org.fengqiao.proto.mediation.v1.MediationOrganization toProto(
      Loaded<MediationOrganization> loaded) {
    var one = loaded.aggregate();
    var proto =
        org.fengqiao.proto.mediation.v1.MediationOrganization.newBuilder()
            .setName(one.id().name())
            .setDisplayName(one.name())
            .setKind(KIND.toProto(one.kind()))
            .setUnit(Names.of(one.unit()))
            .setDivision(Names.of(one.division()))
            .setGuestCount(one.guests())
            .setMediatorCount(one.mediators())
            .setEtag(loaded.version().etag())
            .setCreateTime(Times.toProto(one.created()));
    one.host().ifPresent(host -> proto.setHost(host.name()));
    one.seating().standing().stream().map(OrganizationProtos::toProto).forEach(proto::addSeats);
    one.seating().roster().turns().stream()
        .map(OrganizationProtos::toProto)
        .forEach(proto::addTurns);
    one.closed().ifPresent(time -> proto.setCloseTime(Times.toProto(time)));
    return proto.build();
  }

  private static org.fengqiao.proto.mediation.v1.Seat toProto(Seat seat) {
    return org.fengqiao.proto.mediation.v1.Seat.newBuilder()
        .setUnit(Names.of(seat.unit()))
        .setKind(SEAT_KIND.toProto(seat.kind()))
        .setStartTime(Times.toProto(seat.period().from()))
        .build();
  }

  private static org.fengqiao.proto.mediation.v1.Turn toProto(Turn turn) {
    return org.fengqiao.proto.mediation.v1.Turn.newBuilder()
        .setUnit(Names.of(turn.unit()))
        .setStartDate(turn.from().toString())
        .setEndDate(turn.until().toString())
        .build();
  }

  static org.fengqiao.proto.mediation.v1.Presence toProto(Presence presence) {
    return org.fengqiao.proto.mediation.v1.Presence.newBuilder()
        .setDate(presence.day().toString())
        .addAllResidentUnits(presence.resident().stream().map(Names::of).toList())
        .addAllRotatingUnits(presence.rotating().stream().map(Names::of).toList())
        .addAllOnCallUnits(presence.onCall().stream().map(Names::of).toList())
        .build();
  }
}
