package org.fengqiao.bootstrap.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.proto.mediation.v1.CreateMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.GetMediationOrganizationRequest;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.MediationOrganizationServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationOrganizationServiceGrpc.MediationOrganizationServiceBlockingStub;
import org.fengqiao.proto.mediation.v1.Mediator;
import org.fengqiao.proto.mediation.v1.MediatorServiceGrpc;
import org.fengqiao.proto.mediation.v1.OrganizationKind;
import org.fengqiao.proto.mediation.v1.RegisterMediatorRequest;
import org.fengqiao.proto.mediation.v1.SeatKind;
import org.fengqiao.proto.mediation.v1.SeatUnitRequest;
import org.fengqiao.proto.mediation.v1.SetRosterRequest;
import org.fengqiao.proto.mediation.v1.Turn;
import org.fengqiao.proto.people.v1.Post;

/** Sets mediation organizations of a place up through the API. */
record Organizing(Line line) {
  /**
   * One in the unit of a post, in the division where the post stands. Those of a host are set up
   * one after the other, as each writes its host too.
   *
   * @param host its name; empty where none is above
   */
  MediationOrganization organization(OrganizationKind kind, String name, Post head, String host) {
    var wanted =
        MediationOrganization.newBuilder()
            .setDisplayName(name)
            .setKind(kind)
            .setUnit(head.getUnit())
            .setDivision(head.getPatch())
            .setHost(host);
    return organizations()
        .createMediationOrganization(
            CreateMediationOrganizationRequest.newBuilder()
                .setRequestId(Line.id())
                .setMediationOrganization(wanted)
                .build())
        .getMediationOrganization();
  }

  /** Seats units: some every day, the others a day each in turn, from that day on. */
  void seat(
      MediationOrganization centre, List<String> resident, List<String> rotating, LocalDate from) {
    resident.forEach(unit -> seat(centre, unit, SeatKind.SEAT_KIND_RESIDENT));
    var turns = new ArrayList<Turn>();
    for (var unit : rotating) {
      seat(centre, unit, SeatKind.SEAT_KIND_ROTATING);
      var day = from.plusDays(turns.size()).toString();
      turns.add(Turn.newBuilder().setUnit(unit).setStartDate(day).setEndDate(day).build());
    }
    var _ =
        organizations()
            .setRoster(
                SetRosterRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setName(centre.getName())
                    .setStartDate(from.toString())
                    .setEndDate(from.plusDays(turns.size()).toString())
                    .addAllTurns(turns)
                    .build());
  }

  private void seat(MediationOrganization centre, String unit, SeatKind kind) {
    var _ =
        organizations()
            .seatUnit(
                SeatUnitRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setName(centre.getName())
                    .setUnit(unit)
                    .setKind(kind)
                    .build());
  }

  /**
   * Registers who holds these posts as mediators of an organization, one after the other, as each
   * writes it too; answers how many.
   *
   * @param trades by role; who has none mediates not
   */
  int register(
      MediationOrganization organization,
      List<Post> posts,
      Function<String, Optional<Trade>> trades) {
    var registered = 0;
    for (var post : posts) {
      var trade = trades.apply(post.getRole());
      trade.ifPresent(one -> register(one.of(post, organization.getName())));
      registered += trade.isPresent() ? 1 : 0;
    }
    return registered;
  }

  private void register(Mediator mediator) {
    var _ =
        line.call(MediatorServiceGrpc::newBlockingStub)
            .registerMediator(
                RegisterMediatorRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setMediator(mediator)
                    .build());
  }

  /** As it is now. */
  MediationOrganization now(MediationOrganization organization) {
    return organizations()
        .getMediationOrganization(
            GetMediationOrganizationRequest.newBuilder().setName(organization.getName()).build());
  }

  private MediationOrganizationServiceBlockingStub organizations() {
    return line.call(MediationOrganizationServiceGrpc::newBlockingStub);
  }
}
