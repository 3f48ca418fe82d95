package org.fengqiao.bootstrap.story;

import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_DISTRICT_CENTRE;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_TOWN_SUB_CENTRE;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_VILLAGE_STATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Crew;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
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

/**
 * The mediation organizations of Lishui in the field's numbers, set up through the API: the
 * district's centre with its 24 units, a sub-centre a town, a station a village.
 *
 * @param subCentres of the towns, as those are listed
 * @param stations of all villages
 * @param mediators how many were registered
 */
public record LishuiCentres(
    MediationOrganization district,
    List<MediationOrganization> subCentres,
    List<MediationOrganization> stations,
    int mediators) {
  /** Units that sit in the centre every day; the others take turns. */
  private static final int RESIDENT = 9;

  private static final LocalDate ROSTERED_FROM = LocalDate.parse("2026-03-09");

  public LishuiCentres {
    subCentres = List.copyOf(subCentres);
    stations = List.copyOf(stations);
  }

  /** Organizations of a host are set up one after the other, as each writes its host too. */
  static LishuiCentres setUp(Stage stage) {
    var made = new Made(stage);
    var posts = stage.people().posts(Lishui.DISTRICT);
    var district =
        made.organization(
            ORGANIZATION_KIND_DISTRICT_CENTRE, of("district-centre-director", posts), "");
    var subCentres = new ArrayList<MediationOrganization>();
    for (var town : Lishui.towns()) {
      var director = stage.people().post("town-centre-director", "divisions/" + town.value());
      subCentres.add(
          made.organization(ORGANIZATION_KIND_TOWN_SUB_CENTRE, director, district.getName()));
    }
    var hosts = new ArrayList<>(subCentres);
    hosts.add(district);
    var stations = Crew.each(hosts, made::stations).stream().flatMap(List::stream).toList();
    made.seat(district, posts);
    var all = Stream.of(hosts, stations).flatMap(List::stream).toList();
    int mediators = Crew.each(all, made::mediators).stream().mapToInt(Integer::intValue).sum();
    return new LishuiCentres(made.now(district), subCentres, stations, mediators);
  }

  /** All of them. */
  public Stream<MediationOrganization> all() {
    return Stream.of(List.of(district), subCentres, stations).flatMap(List::stream);
  }

  /** The one that stands in a division. */
  public MediationOrganization in(String division) {
    return all()
        .filter(one -> one.getDivision().equals(division))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("expected an organization in " + division));
  }

  private static Post of(String role, List<Post> posts) {
    return posts.stream().filter(post -> post.getRole().equals(role)).findFirst().orElseThrow();
  }

  /** Sets them up. */
  private record Made(Stage stage) {
    MediationOrganization organization(OrganizationKind kind, Post head, String host) {
      var division = new DivisionCode(head.getPatch().substring("divisions/".length()));
      var wanted =
          MediationOrganization.newBuilder()
              .setDisplayName(Lishui.name(division) + suffix(kind))
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

    private static String suffix(OrganizationKind kind) {
      return switch (kind) {
        case ORGANIZATION_KIND_DISTRICT_CENTRE -> "社会矛盾纠纷调处化解中心";
        case ORGANIZATION_KIND_TOWN_SUB_CENTRE -> "矛调分中心";
        default -> "矛调工作站";
      };
    }

    /** The stations of the villages that a host is nearest to. */
    List<MediationOrganization> stations(MediationOrganization host) {
      var made = new ArrayList<MediationOrganization>();
      for (var village : Lishui.villages()) {
        if (host.getDivision().equals("divisions/" + above(village).value())) {
          var head = stage.people().post("village-station-head", "divisions/" + village.value());
          made.add(organization(ORGANIZATION_KIND_VILLAGE_STATION, head, host.getName()));
        }
      }
      return made;
    }

    private static DivisionCode above(DivisionCode village) {
      var town = village.at(Level.TOWN).orElseThrow();
      return town.equals(Lishui.DEVELOPMENT_ZONE) ? village.at(Level.DISTRICT).orElseThrow() : town;
    }

    /** Seats the 24: the first every day, the others a day each in turn. */
    void seat(MediationOrganization centre, List<Post> posts) {
      var turns = new ArrayList<Turn>();
      for (int i = 0; i < Lishui.organs().size(); i++) {
        var unit = of(Lishui.organs().get(i), posts).getUnit();
        var kind = i < RESIDENT ? SeatKind.SEAT_KIND_RESIDENT : SeatKind.SEAT_KIND_ROTATING;
        var _ =
            organizations()
                .seatUnit(
                    SeatUnitRequest.newBuilder()
                        .setRequestId(Line.id())
                        .setName(centre.getName())
                        .setUnit(unit)
                        .setKind(kind)
                        .build());
        if (kind == SeatKind.SEAT_KIND_ROTATING) {
          var day = ROSTERED_FROM.plusDays(turns.size()).toString();
          turns.add(Turn.newBuilder().setUnit(unit).setStartDate(day).setEndDate(day).build());
        }
      }
      var _ =
          organizations()
              .setRoster(
                  SetRosterRequest.newBuilder()
                      .setRequestId(Line.id())
                      .setName(centre.getName())
                      .setStartDate(ROSTERED_FROM.toString())
                      .setEndDate(ROSTERED_FROM.plusDays(turns.size()).toString())
                      .addAllTurns(turns)
                      .build());
    }

    /** Registers those of an organization, one after the other, as each writes it too. */
    int mediators(MediationOrganization organization) {
      var registered = 0;
      for (var post : stage.people().posts(organization.getDivision())) {
        var mediator = LishuiMediators.of(post, organization.getName());
        mediator.ifPresent(this::register);
        registered += mediator.isPresent() ? 1 : 0;
      }
      return registered;
    }

    private void register(Mediator mediator) {
      var _ =
          stage
              .main()
              .call(MediatorServiceGrpc::newBlockingStub)
              .registerMediator(
                  RegisterMediatorRequest.newBuilder()
                      .setRequestId(Line.id())
                      .setMediator(mediator)
                      .build());
    }

    MediationOrganization now(MediationOrganization organization) {
      return organizations()
          .getMediationOrganization(
              GetMediationOrganizationRequest.newBuilder().setName(organization.getName()).build());
    }

    private MediationOrganizationServiceBlockingStub organizations() {
      return stage.main().call(MediationOrganizationServiceGrpc::newBlockingStub);
    }
  }
}
