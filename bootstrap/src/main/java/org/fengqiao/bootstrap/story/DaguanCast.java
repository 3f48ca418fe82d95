package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Daguan;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.fengqiao.proto.people.v1.Post;

/**
 * Who plays in the story of Daguan: the towns and the organs each by a partner of its own with no
 * more rights than it needs, the leaders of the district by the place's.
 *
 * @param stage where it is played
 * @param shilipu a town with its village Shili, whose roof falls in
 * @param haikou a town with its village Nangeng, where wages are unpaid
 * @param organs those that come to the roof
 */
public record DaguanCast(Stage stage, Line shilipu, Line haikou, Line organs) {
  private static final int BLOCKS = 3;
  private static final int ITEMS = 12;

  static DaguanCast of(Stage stage) {
    return new DaguanCast(
        stage,
        town(stage, "dg-shilipu", Daguan.SHILIPU, Daguan.SHILI),
        town(stage, "dg-haikou", Daguan.HAIKOU, Daguan.NANGENG),
        organs(stage));
  }

  /** A town with a village of it: handles, whistles, appraises, and replies to supervisions. */
  private static Line town(Stage stage, String id, String town, String village) {
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

  /** The organs come when they are called. */
  private static Line organs(Stage stage) {
    var units =
        Stream.of("housing", "emergency")
            .map(organ -> stage.people().post(organ, Daguan.DISTRICT).getUnit())
            .toList();
    var rights =
        rights(EnumSet.of(Right.RIGHT_REPORT_IN, Right.RIGHT_RECORD_WHISTLE_OUTCOME))
            .addAllActingUnits(units);
    return stage.partners().register("dg-organs", "住建、应急部门", Daguan.DISTRICT, rights);
  }

  private static Rights.Builder rights(Set<Right> calls) {
    return Rights.newBuilder()
        .addCalls(Right.RIGHT_GET_CASE)
        .addCalls(Right.RIGHT_EXPLAIN_CASE)
        .addCalls(Right.RIGHT_GET_WHISTLE)
        .addCalls(Right.RIGHT_GET_SUPERVISION)
        .addAllCalls(calls);
  }

  /** The post of a role of the district. */
  public Post post(String role) {
    return stage.people().post(role, Daguan.DISTRICT);
  }

  /** The director of a town's centre. */
  public Post director(String town) {
    return stage.people().post("town-centre-director", town);
  }

  /** The secretary of Shili. */
  public Post secretary() {
    return stage.people().post("village-party-secretary", Daguan.SHILI);
  }

  /** The secretary of Shili whistles, and the organs come. */
  public Whistling village() {
    return new Whistling(stage.people(), shilipu, organs, secretary());
  }

  /** The head of Shili's station, who alone appraises who came. */
  public Whistling station() {
    var head = stage.people().post("village-station-head", Daguan.SHILI);
    return new Whistling(stage.people(), shilipu, organs, head);
  }

  /** The head of the task force, who goes through what is open each week. */
  public Reviewing taskForce() {
    return reviewing("task-force-head");
  }

  /** The head of the leading group, who does each ten-day period. */
  public Reviewing leadingGroup() {
    return reviewing("leading-group-head");
  }

  /** The principal leader of the district, who does each month. */
  public Reviewing principal() {
    return reviewing("principal-leader");
  }

  /** The village whistles for each item of the list once, and takes it back. */
  List<Whistle> drill() {
    var village = village();
    var all = new ArrayList<Whistle>();
    for (int block = 1; block <= BLOCKS; block++) {
      for (int item = 1; item <= ITEMS; item++) {
        var blown = village.blow("%d.%02d".formatted(block, item), "");
        all.add(village.withdraw(blown, "演练"));
      }
    }
    return List.copyOf(all);
  }

  private Reviewing reviewing(String role) {
    return new Reviewing(stage.main(), Daguan.DISTRICT, post(role));
  }
}
