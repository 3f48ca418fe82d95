package org.fengqiao.bootstrap.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;

/** A place of Wuxing district 吴兴区: its centre, 14 towns and 8 departments. */
public final class Wuxing {
  public static final String DISTRICT = "divisions/330502000000";
  public static final String ZHILI = "divisions/330502100000";
  public static final String BALIDIAN = "divisions/330502101000";

  /** The streets of the list that are not counted among the field's 14 towns. */
  public static final Set<String> LEFT_OUT =
      Set.of("330502007000", "330502008000", "330502009000", "330502010000", "330502011000");

  /** The eight departments, each with a mediation centre of its own, as they are listed. */
  public static final List<Unit> DEPARTMENTS =
      List.of(
          new Unit("public-security-chief", UnitKind.DEPARTMENT, "公安分局"),
          new Unit("justice-chief", UnitKind.DEPARTMENT, "司法局"),
          new Unit("labour-chief", UnitKind.DEPARTMENT, "人力社保局"),
          new Unit("housing-chief", UnitKind.DEPARTMENT, "住建局"),
          new Unit("enforcement-chief", UnitKind.DEPARTMENT, "综合执法局"),
          new Unit("health-chief", UnitKind.DEPARTMENT, "卫健局"),
          new Unit("market-chief", UnitKind.DEPARTMENT, "市场监管局"),
          new Unit("water-chief", UnitKind.DEPARTMENT, "水利局"));

  /** The 16 others that sit in the district's mediation centre by turns. */
  public static final List<Unit> OTHERS =
      List.of(
          new Unit("court", UnitKind.CENTRE, "人民法院诉讼服务中心"),
          new Unit("procuratorate", UnitKind.CENTRE, "人民检察院检察服务中心"),
          new Unit("petitions", UnitKind.CENTRE, "人民来访接待中心"),
          new Unit("legal-service", UnitKind.CENTRE, "公共法律服务中心"),
          new Unit("arbitration", UnitKind.CENTRE, "劳动人事争议仲裁院"),
          new Unit("trade-union", UnitKind.COMMITTEE, "总工会"),
          new Unit("women", UnitKind.COMMITTEE, "妇联"),
          new Unit("youth", UnitKind.COMMITTEE, "团委"),
          new Unit("disabled-persons", UnitKind.COMMITTEE, "残联"),
          new Unit("commerce", UnitKind.COMMITTEE, "工商联"),
          new Unit("consumers", UnitKind.COMMITTEE, "消保委"),
          new Unit("law-society", UnitKind.COMMITTEE, "法学会"),
          new Unit("lawyers", UnitKind.STATION, "律师工作站"),
          new Unit("notary", UnitKind.STATION, "公证服务站"),
          new Unit("insurance", UnitKind.STATION, "保险调解站"),
          new Unit("psychology", UnitKind.STATION, "心理服务站"));

  private static final String FILE = "divisions-330502-wuxing.csv";
  private static final DivisionCode HOME = new DivisionCode("330502000000");
  private static final List<DivisionRow> DIVISIONS = DivisionTable.read(Shipped.divisions(FILE));

  private Wuxing() {}

  /**
   * A unit of the district that sits in its mediation centre.
   *
   * @param role of the post that acts for it
   */
  public record Unit(String role, UnitKind kind, String name) {
    private Seat seat() {
      var title = name + (kind == UnitKind.DEPARTMENT ? "局长" : "派驻负责人");
      return Seat.of(role, Level.DISTRICT, new Body(Level.DISTRICT, kind, name), title);
    }
  }

  /** The whole of it. */
  public static Place place() {
    return new Place(
        FILE, HOME, DIVISIONS, PackFile.of(Shipped.pack("wuxing")), seats(), Place.Ground.VILLAGES);
  }

  /** The 14 towns, as they are listed. */
  public static List<DivisionCode> towns() {
    return DivisionTable.at(Level.TOWN, DIVISIONS).stream()
        .filter(town -> !LEFT_OUT.contains(town.value()))
        .toList();
  }

  /** Their villages, as they are listed. */
  public static List<DivisionCode> villages() {
    var towns = Set.copyOf(towns());
    return DivisionTable.at(Level.VILLAGE, DIVISIONS).stream()
        .filter(village -> towns.contains(village.at(Level.TOWN).orElseThrow()))
        .toList();
  }

  private static List<Seat> seats() {
    var village = new Body(Level.VILLAGE, UnitKind.COMMITTEE, "");
    var town = new Body(Level.TOWN, UnitKind.CENTRE, "社会治理中心");
    var centre = new Body(Level.DISTRICT, UnitKind.CENTRE, "社会治理中心");
    var committee = new Body(Level.DISTRICT, UnitKind.COMMITTEE, "委政法委");
    var seats = new ArrayList<Seat>();
    seats.add(
        Seat.of("village-party-secretary", Level.VILLAGE, village, "党组织书记")
            .only(codes(villages())));
    seats.add(Seat.of("town-centre-director", Level.TOWN, town, "社会治理中心主任").only(codes(towns())));
    seats.add(Seat.of("district-centre-director", Level.DISTRICT, centre, "区社会治理中心主任"));
    seats.add(Seat.of("district-political-legal-secretary", Level.DISTRICT, committee, "区委政法委书记"));
    seats.add(Seat.of("town-mediator", Level.TOWN, town, "专职调解员").only(codes(towns())));
    seats.add(Seat.of("town-lawyer", Level.TOWN, town, "乡镇（街道）法律顾问").only(codes(towns())));
    seats.add(Seat.of("district-mediator", Level.DISTRICT, centre, "区矛调中心首席调解员"));
    Stream.concat(DEPARTMENTS.stream(), OTHERS.stream()).map(Unit::seat).forEach(seats::add);
    return seats;
  }

  /** What a division is called. */
  public static String name(DivisionCode division) {
    return DivisionTable.name(division, DIVISIONS);
  }

  private static String[] codes(List<DivisionCode> divisions) {
    return divisions.stream().map(DivisionCode::value).toArray(String[]::new);
  }
}
