package org.fengqiao.bootstrap.story;

import static org.fengqiao.bootstrap.story.Trade.invited;
import static org.fengqiao.bootstrap.story.Trade.lawyer;
import static org.fengqiao.bootstrap.story.Trade.people;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_COMMITTEE;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_DISTRICT_CENTRE;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_TOWN_SUB_CENTRE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.people.v1.Post;

/**
 * The 1 + 22 mediation centres of Wuxing, set up through the API: the district's with its 24 units,
 * one in each of the 14 towns, and one in each of the 8 departments.
 *
 * @param towns theirs, as those are listed
 * @param departments theirs, as those are listed
 * @param mediators how many were registered
 */
public record WuxingCentres(
    MediationOrganization district,
    List<MediationOrganization> towns,
    List<MediationOrganization> departments,
    int mediators) {
  private static final LocalDate ROSTERED_FROM = LocalDate.parse("2026-04-13");

  private static final Map<String, Trade> OF_CENTRES =
      Map.ofEntries(
          people("town-centre-director", "neighbour", "property", "contract"),
          people("town-mediator", "neighbour", "family", "property"),
          lawyer("town-lawyer", "contract", "labour", "traffic", "consumer"),
          people("district-centre-director", "neighbour", "property"),
          people("district-mediator", "neighbour", "family", "contract"),
          invited("court", "contract", "property", "traffic"),
          invited("legal-service", "contract", "family", "labour"),
          invited("arbitration", "labour"),
          invited("trade-union", "labour"),
          invited("women", "family"),
          invited("commerce", "contract"),
          invited("consumers", "consumer"),
          invited("lawyers", "contract", "medical"),
          invited("insurance", "traffic", "medical"));

  private static final Map<String, Trade> OF_DEPARTMENTS =
      Map.ofEntries(
          people("public-security-chief", "neighbour", "traffic"),
          people("justice-chief", "neighbour", "family", "contract"),
          people("labour-chief", "labour"),
          people("housing-chief", "property"),
          people("enforcement-chief", "neighbour"),
          people("health-chief", "medical"),
          people("market-chief", "consumer"),
          people("water-chief", "water"));

  public WuxingCentres {
    towns = List.copyOf(towns);
    departments = List.copyOf(departments);
  }

  /** One after the other, as each writes the district's too. */
  static WuxingCentres setUp(Stage stage) {
    var organizing = new Organizing(stage.main());
    var posts = stage.people().posts(Wuxing.DISTRICT);
    var district =
        organizing.organization(
            ORGANIZATION_KIND_DISTRICT_CENTRE,
            "吴兴区社会矛盾纠纷调处化解中心",
            of("district-centre-director", posts),
            "");
    var mediators = organizing.register(district, posts, WuxingCentres::ofCentres);
    var towns = new ArrayList<MediationOrganization>();
    for (var town : Wuxing.towns()) {
      var its = stage.people().posts("divisions/" + town.value());
      var centre =
          organizing.organization(
              ORGANIZATION_KIND_TOWN_SUB_CENTRE,
              Wuxing.name(town) + "矛调中心",
              of("town-centre-director", its),
              district.getName());
      towns.add(centre);
      mediators += organizing.register(centre, its, WuxingCentres::ofCentres);
    }
    var departments = new ArrayList<MediationOrganization>();
    for (var department : Wuxing.DEPARTMENTS) {
      var chief = of(department.role(), posts);
      var centre =
          organizing.organization(
              ORGANIZATION_KIND_COMMITTEE,
              "吴兴区" + department.name() + "矛调中心",
              chief,
              district.getName());
      departments.add(centre);
      mediators += organizing.register(centre, List.of(chief), WuxingCentres::ofDepartments);
    }
    organizing.seat(
        district, units(Wuxing.DEPARTMENTS, posts), units(Wuxing.OTHERS, posts), ROSTERED_FROM);
    return new WuxingCentres(organizing.now(district), towns, departments, mediators);
  }

  private static Optional<Trade> ofCentres(String role) {
    return Optional.ofNullable(OF_CENTRES.get(role));
  }

  private static Optional<Trade> ofDepartments(String role) {
    return Optional.ofNullable(OF_DEPARTMENTS.get(role));
  }

  private static List<String> units(List<Wuxing.Unit> units, List<Post> posts) {
    return units.stream().map(unit -> of(unit.role(), posts).getUnit()).toList();
  }

  private static Post of(String role, List<Post> posts) {
    return posts.stream().filter(post -> post.getRole().equals(role)).findFirst().orElseThrow();
  }

  /** All of them. */
  public Stream<MediationOrganization> all() {
    return Stream.of(List.of(district), towns, departments).flatMap(List::stream);
  }
}
