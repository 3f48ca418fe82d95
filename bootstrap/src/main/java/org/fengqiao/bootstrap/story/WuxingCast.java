package org.fengqiao.bootstrap.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
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
 * @param centre the district's centre: gives out what came in, mediates, and answers
 * @param village the town's and its villages': handles what it is given, whistles, and refers
 * @param townDirector of the town's centre
 * @param townCentre the town's mediation centre
 * @param bureaus the departments, which come when they are called
 */
public record WuxingCast(
    Post director,
    Post secretary,
    Grid grid,
    Line reporter,
    Line centre,
    Line village,
    Post townDirector,
    Line townCentre,
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
          Right.RIGHT_GET_WHISTLE,
          Right.RIGHT_GET_MEDIATION);

  static WuxingCast of(Stage stage, Grid grid, Post secretary) {
    var director = stage.people().post("district-centre-director", Wuxing.DISTRICT);
    var townDirector = stage.people().post("town-centre-director", Wuxing.ZHILI);
    return new WuxingCast(
        director,
        secretary,
        grid,
        reporter(stage),
        centre(stage, director.getUnit()),
        town(stage, "wx-zhili", Wuxing.ZHILI, secretary.getUnit()),
        townDirector,
        townCentre(stage, townDirector.getUnit()),
        bureaus(stage));
  }

  private static Line reporter(Stage stage) {
    var rights =
        rights(EnumSet.of(Right.RIGHT_REPORT_CASE, Right.RIGHT_APPLY_FOR_MEDIATION))
            .addReportDivisions(Wuxing.DISTRICT)
            .addAllChannels(CHANNELS);
    return stage.partners().register("wx-channels", "各渠道", Wuxing.DISTRICT, rights);
  }

  private static Line centre(Stage stage, String unit) {
    var rights =
        rights(
                EnumSet.of(
                    Right.RIGHT_DISPATCH_CASE, Right.RIGHT_CLOSE_CASE, Right.RIGHT_RECORD_CALLBACK))
            .addAllCalls(Mediating.RIGHTS)
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
                    Right.RIGHT_REFER_CASE,
                    Right.RIGHT_BLOW_WHISTLE,
                    Right.RIGHT_SETTLE_WHISTLE,
                    Right.RIGHT_APPRAISE_REPORT_IN))
            .addActingUnits(unit);
    return stage.partners().register(id, "乡镇", town, rights);
  }

  private static Line townCentre(Stage stage, String unit) {
    var rights = rights(Mediating.RIGHTS).addActingUnits(unit);
    return stage.partners().register("wx-zhili-centre", "织里镇矛调中心", Wuxing.ZHILI, rights);
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

  /** The centre gives a matter to the village. */
  void passOn(Matter matter) {
    var order =
        DispatchCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(matter.name())
            .setUnit(secretary.getUnit())
            .setPost(secretary.getName());
    var _ = centre.cases().dispatchCase(order.build());
  }

  /** A dispute at the desk of the town's mediation centre. */
  public Mediating atTown(String mediation) {
    return new Mediating(townCentre, townDirector.getHolders(0), mediation);
  }

  /** A dispute at the desk of the district's. */
  public Mediating atCentre(String mediation) {
    return new Mediating(centre, director.getHolders(0), mediation);
  }

  private static Rights.Builder rights(Set<Right> calls) {
    return Rights.newBuilder().addAllCalls(READING).addAllCalls(calls);
  }
}
