package org.fengqiao.bootstrap.packs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.bootstrap.demo.Body;
import org.fengqiao.bootstrap.demo.DivisionTable;
import org.fengqiao.bootstrap.demo.Place;
import org.fengqiao.bootstrap.demo.Seat;
import org.fengqiao.bootstrap.story.Line;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;

/** Wuxing district 吴兴区, its centre, 14 towns and 8 departments, and who calls for them. */
final class Wuxing {
  static final String DISTRICT = "divisions/330502000000";
  static final String ZHILI = "divisions/330502100000";
  static final String BALIDIAN = "divisions/330502101000";

  /** The streets of the list that are not counted among the field's 14 towns. */
  static final Set<String> LEFT_OUT =
      Set.of("330502007000", "330502008000", "330502009000", "330502010000", "330502011000");

  private static final String FILE = "divisions-330502-wuxing.csv";
  private static final DivisionCode HOME = new DivisionCode("330502000000");
  private static final List<DivisionRow> DIVISIONS = DivisionTable.read(Shipped.divisions(FILE));

  private static final Set<Right> READING =
      EnumSet.of(
          Right.RIGHT_GET_CASE,
          Right.RIGHT_LIST_CASES,
          Right.RIGHT_EXPLAIN_CASE,
          Right.RIGHT_GET_WHISTLE);

  private Wuxing() {}

  static Place place() {
    return new Place(
        FILE, HOME, DIVISIONS, PackFile.of(Shipped.pack("wuxing")), seats(), Place.Ground.VILLAGES);
  }

  /** The 14 towns, as they are listed. */
  static List<DivisionCode> towns() {
    return at(Level.TOWN).stream().filter(town -> !LEFT_OUT.contains(town.value())).toList();
  }

  /** Their villages, as they are listed. */
  static List<DivisionCode> villages() {
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

  /** Whoever reports, on any channel; sees what it reported, and moves nothing. */
  static Line reporter(Stage stage) {
    var rights =
        rights(EnumSet.of(Right.RIGHT_REPORT_CASE))
            .addReportDivisions(DISTRICT)
            .addAllChannels(channels());
    return stage.partners().register("wx-channels", "各渠道", DISTRICT, rights);
  }

  static List<Channel> channels() {
    return List.of(
        Channel.CHANNEL_HOTLINE,
        Channel.CHANNEL_ORDER_12345,
        Channel.CHANNEL_SNAP,
        Channel.CHANNEL_PATROL,
        Channel.CHANNEL_AI_DETECTION,
        Channel.CHANNEL_QR_CODE,
        Channel.CHANNEL_MINI_PROGRAM,
        Channel.CHANNEL_VIDEO_NETWORK,
        Channel.CHANNEL_IOT,
        Channel.CHANNEL_WALK_IN);
  }

  /** The district's centre: the one who gives out what came in, and who answers. */
  static Line centre(Stage stage, String unit) {
    var rights =
        rights(
                EnumSet.of(
                    Right.RIGHT_DISPATCH_CASE, Right.RIGHT_CLOSE_CASE, Right.RIGHT_RECORD_CALLBACK))
            .addActingUnits(unit)
            .addViewDivisions(DISTRICT);
    return stage.partners().register("wx-centre", "区社会治理中心", DISTRICT, rights);
  }

  /** A town with its villages: handles what it is given, and whistles. */
  static Line town(Stage stage, String id, String town, List<String> units) {
    var rights =
        rights(
                EnumSet.of(
                    Right.RIGHT_SIGN_FOR_CASE,
                    Right.RIGHT_RECORD_CONTACT,
                    Right.RIGHT_RECORD_PROGRESS,
                    Right.RIGHT_RESOLVE_CASE,
                    Right.RIGHT_BLOW_WHISTLE,
                    Right.RIGHT_SETTLE_WHISTLE,
                    Right.RIGHT_APPRAISE_REPORT_IN))
            .addAllActingUnits(units);
    return stage.partners().register(id, "乡镇", town, rights);
  }

  /** The departments, which come when they are called. */
  static Line bureaus(Stage stage, List<String> units) {
    var rights =
        rights(EnumSet.of(Right.RIGHT_REPORT_IN, Right.RIGHT_RECORD_WHISTLE_OUTCOME))
            .addAllActingUnits(units);
    return stage.partners().register("wx-bureaus", "8 个部门", DISTRICT, rights);
  }

  private static Rights.Builder rights(Set<Right> calls) {
    return Rights.newBuilder().addAllCalls(READING).addAllCalls(calls);
  }
}
