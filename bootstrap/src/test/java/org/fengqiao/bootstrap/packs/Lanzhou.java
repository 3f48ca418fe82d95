package org.fengqiao.bootstrap.packs;

import java.util.List;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.bootstrap.demo.Body;
import org.fengqiao.bootstrap.demo.DivisionTable;
import org.fengqiao.bootstrap.demo.Place;
import org.fengqiao.bootstrap.demo.Seat;
import org.fengqiao.bootstrap.story.Line;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;

/** Lanzhou 兰州 with one centre, the platforms that report to it, and the levels that see it. */
final class Lanzhou {
  static final String CITY = "divisions/620100000000";
  static final String DISTRICT = "divisions/620102000000";
  static final String TOWN = "divisions/620102901000";
  static final String VILLAGE = "divisions/620102901001";
  static final String OTHER_DISTRICT = "divisions/620103000000";

  private static final String FILE = "divisions-6201-lanzhou.csv";

  private static final Body VILLAGE_STATION = new Body(Level.VILLAGE, UnitKind.STATION, "综治工作站");
  private static final Body TOWN_CENTRE = new Body(Level.TOWN, UnitKind.CENTRE, "综治中心");
  private static final Body ENFORCEMENT = new Body(Level.TOWN, UnitKind.TEAM, "综合执法队");
  private static final Body DISTRICT_CENTRE = new Body(Level.DISTRICT, UnitKind.CENTRE, "综治中心");
  private static final Body CITY_CENTRE = new Body(Level.CITY, UnitKind.CENTRE, "社会治理中心");

  private static final Rights READING =
      Rights.newBuilder()
          .addCalls(Right.RIGHT_GET_CASE)
          .addCalls(Right.RIGHT_LIST_CASES)
          .addCalls(Right.RIGHT_LIST_TRACE)
          .addCalls(Right.RIGHT_WATCH_CASES)
          .build();

  private Lanzhou() {}

  static Place place() {
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

  /** A platform that reports to the centre on its own channels, and sees what it reported. */
  static Line platform(Stage stage, String id, String name, Channel... channels) {
    var rights =
        READING.toBuilder()
            .addCalls(Right.RIGHT_REPORT_CASE)
            .addAllChannels(List.of(channels))
            .addReportDivisions(CITY);
    return stage.partners().register(id, name, CITY, rights);
  }

  /** A level that sees every case on its ground. */
  static Line level(Stage stage, String id, String name, String division) {
    return stage
        .partners()
        .register(id, name, division, READING.toBuilder().addViewDivisions(division));
  }
}
