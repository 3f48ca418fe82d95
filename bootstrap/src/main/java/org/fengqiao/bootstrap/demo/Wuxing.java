package org.fengqiao.bootstrap.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private static final String FILE = "divisions-330502-wuxing.csv";
  private static final DivisionCode HOME = new DivisionCode("330502000000");
  private static final List<DivisionRow> DIVISIONS = DivisionTable.read(Shipped.divisions(FILE));

  private Wuxing() {}

  /** The whole of it. */
  public static Place place() {
    return new Place(
        FILE, HOME, DIVISIONS, PackFile.of(Shipped.pack("wuxing")), seats(), Place.Ground.VILLAGES);
  }

  /** The 14 towns, as they are listed. */
  public static List<DivisionCode> towns() {
    return at(Level.TOWN).stream().filter(town -> !LEFT_OUT.contains(town.value())).toList();
  }

  /** Their villages, as they are listed. */
  public static List<DivisionCode> villages() {
    var towns = Set.copyOf(towns());
    return at(Level.VILLAGE).stream()
        .filter(village -> towns.contains(village.at(Level.TOWN).orElseThrow()))
        .toList();
  }

  private static List<DivisionCode> at(Level level) {
    return DIVISIONS.stream()
        .map(row -> row.divisionCode().orElseThrow())
        .filter(code -> code.level() == level)
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
    seats.add(bureau("public-security-chief", "公安分局"));
    seats.add(bureau("justice-chief", "司法局"));
    seats.add(bureau("labour-chief", "人力社保局"));
    seats.add(bureau("housing-chief", "住建局"));
    seats.add(bureau("enforcement-chief", "综合执法局"));
    seats.add(bureau("health-chief", "卫健局"));
    seats.add(bureau("market-chief", "市场监管局"));
    seats.add(bureau("water-chief", "水利局"));
    return seats;
  }

  private static Seat bureau(String role, String unit) {
    return Seat.ofDepartment(role, Level.DISTRICT, unit, unit + "局长");
  }

  private static String[] codes(List<DivisionCode> divisions) {
    return divisions.stream().map(DivisionCode::value).toArray(String[]::new);
  }
}
