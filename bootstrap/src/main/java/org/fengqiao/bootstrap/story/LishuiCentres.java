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
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.OrganizationKind;
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
    var organizing = new Organizing(stage.main());
    var made = new Made(stage, organizing);
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
    var units = Lishui.organs().stream().map(role -> of(role, posts).getUnit()).toList();
    organizing.seat(
        district, units.subList(0, RESIDENT), units.subList(RESIDENT, units.size()), ROSTERED_FROM);
    var all = Stream.of(hosts, stations).flatMap(List::stream).toList();
    int mediators = Crew.each(all, made::mediators).stream().mapToInt(Integer::intValue).sum();
    return new LishuiCentres(organizing.now(district), subCentres, stations, mediators);
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
  private record Made(Stage stage, Organizing organizing) {
    MediationOrganization organization(OrganizationKind kind, Post head, String host) {
      var division = new DivisionCode(head.getPatch().substring("divisions/".length()));
      return organizing.organization(kind, Lishui.name(division) + suffix(kind), head, host);
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

    int mediators(MediationOrganization organization) {
      var posts = stage.people().posts(organization.getDivision());
      return organizing.register(organization, posts, LishuiMediators::trade);
    }
  }
}
