package org.fengqiao.bootstrap.demo;

import java.util.List;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;

/** A place of Lanzhou 兰州: one centre, and a post on each level. */
public final class Lanzhou {
  public static final String CITY = "divisions/620100000000";
  public static final String DISTRICT = "divisions/620102000000";
  public static final String TOWN = "divisions/620102901000";
  public static final String VILLAGE = "divisions/620102901001";
  public static final String OTHER_DISTRICT = "divisions/620103000000";

  private static final String FILE = "divisions-6201-lanzhou.csv";

  private static final Body VILLAGE_STATION = new Body(Level.VILLAGE, UnitKind.STATION, "综治工作站");
  private static final Body TOWN_CENTRE = new Body(Level.TOWN, UnitKind.CENTRE, "综治中心");
  private static final Body ENFORCEMENT = new Body(Level.TOWN, UnitKind.TEAM, "综合执法队");
  private static final Body DISTRICT_CENTRE = new Body(Level.DISTRICT, UnitKind.CENTRE, "综治中心");
  private static final Body CITY_CENTRE = new Body(Level.CITY, UnitKind.CENTRE, "社会治理中心");

  private Lanzhou() {}

  /** The whole of it. */
  public static Place place() {
    return new Place(
        FILE,
        new DivisionCode("620100000000"),
        DivisionTable.read(Shipped.divisions(FILE)),
        PackFile.of(Shipped.pack("lanzhou")),
        List.of(
            Seat.of("village-station-head", Level.VILLAGE, VILLAGE_STATION, "工作站站长"),
            Seat.of("town-centre-director", Level.TOWN, TOWN_CENTRE, "综治中心主任"),
            Seat.of("town-enforcement-head", Level.TOWN, ENFORCEMENT, "综合执法队队长"),
            Seat.of("district-centre-director", Level.DISTRICT, DISTRICT_CENTRE, "区综治中心主任"),
            Seat.of("city-centre-director", Level.CITY, CITY_CENTRE, "市社会治理中心主任")),
        Place.Ground.VILLAGES);
  }
}
