package org.fengqiao.bootstrap.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_COMMITTEE;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_DISTRICT_CENTRE;
import static org.fengqiao.proto.mediation.v1.OrganizationKind.ORGANIZATION_KIND_TOWN_SUB_CENTRE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Crew;
import org.fengqiao.bootstrap.demo.Xuecheng;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.OrganizationKind;
import org.fengqiao.proto.people.v1.Post;

/**
 * The five centres and 268 committees of Xuecheng, set up through the API: the district's centre, a
 * sub-centre in each town, and the committees of villages, towns, streets and trades under them.
 *
 * @param subCentres of the towns, as those are listed
 * @param heads who acts for each organization, by its name
 * @param trades whose committee an organization is, by its name
 * @param mediators how many were registered
 */
public record XuechengCentres(
    MediationOrganization district,
    List<MediationOrganization> subCentres,
    List<MediationOrganization> committees,
    Map<String, Post> heads,
    Map<String, Xuecheng.Trade> trades,
    int mediators) {
  private static final String VILLAGE_HEAD = "village-committee-head";

  public XuechengCentres {
    subCentres = List.copyOf(subCentres);
    committees = List.copyOf(committees);
    heads = Map.copyOf(heads);
    trades = Map.copyOf(trades);
  }

  /** An organization that is to be, with the posts of its unit, the head's first. */
  private record Wanted(OrganizationKind kind, String name, List<Post> posts) {
    Post head() {
      return posts.getFirst();
    }
  }

  /** One that was set up so. */
  private record Headed(MediationOrganization organization, List<Post> posts) {
    Post head() {
      return posts.getFirst();
    }
  }

  static XuechengCentres setUp(Stage stage) {
    var made = new Made(stage, new Organizing(stage.main()));
    var district = made.make(made.district(), "");
    var above = district.organization().getName();
    var subCentres =
        Xuecheng.towns().stream().map(town -> made.make(made.subCentre(town), above)).toList();
    var hosts = new ArrayList<>(subCentres);
    hosts.add(district);
    var wanted = made.committees(subCentres);
    var committees =
        Crew.each(hosts, host -> made.under(host, wanted)).stream().flatMap(List::stream).toList();
    var all = Stream.of(hosts, committees).flatMap(List::stream).toList();
    int mediators = Crew.each(all, made::mediators).stream().mapToInt(Integer::intValue).sum();
    return new XuechengCentres(
        made.organizing().now(district.organization()),
        subCentres.stream().map(Headed::organization).toList(),
        committees.stream().map(Headed::organization).toList(),
        all.stream().collect(toMap(one -> one.organization().getName(), Headed::head)),
        trades(committees),
        mediators);
  }

  private static Map<String, Xuecheng.Trade> trades(List<Headed> committees) {
    return Xuecheng.TRADES.stream()
        .collect(
            toMap(
                trade ->
                    committees.stream()
                        .filter(one -> one.head().getRole().equals(trade.head()))
                        .findFirst()
                        .orElseThrow()
                        .organization()
                        .getName(),
                trade -> trade));
  }

  /** All of them. */
  public Stream<MediationOrganization> all() {
    return Stream.of(List.of(district), subCentres, committees).flatMap(List::stream);
  }

  /** The committee that stands in a village. */
  MediationOrganization committeeIn(String village) {
    return committees.stream()
        .filter(one -> one.getDivision().equals(village))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("expected a committee in " + village));
  }

  /** Whose committee it is, if it is a trade's. */
  Optional<Xuecheng.Trade> trade(MediationOrganization committee) {
    return Optional.ofNullable(trades.get(committee.getName()));
  }

  /** Whether it is a village's committee. */
  public boolean isOfAVillage(MediationOrganization committee) {
    return head(committee.getName()).getRole().equals(VILLAGE_HEAD);
  }

  /** Whether a sub-centre is between it and the district's centre. */
  public boolean isUnderASubCentre(MediationOrganization committee) {
    return !committee.getHost().equals(district.getName());
  }

  /** The post whose holder acts for an organization. */
  Post head(String organization) {
    return Objects.requireNonNull(heads.get(organization), organization);
  }

  /** Sets them up. */
  private record Made(Stage stage, Organizing organizing) {
    Wanted district() {
      return new Wanted(
          ORGANIZATION_KIND_DISTRICT_CENTRE,
          "薛城区社会治理服务中心",
          unit("district-centre-director", stage.people().posts(Xuecheng.DISTRICT)));
    }

    Wanted subCentre(DivisionCode town) {
      return new Wanted(
          ORGANIZATION_KIND_TOWN_SUB_CENTRE,
          Xuecheng.name(town) + "社会治理服务中心",
          unit("sub-centre-director", stage.people().posts("divisions/" + town.value())));
    }

    /** The committees, by the division of their host: that of the town if it has a sub-centre. */
    Map<String, List<Wanted>> committees(List<Headed> subCentres) {
      var homes = Stream.concat(Xuecheng.townsAndStreets().stream(), Xuecheng.villages().stream());
      var all = new ArrayList<>(Crew.each(homes.toList(), this::committee));
      var posts = stage.people().posts(Xuecheng.DISTRICT);
      for (var trade : Xuecheng.TRADES) {
        all.add(committee("薛城区" + trade.name(), unit(trade.head(), posts)));
      }
      var towns = subCentres.stream().map(one -> one.organization().getDivision()).toList();
      return all.stream()
          .collect(
              groupingBy(one -> {
                var town = town(one.head().getPatch());
                return towns.contains(town) ? town : Xuecheng.DISTRICT;
              }));
    }

    private static String town(String patch) {
      var division = new DivisionCode(patch.substring("divisions/".length()));
      return division.at(Level.TOWN).map(town -> "divisions/" + town.value()).orElse("");
    }

    private Wanted committee(DivisionCode division) {
      var head = division.level() == Level.TOWN ? "town-committee-head" : VILLAGE_HEAD;
      var posts = stage.people().posts("divisions/" + division.value());
      return committee(Xuecheng.name(division), unit(head, posts));
    }

    private static Wanted committee(String of, List<Post> posts) {
      return new Wanted(ORGANIZATION_KIND_COMMITTEE, of + "人民调解委员会", posts);
    }

    /** The post of that role, and the others of its unit after it. */
    private static List<Post> unit(String head, List<Post> posts) {
      var first = posts.stream().filter(post -> post.getRole().equals(head)).findFirst();
      var unit = first.orElseThrow().getUnit();
      var others =
          posts.stream()
              .filter(post -> post.getUnit().equals(unit) && !post.getRole().equals(head));
      return Stream.concat(first.stream(), others).toList();
    }

    List<Headed> under(Headed host, Map<String, List<Wanted>> wanted) {
      return wanted.getOrDefault(host.organization().getDivision(), List.of()).stream()
          .map(one -> make(one, host.organization().getName()))
          .toList();
    }

    Headed make(Wanted wanted, String host) {
      var made = organizing.organization(wanted.kind(), wanted.name(), wanted.head(), host);
      return new Headed(made, wanted.posts());
    }

    /** Whoever is of an organization's unit mediates there. */
    int mediators(Headed at) {
      return organizing.register(at.organization(), at.posts(), XuechengMediators::trade);
    }
  }
}
