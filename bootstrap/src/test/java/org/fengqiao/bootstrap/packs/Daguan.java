package org.fengqiao.bootstrap.packs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.bootstrap.demo.Body;
import org.fengqiao.bootstrap.demo.DivisionTable;
import org.fengqiao.bootstrap.demo.Place;
import org.fengqiao.bootstrap.demo.Seat;
import org.fengqiao.bootstrap.story.Line;
import org.fengqiao.bootstrap.story.Matter;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.fengqiao.proto.people.v1.Post;

/** Daguan district 大观区 with its villages, its 26 organs and the leaders that review. */
final class Daguan {
  static final String DISTRICT = "divisions/340803000000";
  static final String SHILIPU = "divisions/340803200000";
  static final String SHILI = "divisions/340803200200";
  static final String YUANJIANG = "divisions/340803200202";
  static final String HAIKOU = "divisions/340803100000";
  static final String NANGENG = "divisions/340803100201";

  private static final String FILE = "divisions-340803-daguan.csv";

  private static final Body VILLAGE = new Body(Level.VILLAGE, UnitKind.COMMITTEE, "");
  private static final Body VILLAGE_STATION = new Body(Level.VILLAGE, UnitKind.STATION, "综治工作站");
  private static final Body TOWN_CENTRE = new Body(Level.TOWN, UnitKind.CENTRE, "综治中心");
  private static final Body TASK_FORCE = new Body(Level.DISTRICT, UnitKind.TEAM, "平安建设专班");
  private static final Body LEADING_GROUP =
      new Body(Level.DISTRICT, UnitKind.COMMITTEE, "平安建设领导小组");
  private static final Body PARTY = new Body(Level.DISTRICT, UnitKind.COMMITTEE, "委");
  private static final Body GOVERNMENT = new Body(Level.DISTRICT, UnitKind.COMMITTEE, "人民政府");

  private Daguan() {}

  static Place place() {
    return new Place(
        FILE,
        new DivisionCode("340803000000"),
        DivisionTable.read(Shipped.divisions(FILE)),
        PackFile.of(Shipped.pack("daguan")),
        seats(),
        Place.Ground.VILLAGES);
  }

  private static List<Seat> seats() {
    var seats = new ArrayList<Seat>();
    seats.add(Seat.of("village-party-secretary", Level.VILLAGE, VILLAGE, "党组织书记"));
    seats.add(Seat.of("village-station-head", Level.VILLAGE, VILLAGE_STATION, "综治工作站站长"));
    seats.add(Seat.of("town-centre-director", Level.TOWN, TOWN_CENTRE, "综治中心主任"));
    seats.add(Seat.of("task-force-head", Level.DISTRICT, TASK_FORCE, "专班组长"));
    seats.add(Seat.of("leading-group-head", Level.DISTRICT, LEADING_GROUP, "领导小组组长"));
    seats.add(Seat.of("principal-leader", Level.DISTRICT, PARTY, "区委书记"));
    seats.add(Seat.of("political-legal-secretary", Level.DISTRICT, PARTY, "区委政法委书记"));
    seats.add(Seat.of("urban-deputy-head", Level.DISTRICT, GOVERNMENT, "分管城乡建设副区长"));
    seats.add(Seat.of("livelihood-deputy-head", Level.DISTRICT, GOVERNMENT, "分管社会事业副区长"));
    seats.add(organ("public-security", "公安分局"));
    seats.add(organ("justice", "司法局"));
    seats.add(organ("petitions", "信访局"));
    seats.add(organ("emergency", "应急管理局"));
    seats.add(organ("fire-rescue", "消防救援大队"));
    seats.add(organ("traffic-police", "交警大队"));
    seats.add(organ("ethnic-religious", "民宗局"));
    seats.add(organ("veterans", "退役军人事务局"));
    seats.add(organ("women", "妇联"));
    seats.add(organ("housing", "住建局"));
    seats.add(organ("enforcement", "城管执法局"));
    seats.add(organ("environment", "生态环境分局"));
    seats.add(organ("planning", "自然资源和规划分局"));
    seats.add(organ("transport", "交通运输局"));
    seats.add(organ("water", "水利局"));
    seats.add(organ("agriculture", "农业农村局"));
    seats.add(organ("commerce", "商务局"));
    seats.add(organ("labour", "人社局"));
    seats.add(organ("civil-affairs", "民政局"));
    seats.add(organ("market", "市场监管局"));
    seats.add(organ("health", "卫健委"));
    seats.add(organ("education", "教体局"));
    seats.add(organ("culture", "文旅局"));
    seats.add(organ("medical-insurance", "医保局"));
    seats.add(organ("disabled-persons", "残联"));
    seats.add(organ("government-services", "数据资源局"));
    return seats;
  }

  private static Seat organ(String role, String unit) {
    return Seat.ofDepartment(role, Level.DISTRICT, unit, unit + "负责人");
  }

  /** A town with a village of it: handles, whistles, appraises, and replies to supervisions. */
  static Line town(Stage stage, String id, String town, String village) {
    var units =
        Stream.of(
                stage.people().post("town-centre-director", town),
                stage.people().post("village-party-secretary", village),
                stage.people().post("village-station-head", village))
            .map(Post::getUnit)
            .toList();
    var rights =
        rights(
                EnumSet.of(
                    Right.RIGHT_SIGN_FOR_CASE,
                    Right.RIGHT_RESOLVE_CASE,
                    Right.RIGHT_BLOW_WHISTLE,
                    Right.RIGHT_SETTLE_WHISTLE,
                    Right.RIGHT_WITHDRAW_WHISTLE,
                    Right.RIGHT_APPRAISE_REPORT_IN,
                    Right.RIGHT_REPLY_TO_SUPERVISION,
                    Right.RIGHT_HOLD_REVIEW))
            .addAllActingUnits(units)
            .addViewDivisions(town);
    return stage.partners().register(id, "乡镇（街道）", town, rights);
  }

  /** The organs, which come when they are called. */
  static Line organs(Stage stage, List<String> units) {
    var rights =
        rights(EnumSet.of(Right.RIGHT_REPORT_IN, Right.RIGHT_RECORD_WHISTLE_OUTCOME))
            .addAllActingUnits(units);
    return stage.partners().register("dg-organs", "26 个部门", DISTRICT, rights);
  }

  /** The post of a role of the district. */
  static Post post(Stage stage, String role) {
    return stage.people().post(role, DISTRICT);
  }

  /** A leader of the district who goes through what is open there. */
  static Reviewing reviewing(Stage stage, String role) {
    return new Reviewing(stage.main(), DISTRICT, post(stage, role));
  }

  /** Somebody reports a matter on a patrol. */
  static Matter report(Stage stage, String patch, String category, String subject) {
    return stage.report(
        ReportCaseRequest.newBuilder()
            .setChannel(Channel.CHANNEL_PATROL)
            .setCategory(category)
            .setPatch(patch)
            .setSubject(subject)
            .setReporter(Reporter.newBuilder().setName("居民").setPhone("13900000009")));
  }

  private static Rights.Builder rights(Set<Right> calls) {
    return Rights.newBuilder()
        .addCalls(Right.RIGHT_GET_CASE)
        .addCalls(Right.RIGHT_EXPLAIN_CASE)
        .addCalls(Right.RIGHT_GET_WHISTLE)
        .addCalls(Right.RIGHT_GET_SUPERVISION)
        .addAllCalls(calls);
  }
}
