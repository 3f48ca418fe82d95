package org.fengqiao.bootstrap.demo;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;

/** Lishui district 溧水区: its centre with 24 units, 8 towns, and 118 villages. */
public final class Lishui {
  public static final String DISTRICT = "divisions/320117000000";

  /** A town with the village where the hotel stands. */
  public static final String HONGLAN = "divisions/320117005000";

  public static final String WUXIANGSI = "divisions/320117005004";

  /** A village of the development zone. */
  public static final String NEW_HOME = "divisions/320117400008";

  /** The development zone, which is no town and has no sub-centre; villages lie in it. */
  public static final DivisionCode DEVELOPMENT_ZONE = new DivisionCode("320117400000");

  /** The roles of the 24 units that sit in the district's centre, each with what it is called. */
  private static final List<Organ> ORGANS =
      List.of(
          new Organ("public-security", "公安分局"),
          new Organ("justice", "司法局"),
          new Organ("labour", "人社局"),
          new Organ("petitions", "信访局"),
          new Organ("court", "人民法院"),
          new Organ("procuratorate", "人民检察院"),
          new Organ("trade-union", "总工会"),
          new Organ("women", "妇联"),
          new Organ("youth", "团委"),
          new Organ("disabled-persons", "残联"),
          new Organ("housing", "住建局"),
          new Organ("planning", "规划资源分局"),
          new Organ("enforcement", "城管局"),
          new Organ("transport", "交通运输局"),
          new Organ("water", "水务局"),
          new Organ("agriculture", "农业农村局"),
          new Organ("commerce", "商务局"),
          new Organ("culture", "文旅局"),
          new Organ("health", "卫健委"),
          new Organ("market", "市场监管局"),
          new Organ("emergency", "应急管理局"),
          new Organ("civil-affairs", "民政局"),
          new Organ("finance", "财政局"),
          new Organ("tax", "税务局"));

  private static final String FILE = "divisions-320117-lishui.csv";
  private static final DivisionCode HOME = new DivisionCode("320117000000");
  private static final List<DivisionRow> DIVISIONS = DivisionTable.read(Shipped.divisions(FILE));

  private Lishui() {}

  private record Organ(String role, String unit) {}

  /** The whole of it. */
  public static Place place() {
    return new Place(
        FILE, HOME, DIVISIONS, PackFile.of(Shipped.pack("lishui")), seats(), Place.Ground.VILLAGES);
  }

  /** The roles of the 24 units, as they are listed. */
  public static List<String> organs() {
    return ORGANS.stream().map(Organ::role).toList();
  }

  /** The 8 towns, as they are listed. */
  public static List<DivisionCode> towns() {
    return DivisionTable.at(Level.TOWN, DIVISIONS).stream()
        .filter(town -> !town.equals(DEVELOPMENT_ZONE))
        .toList();
  }

  /** The 118 villages, as they are listed. */
  public static List<DivisionCode> villages() {
    return DivisionTable.at(Level.VILLAGE, DIVISIONS);
  }

  /** What a division is called. */
  public static String name(DivisionCode division) {
    return DivisionTable.name(division, DIVISIONS);
  }

  private static List<Seat> seats() {
    var village = new Body(Level.VILLAGE, UnitKind.COMMITTEE, "");
    var station = new Body(Level.VILLAGE, UnitKind.STATION, "矛调工作站");
    var centre = new Body(Level.DISTRICT, UnitKind.CENTRE, "矛调中心");
    var committee = new Body(Level.DISTRICT, UnitKind.COMMITTEE, "委政法委");
    var seats = new ArrayList<Seat>();
    seats.add(Seat.of("village-party-secretary", Level.VILLAGE, village, "党组织书记"));
    seats.add(Seat.of("village-station-head", Level.VILLAGE, station, "矛调工作站站长"));
    seats.add(Seat.of("village-mediator", Level.VILLAGE, station, "即时调解员"));
    seats.add(Seat.of("village-lawyer", Level.VILLAGE, station, "法律顾问"));
    seats.add(Seat.of("village-elder", Level.VILLAGE, station, "乡贤调解员"));
    seats.add(inTowns("town-centre-director", "矛调分中心主任"));
    seats.add(inTowns("town-judicial-head", "司法所所长"));
    seats.add(inTowns("town-mediator", "专职调解员"));
    seats.add(inTowns("town-labour-mediator", "劳动争议调解员"));
    seats.add(inTowns("town-family-mediator", "婚姻家庭调解员"));
    seats.add(inTowns("town-land-mediator", "土地纠纷调解员"));
    seats.add(inTowns("town-lawyer", "镇（街道）法律顾问"));
    seats.add(Seat.of("district-centre-director", Level.DISTRICT, centre, "区矛调中心主任"));
    seats.add(Seat.of("political-legal-secretary", Level.DISTRICT, committee, "区委政法委书记"));
    seats.add(Seat.of("political-legal-clerk", Level.DISTRICT, committee, "区委政法委有奖举报专员"));
    for (var organ : ORGANS) {
      var title = organ.unit() + "派驻负责人";
      seats.add(Seat.ofDepartment(organ.role(), Level.DISTRICT, organ.unit(), title));
    }
    return seats;
  }

  /** A post in the sub-centre of every town that has one. */
  private static Seat inTowns(String role, String title) {
    var subCentre = new Body(Level.TOWN, UnitKind.CENTRE, "矛调分中心");
    var codes = towns().stream().map(DivisionCode::value).toArray(String[]::new);
    return Seat.of(role, Level.TOWN, subCentre, title).only(codes);
  }
}
