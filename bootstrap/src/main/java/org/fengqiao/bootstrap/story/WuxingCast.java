package org.fengqiao.bootstrap.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.fengqiao.proto.people.v1.ListUnitsRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;
import org.fengqiao.proto.people.v1.Unit;
import org.fengqiao.proto.people.v1.UnitKind;

/**
 * Who plays in the story of Wuxing, each by a partner of its own with no more rights than it needs.
 *
 * @param director of the district's centre
 * @param secretary of the village that whistles
 * @param grid where the matters are, in that village
 * @param reporter whoever reports, on any channel; sees what it reported, and moves nothing
 * @param centre the district's centre: gives out what came in, and answers
 * @param village the town's and its villages': handles what it is given, and whistles
 * @param bureaus the departments, which come when they are called
 */
public record WuxingCast(
    Post director,
    Post secretary,
    Grid grid,
    Line reporter,
    Line centre,
    Line village,
    Line bureaus) {
  /** By which matters come in. */
  public static final List<Channel> CHANNELS =
      List.of(
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

  private static final Set<Right> READING =
      EnumSet.of(
          Right.RIGHT_GET_CASE,
          Right.RIGHT_LIST_CASES,
          Right.RIGHT_EXPLAIN_CASE,
          Right.RIGHT_GET_WHISTLE);

  static WuxingCast of(Stage stage, Grid grid, Post secretary) {
    var director = stage.people().post("district-centre-director", Wuxing.DISTRICT);
    return new WuxingCast(
        director,
        secretary,
        grid,
        reporter(stage),
        centre(stage, director.getUnit()),
        town(stage, "wx-zhili", Wuxing.ZHILI, secretary.getUnit()),
        bureaus(stage));
  }

  private static Line reporter(Stage stage) {
    var rights =
        rights(EnumSet.of(Right.RIGHT_REPORT_CASE))
            .addReportDivisions(Wuxing.DISTRICT)
            .addAllChannels(CHANNELS);
    return stage.partners().register("wx-channels", "各渠道", Wuxing.DISTRICT, rights);
  }

  private static Line centre(Stage stage, String unit) {
    var rights =
        rights(
                EnumSet.of(
                    Right.RIGHT_DISPATCH_CASE, Right.RIGHT_CLOSE_CASE, Right.RIGHT_RECORD_CALLBACK))
            .addActingUnits(unit)
            .addViewDivisions(Wuxing.DISTRICT);
    return stage.partners().register("wx-centre", "区社会治理中心", Wuxing.DISTRICT, rights);
  }

  /** A town with its villages, for one of their units. */
  static Line town(Stage stage, String id, String town, String unit) {
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
            .addActingUnits(unit);
    return stage.partners().register(id, "乡镇", town, rights);
  }

  private static Line bureaus(Stage stage) {
    var rights =
        rights(EnumSet.of(Right.RIGHT_REPORT_IN, Right.RIGHT_RECORD_WHISTLE_OUTCOME))
            .addAllActingUnits(departments(stage));
    return stage.partners().register("wx-bureaus", "8 个部门", Wuxing.DISTRICT, rights);
  }

  /** The district's departments, {@code units/{uuid}}. */
  public static List<String> departments(Stage stage) {
    return stage
        .main()
        .call(PeopleServiceGrpc::newBlockingStub)
        .listUnits(
            ListUnitsRequest.newBuilder()
                .setDivision(Wuxing.DISTRICT)
                .setKind(UnitKind.UNIT_KIND_DEPARTMENT)
                .setPageSize(500)
                .build())
        .getUnitsList()
        .stream()
        .map(Unit::getName)
        .toList();
  }

  private static Rights.Builder rights(Set<Right> calls) {
    return Rights.newBuilder().addAllCalls(READING).addAllCalls(calls);
  }
}
