package org.fengqiao.bootstrap.demo;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;

/** Daguan district 大观区 with its villages, its 26 organs and the leaders that review. */
public final class Daguan {
  public static final String DISTRICT = "divisions/340803000000";
  public static final String SHILIPU = "divisions/340803200000";
  public static final String SHILI = "divisions/340803200200";
  public static final String YUANJIANG = "divisions/340803200202";
  public static final String HAIKOU = "divisions/340803100000";
  public static final String NANGENG = "divisions/340803100201";

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

  /** The whole of it. */
  public static Place place() {
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
}
