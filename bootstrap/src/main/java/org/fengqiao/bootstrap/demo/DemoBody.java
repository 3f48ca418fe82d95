package org.fengqiao.bootstrap.demo;

import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;

/** The units the demo sets up, one in each division of a level. */
enum DemoBody {
  VILLAGE_COMMITTEE(Level.VILLAGE, UnitKind.COMMITTEE, ""),
  TOWN_GOVERNMENT(Level.TOWN, UnitKind.DEPARTMENT, "党委政府"),
  TOWN_CENTRE(Level.TOWN, UnitKind.CENTRE, "综治中心"),
  JUDICIAL_OFFICE(Level.TOWN, UnitKind.STATION, "司法所"),
  POLICE_STATION(Level.TOWN, UnitKind.STATION, "派出所"),
  COUNTY_GOVERNMENT(Level.DISTRICT, UnitKind.DEPARTMENT, "区委区政府"),
  COUNTY_POLITICAL_LEGAL(Level.DISTRICT, UnitKind.DEPARTMENT, "区委政法委"),
  COUNTY_CENTRE(Level.DISTRICT, UnitKind.CENTRE, "区综治中心"),
  CITY_CENTRE(Level.CITY, UnitKind.CENTRE, "市综治中心");

  final Level level;
  final UnitKind kind;
  private final String suffix;

  DemoBody(Level level, UnitKind kind, String suffix) {
    this.level = level;
    this.kind = kind;
    this.suffix = suffix;
  }

  String nameIn(String division) {
    return division + suffix;
  }
}
