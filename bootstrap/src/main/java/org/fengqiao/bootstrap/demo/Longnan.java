package org.fengqiao.bootstrap.demo;

import java.util.List;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;

/**
 * A place of Longnan 陇南: a town of three villages, each with its 民事直说委员会. City and district are
 * real, town and villages the demo's own choice.
 */
public final class Longnan {
  private static final String FILE = "divisions-621202-longnan.csv";

  private static final Body COMMITTEE = new Body(Level.VILLAGE, UnitKind.COMMITTEE, "民事直说委员会");
  private static final Body TOWN_GOVERNMENT = new Body(Level.TOWN, UnitKind.DEPARTMENT, "党委政府");
  private static final Body TOWN_CENTRE = new Body(Level.TOWN, UnitKind.CENTRE, "综治中心");
  private static final Body COUNTY_CENTRE = new Body(Level.DISTRICT, UnitKind.CENTRE, "综治中心");

  private static final List<Seat> SEATS =
      List.of(
          Seat.of("committee-head", Level.VILLAGE, COMMITTEE, "民事直说委员会主任"),
          Seat.of("leading-cadre", Level.VILLAGE, TOWN_GOVERNMENT, "领办干部"),
          Seat.of("town-centre-director", Level.TOWN, TOWN_CENTRE, "镇综治中心主任"),
          Seat.of("county-centre-director", Level.DISTRICT, COUNTY_CENTRE, "区综治中心主任"));

  private Longnan() {}

  /** The whole of it. */
  public static Place place() {
    return new Place(
        FILE,
        new DivisionCode("621202000000"),
        DivisionTable.read(Shipped.divisions(FILE)),
        PackFile.of(Shipped.pack("longnan")),
        SEATS,
        Place.Ground.VILLAGES);
  }
}
