package org.fengqiao.bootstrap.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.fengqiao.proto.people.v1.Post;

/**
 * Who plays in the story of Lishui, each by a partner of its own with no more rights than it needs.
 *
 * @param reporter whoever reports or applies, on any of the five channels; moves nothing
 * @param centre the district's centre: gives out what came in, convenes, mediates, and answers
 * @param town the town with the hotel: its sub-centre, and the station of the village
 * @param zone the station of a village of the development zone
 * @param organs the 24 units of the district's centre
 */
public record LishuiCast(
    Stage stage, Line reporter, Line centre, Line town, Line zone, Line organs) {
  /** By which matters come in; which five they are is the story's own choice. */
  public static final List<Channel> CHANNELS =
      List.of(
          Channel.CHANNEL_WALK_IN,
          Channel.CHANNEL_HOTLINE,
          Channel.CHANNEL_ORDER_12345,
          Channel.CHANNEL_PATROL,
          Channel.CHANNEL_MINI_PROGRAM);

  /** What a unit is to do about the wages; the others lend a hand. */
  private static final Map<String, String> TASKS =
      Map.of(
          "labour", "核定 108 人欠薪名册，发出限期支付指令",
          "public-security", "维护现场秩序，依法控制酒店实际控制人",
          "court", "指导诉前保全与司法确认",
          "justice", "派律师为职工提供法律援助",
          "trade-union", "为困难职工发放临时救助",
          "commerce", "联系承接经营方，落实再就业岗位",
          "finance", "备好应急周转金",
          "tax", "查核酒店资产与税款");

  private static final String STATION_HEAD = "village-station-head";

  static LishuiCast of(Stage stage) {
    return new LishuiCast(
        stage,
        reporter(stage),
        centre(stage),
        organizations(
            stage,
            "ls-honglan",
            Lishui.HONGLAN,
            List.of(
                stage.people().post("town-centre-director", Lishui.HONGLAN),
                stage.people().post(STATION_HEAD, Lishui.WUXIANGSI))),
        organizations(
            stage,
            "ls-zone",
            Lishui.NEW_HOME,
            List.of(stage.people().post(STATION_HEAD, Lishui.NEW_HOME))),
        organs(stage));
  }

  private static Line reporter(Stage stage) {
    var rights =
        rights(EnumSet.of(Right.RIGHT_REPORT_CASE, Right.RIGHT_APPLY_FOR_MEDIATION))
            .addReportDivisions(Lishui.DISTRICT)
            .addAllChannels(CHANNELS);
    return stage.partners().register("ls-channels", "五个渠道", Lishui.DISTRICT, rights);
  }

  private static Line centre(Stage stage) {
    var rights =
        rights(Mediating.RIGHTS)
            .addAllCalls(
                EnumSet.of(
                    Right.RIGHT_ADD_CLAIMANTS,
                    Right.RIGHT_DISPATCH_CASE,
                    Right.RIGHT_CLOSE_CASE,
                    Right.RIGHT_RECORD_CALLBACK,
                    Right.RIGHT_CONVENE_SESSION,
                    Right.RIGHT_RECORD_SESSION,
                    Right.RIGHT_RESOLVE_SESSION,
                    Right.RIGHT_CLOSE_SESSION))
            .addActingUnits(director(stage).getUnit())
            .addViewDivisions(Lishui.DISTRICT);
    return stage.partners().register("ls-centre", "区矛调中心", Lishui.DISTRICT, rights);
  }

  /** Some that mediate what they are given, and handle what is dispatched to them. */
  private static Line organizations(Stage stage, String id, String division, List<Post> heads) {
    var rights =
        rights(Mediating.RIGHTS)
            .addAllCalls(
                EnumSet.of(
                    Right.RIGHT_SIGN_FOR_CASE, Right.RIGHT_RESOLVE_CASE, Right.RIGHT_REFER_CASE))
            .addAllActingUnits(heads.stream().map(Post::getUnit).toList());
    return stage.partners().register(id, "调解组织", division, rights);
  }

  private static Line organs(Stage stage) {
    var rights =
        rights(EnumSet.of(Right.RIGHT_HAND_IN_TASK))
            .addAllActingUnits(organPosts(stage).stream().map(Post::getUnit).toList());
    return stage.partners().register("ls-organs", "24 个入驻单位", Lishui.DISTRICT, rights);
  }

  private static Rights.Builder rights(Set<Right> calls) {
    return Rights.newBuilder()
        .addCalls(Right.RIGHT_GET_CASE)
        .addCalls(Right.RIGHT_EXPLAIN_CASE)
        .addCalls(Right.RIGHT_GET_MEDIATION)
        .addCalls(Right.RIGHT_GET_SESSION)
        .addAllCalls(calls);
  }

  private static List<Post> organPosts(Stage stage) {
    var posts = stage.people().posts(Lishui.DISTRICT);
    return posts.stream().filter(post -> Lishui.organs().contains(post.getRole())).toList();
  }

  private static Post director(Stage stage) {
    return stage.people().post("district-centre-director", Lishui.DISTRICT);
  }

  /** The head of the station of the village with the hotel. */
  public Post stationHead() {
    return stage.people().post(STATION_HEAD, Lishui.WUXIANGSI);
  }

  /** The posts of the 24 units. */
  public List<Post> organPosts() {
    return organPosts(stage);
  }

  /** What each of those posts is to do about the wages. */
  static List<String> tasks(List<Post> posts) {
    return posts.stream()
        .map(post -> TASKS.getOrDefault(post.getRole(), "按职责配合处置，每日报送进展"))
        .toList();
  }

  /** The director of the district's centre convenes the 24. */
  public Convening convening() {
    return new Convening(centre, organs, DivisionLevel.DIVISION_LEVEL_DISTRICT, director(stage));
  }

  /** A dispute at the desk of the station of the village with the hotel. */
  public Mediating atStation(String mediation) {
    return new Mediating(town, stationHead().getHolders(0), mediation);
  }

  /** A dispute at the desk of the town's sub-centre. */
  public Mediating atSubCentre(String mediation) {
    var officer = stage.people().officer("town-centre-director", Lishui.HONGLAN);
    return new Mediating(town, officer, mediation);
  }

  /** A dispute at the desk of the station in the development zone. */
  public Mediating inZone(String mediation) {
    return new Mediating(zone, stage.people().officer(STATION_HEAD, Lishui.NEW_HOME), mediation);
  }

  /** A dispute at the desk of the district's centre. */
  public Mediating atCentre(String mediation) {
    return new Mediating(centre, director(stage).getHolders(0), mediation);
  }
}
