package org.fengqiao.bootstrap.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.domain.policies.PatchKind;

/** The place of the demo: Baiyin district 白银区, with the posts of its pack. */
public final class Baiyin {
  private static final String FILE = "divisions-620402-baiyin.csv";

  private static final Body VILLAGE_COMMITTEE = new Body(Level.VILLAGE, UnitKind.COMMITTEE, "");
  private static final Body TOWN_GOVERNMENT = new Body(Level.TOWN, UnitKind.DEPARTMENT, "党委政府");
  private static final Body TOWN_CENTRE = new Body(Level.TOWN, UnitKind.CENTRE, "综治中心");
  private static final Body JUDICIAL_OFFICE = new Body(Level.TOWN, UnitKind.STATION, "司法所");
  private static final Body POLICE_STATION = new Body(Level.TOWN, UnitKind.STATION, "派出所");
  private static final Body COUNTY_GOVERNMENT =
      new Body(Level.DISTRICT, UnitKind.DEPARTMENT, "区委区政府");
  private static final Body COUNTY_POLITICAL_LEGAL =
      new Body(Level.DISTRICT, UnitKind.DEPARTMENT, "区委政法委");
  private static final Body COUNTY_CENTRE = new Body(Level.DISTRICT, UnitKind.CENTRE, "区综治中心");
  private static final Body CITY_CENTRE = new Body(Level.CITY, UnitKind.CENTRE, "市综治中心");

  private static final List<Seat> SEATS =
      List.of(
          Seat.of("village-party-secretary", Level.VILLAGE, VILLAGE_COMMITTEE, "村（社区）党组织书记"),
          Seat.of("community-police-officer", Level.VILLAGE, POLICE_STATION, "社区民警"),
          Seat.of("village-assigned-cadre", Level.VILLAGE, TOWN_GOVERNMENT, "包村干部"),
          Seat.of("village-mediator", Level.VILLAGE, VILLAGE_COMMITTEE, "即时调解员"),
          Seat.of("village-lawyer", Level.VILLAGE, JUDICIAL_OFFICE, "村（社区）律师"),
          Seat.of("grid-officer", PatchKind.BASIC_GRID, VILLAGE_COMMITTEE, "专职网格员"),
          Seat.of("grid-police-officer", PatchKind.BASIC_GRID, POLICE_STATION, "网格民警"),
          Seat.of("town-centre-director", Level.TOWN, TOWN_CENTRE, "综治中心主任"),
          Seat.of("judicial-office-head", Level.TOWN, JUDICIAL_OFFICE, "司法所所长"),
          Seat.of("police-station-head", Level.TOWN, POLICE_STATION, "派出所所长"),
          Seat.of("town-political-legal-member", Level.TOWN, TOWN_GOVERNMENT, "政法委员"),
          Seat.of("town-principal-leader", Level.TOWN, TOWN_GOVERNMENT, "党政主要领导"),
          Seat.of("county-leader-in-charge", Level.TOWN, COUNTY_GOVERNMENT, "包镇县级领导"),
          Seat.of(
              "county-political-legal-secretary",
              Level.DISTRICT,
              COUNTY_POLITICAL_LEGAL,
              "区委政法委书记"),
          Seat.of("county-leader", Level.DISTRICT, COUNTY_GOVERNMENT, "县级领导"),
          Seat.of("county-centre-director", Level.DISTRICT, COUNTY_CENTRE, "区综治中心主任"),
          Seat.of("city-centre-director", Level.CITY, CITY_CENTRE, "市综治中心主任"));

  private static final DivisionCode HOME = new DivisionCode("620402000000");
  private static final DivisionCode RENMINLU = new DivisionCode("620402001000");
  private static final DivisionCode SHUICHUAN = new DivisionCode("620402100000");

  /** The demo's own choice: the district's centre, two sub-centres, and two stations. */
  private static final List<Centre> CENTRES =
      List.of(
          new Centre(
              OrganizationKind.DISTRICT_CENTRE,
              "白银区矛盾纠纷调解中心",
              HOME,
              new Role("county-centre-director"),
              Optional.empty(),
              Map.ofEntries(
                  Centre.mediator("county-centre-director", "labour", "land", "contract"))),
          subCentre("人民路街道矛调分中心", RENMINLU),
          station("中心街社区矛调工作站", "620402001001", RENMINLU),
          subCentre("水川镇矛调分中心", SHUICHUAN),
          station("顺安村矛调工作站", "620402100203", SHUICHUAN));

  private Baiyin() {}

  /** The whole of it. */
  public static Place place() {
    return new Place(
        FILE,
        HOME,
        DivisionTable.read(Shipped.divisions(FILE)),
        PackFile.of(Shipped.baiyin()),
        SEATS,
        Place.Ground.GRIDS,
        CENTRES);
  }

  private static Centre subCentre(String name, DivisionCode town) {
    return new Centre(
        OrganizationKind.TOWN_SUB_CENTRE,
        name,
        town,
        new Role("town-centre-director"),
        Optional.of(HOME),
        Map.ofEntries(
            Centre.mediator("town-centre-director", "neighbour", "family", "land"),
            Centre.mediator("judicial-office-head", "family", "contract", "labour"),
            Centre.mediator("town-political-legal-member", "labour", "land")));
  }

  private static Centre station(String name, String village, DivisionCode town) {
    return new Centre(
        OrganizationKind.VILLAGE_STATION,
        name,
        new DivisionCode(village),
        new Role("village-party-secretary"),
        Optional.of(town),
        Map.ofEntries(
            Centre.mediator("village-party-secretary", "neighbour", "land"),
            Centre.mediator("village-mediator", "neighbour", "family"),
            Centre.mediator("village-lawyer", "labour", "contract", "family")));
  }
}
