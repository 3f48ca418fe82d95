package org.fengqiao.bootstrap.demo;

import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.PatchKind;

/**
 * The posts of Baiyin's pack: one at each patch of a kind, in a unit of the division it lies in or
 * above.
 */
enum DemoPost {
  VILLAGE_SECRETARY(
      "village-party-secretary", Level.VILLAGE, DemoBody.VILLAGE_COMMITTEE, "村（社区）党组织书记"),
  COMMUNITY_POLICE("community-police-officer", Level.VILLAGE, DemoBody.POLICE_STATION, "社区民警"),
  VILLAGE_CADRE("village-assigned-cadre", Level.VILLAGE, DemoBody.TOWN_GOVERNMENT, "包村干部"),
  VILLAGE_MEDIATOR("village-mediator", Level.VILLAGE, DemoBody.VILLAGE_COMMITTEE, "即时调解员"),
  VILLAGE_LAWYER("village-lawyer", Level.VILLAGE, DemoBody.JUDICIAL_OFFICE, "村（社区）律师"),
  GRID_OFFICER("grid-officer", PatchKind.BASIC_GRID, DemoBody.VILLAGE_COMMITTEE, "专职网格员"),
  GRID_POLICE("grid-police-officer", PatchKind.BASIC_GRID, DemoBody.POLICE_STATION, "网格民警"),
  TOWN_CENTRE("town-centre-director", Level.TOWN, DemoBody.TOWN_CENTRE, "综治中心主任"),
  JUDICIAL_OFFICE("judicial-office-head", Level.TOWN, DemoBody.JUDICIAL_OFFICE, "司法所所长"),
  POLICE_STATION("police-station-head", Level.TOWN, DemoBody.POLICE_STATION, "派出所所长"),
  TOWN_POLITICAL_LEGAL("town-political-legal-member", Level.TOWN, DemoBody.TOWN_GOVERNMENT, "政法委员"),
  TOWN_LEADER("town-principal-leader", Level.TOWN, DemoBody.TOWN_GOVERNMENT, "党政主要领导"),
  COUNTY_LEADER_OF_TOWN(
      "county-leader-in-charge", Level.TOWN, DemoBody.COUNTY_GOVERNMENT, "包镇县级领导"),
  COUNTY_POLITICAL_LEGAL(
      "county-political-legal-secretary",
      Level.DISTRICT,
      DemoBody.COUNTY_POLITICAL_LEGAL,
      "区委政法委书记"),
  COUNTY_LEADER("county-leader", Level.DISTRICT, DemoBody.COUNTY_GOVERNMENT, "县级领导"),
  COUNTY_CENTRE("county-centre-director", Level.DISTRICT, DemoBody.COUNTY_CENTRE, "区综治中心主任"),
  CITY_CENTRE("city-centre-director", Level.CITY, DemoBody.CITY_CENTRE, "市综治中心主任");

  private final String role;
  final PatchKind at;
  final DemoBody body;
  final String title;

  DemoPost(String role, Level level, DemoBody body, String title) {
    this(role, PatchKind.of(level), body, title);
  }

  DemoPost(String role, PatchKind at, DemoBody body, String title) {
    this.role = role;
    this.at = at;
    this.body = body;
    this.title = title;
  }

  Role role() {
    return new Role(role);
  }
}
