package org.fengqiao.bootstrap.story;

import static org.fengqiao.proto.cases.v1.ReviewKind.REVIEW_KIND_MONTHLY;
import static org.fengqiao.proto.cases.v1.ReviewKind.REVIEW_KIND_TEN_DAY;
import static org.fengqiao.proto.cases.v1.ReviewKind.REVIEW_KIND_WEEKLY;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.bootstrap.demo.Daguan;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.people.v1.Post;

/**
 * The story of {@code docs/packs/daguan.md}: a village whistles, and in March 2026 leaders go
 * through what is open by the week, the ten-day period and the month.
 */
public final class DaguanStory extends Story<DaguanStory.Scene> {
  /** When the stage is to be opened. */
  public static final String OPENING = "2026-03-02T08:30:00+08:00";

  /** The scenes, in their order, each at the time its clock is turned to. */
  public enum Scene implements Timed {
    /** Monday: a roof has fallen in; it is the village's. */
    ROOF_FELL_IN("2026-03-02T09:00:00+08:00"),
    /** Wages are unpaid; that is another town's. */
    WAGES_UNPAID("2026-03-02T09:10:00+08:00"),
    /** The village calls the two organs of the item. */
    WHISTLED("2026-03-02T09:30:00+08:00"),
    /** Housing is there in twenty minutes. */
    HOUSING_CAME("2026-03-02T09:50:00+08:00"),
    /** The other is reminded. */
    REMINDED("2026-03-02T10:00:00+08:00"),
    /** The hour is over, and its superior hears of it. */
    MISSED("2026-03-02T10:30:00+08:00"),
    /** It comes, late; it is settled, and the station appraises and suggests. */
    SETTLED("2026-03-02T10:45:00+08:00"),
    /** Tuesday: a drill of the whole list, each item whistled once and taken back. */
    DRILLED("2026-03-03T15:00:00+08:00"),
    /** Wednesday: the money for requisitioned land has not come; that is the district's. */
    LAND_UNPAID("2026-03-04T09:00:00+08:00"),
    /** Friday: the task force goes through the three that are open. */
    WEEK_REVIEWED("2026-03-06T16:00:00+08:00"),
    /** It instructs on each, and supervises a town on the wages. */
    INSTRUCTED("2026-03-06T16:30:00+08:00"),
    /** The time of roof and wages is nearly up. */
    NEARLY_UP("2026-03-09T00:00:00+08:00"),
    /** Monday: the town pays, and replies a day before its time is over. */
    WAGES_PAID("2026-03-09T15:00:00+08:00"),
    /** The roof's time is over. */
    ROOF_OVERDUE("2026-03-10T00:00:00+08:00"),
    /** Tuesday: it comes first on the leading group's list, and the village is supervised. */
    TEN_DAYS_REVIEWED("2026-03-10T10:00:00+08:00"),
    /** The village mends the roof and replies. */
    ROOF_MENDED("2026-03-11T10:00:00+08:00"),
    /** The requisition is overdue too. */
    LAND_OVERDUE("2026-03-12T00:00:00+08:00"),
    /** Friday: what became of the instructions of the week before. */
    SECOND_WEEK_REVIEWED("2026-03-13T16:00:00+08:00"),
    /** Of the instruction on the roof the leading group sees that it is done. */
    SECOND_TEN_DAYS_REVIEWED("2026-03-20T10:00:00+08:00"),
    /** The money for the land has come. */
    LAND_PAID("2026-03-24T10:00:00+08:00"),
    /** The last week is held on the Monday after it, and rubbish lies about. */
    LAST_WEEK_REVIEWED("2026-03-30T09:00:00+08:00"),
    /** The leading group's last time. */
    THIRD_TEN_DAYS_REVIEWED("2026-03-31T15:00:00+08:00"),
    /** The principal leader closes the month, of which one week was missed. */
    MONTH_REVIEWED("2026-03-31T15:30:00+08:00");

    private final String time;

    Scene(String time) {
      this.time = time;
    }

    @Override
    public String time() {
      return time;
    }
  }

  private final DaguanCast cast;
  private final Map<Scene, ProgressReview> reviews = new EnumMap<>(Scene.class);
  private Optional<Whistle> whistle = Optional.empty();

  /** Registers the towns and the organs. */
  public DaguanStory(Stage stage, Audience<? super Scene> audience) {
    super(stage, audience, List.of(Scene.values()));
    cast = DaguanCast.of(stage);
  }

  /** Who plays. */
  public DaguanCast cast() {
    return cast;
  }

  /** The village's whistle for the roof as it is now. */
  public Whistle whistle() {
    return cast.village().now(whistle.orElseThrow());
  }

  /** The review that was held in that scene, as it was last. */
  public ProgressReview review(Scene held) {
    return Objects.requireNonNull(reviews.get(held), () -> "nothing was reviewed in " + held);
  }

  @Override
  void play(Scene scene) {
    switch (scene) {
      case ROOF_FELL_IN -> report(scene, Daguan.SHILI, "hazard.building", "老屋屋顶塌了一角");
      case WAGES_UNPAID -> report(scene, Daguan.NANGENG, "dispute.wages", "工地拖欠工资");
      case WHISTLED -> whistle = Optional.of(whistled(cast.village().blow("2.07", roof().name())));
      case HOUSING_CAME -> come("housing");
      case REMINDED -> stage().awaitNotices("尚未报到", 1);
      case MISSED -> stage().awaitNotices("内未报到", 2);
      case SETTLED -> settle();
      case DRILLED -> drill();
      case LAND_UNPAID -> report(scene, Daguan.YUANJIANG, "dispute.requisition", "征地补偿款未到位");
      case WEEK_REVIEWED -> hold(scene, cast.taskForce(), REVIEW_KIND_WEEKLY, "2026-03-06");
      case INSTRUCTED -> instruct();
      case NEARLY_UP -> {
        fires(roof(), "REMIND", 2);
        fires(wages(), "REMIND", 2);
      }
      case WAGES_PAID -> payWages();
      case ROOF_OVERDUE -> fires(roof(), "OVERDUE", 4);
      case TEN_DAYS_REVIEWED -> superviseTheVillage();
      case ROOF_MENDED -> {
        fires(land(), "REMIND", 2);
        mendRoof();
      }
      case LAND_OVERDUE -> fires(land(), "OVERDUE", 4);
      case SECOND_WEEK_REVIEWED -> hold(scene, cast.taskForce(), REVIEW_KIND_WEEKLY, "2026-03-13");
      case SECOND_TEN_DAYS_REVIEWED ->
          hold(scene, cast.leadingGroup(), REVIEW_KIND_TEN_DAY, "2026-03-20");
      case LAND_PAID -> resolve(land(), stage().main(), "补偿款已兑付");
      case LAST_WEEK_REVIEWED -> {
        report(scene, Daguan.YUANJIANG, "event.environment", "垃圾未清运");
        hold(scene, cast.taskForce(), REVIEW_KIND_WEEKLY, "2026-03-29");
      }
      case THIRD_TEN_DAYS_REVIEWED ->
          hold(scene, cast.leadingGroup(), REVIEW_KIND_TEN_DAY, "2026-03-31");
      case MONTH_REVIEWED -> closeTheMonth();
    }
  }

  /** The roof that fell in. */
  public Matter roof() {
    return matter(Scene.ROOF_FELL_IN);
  }

  /** The wages that are unpaid. */
  public Matter wages() {
    return matter(Scene.WAGES_UNPAID);
  }

  /** The requisition whose money has not come. */
  public Matter land() {
    return matter(Scene.LAND_UNPAID);
  }

  /** Somebody reports a matter on a patrol, and whoever must act is told. */
  private void report(Scene scene, String village, String category, String subject) {
    var report =
        ReportCaseRequest.newBuilder()
            .setChannel(Channel.CHANNEL_PATROL)
            .setCategory(category)
            .setPatch(village)
            .setSubject(subject)
            .setReporter(Reporter.newBuilder().setName("居民").setPhone("13900000009"));
    var matter = begin(scene, stage().report(report));
    notified(matter, 1);
    acted(matter);
  }

  /** That rung fires next, and so many notices about the matter went to phones in all. */
  private void fires(Matter matter, String rung, int count) {
    notified(matter, count);
    fires(matter, rung);
  }

  private void come(String organ) {
    cast.village().come(whistle(), organ);
    whistled(whistle());
  }

  private void settle() {
    var village = cast.village();
    come("emergency");
    village.done(whistle(), "housing", "已鉴定为 D 级危房，搭好支撑");
    whistled(whistle());
    village.done(whistle(), "emergency", "已转移住户，拉好警戒线");
    whistled(whistle());
    whistled(village.settle(whistle(), "人已安全"));
    cast.station().suggest(whistle(), "emergency", 2, "晚到 15 分钟", "建议汛前在乡里设值守点");
    whistled(whistle());
  }

  private void drill() {
    var all = cast.drill();
    // Those that were called to the roof were told so too.
    int before = whistle().getCallsCount();
    int calls = all.stream().mapToInt(Whistle::getCallsCount).sum();
    stage().awaitNotices("前到现场报到", before + calls);
    drilled(all);
  }

  private void hold(Scene scene, Reviewing leader, ReviewKind kind, String date) {
    keep(scene, leader.hold(kind, date));
  }

  private void keep(Scene held, ProgressReview now) {
    reviews.put(held, reviewed(now));
  }

  private void instruct() {
    var held = Scene.WEEK_REVIEWED;
    var leader = cast.taskForce();
    var review = review(held);
    var haikou = cast.director(Daguan.HAIKOU).getUnit();
    keep(held, leader.supervise(review, wages().name(), "春耕前把工资发到人", haikou, "2wd"));
    order(held, cast.haikou(), 1);
    keep(held, leader.instruct(review, roof().name(), "住户不得回迁，定下修缮日期"));
    keep(held, leader.instruct(review, land().name(), "专班牵头，月底前兑付"));
    keep(held, leader.close(review, "三件在办，无一逾期"));
  }

  private void payWages() {
    var done = "38 人工资已全部发放";
    resolve(wages(), cast.haikou(), done);
    var ordered = supervision(Scene.WEEK_REVIEWED, cast.haikou());
    answer(ordered, cast.director(Daguan.HAIKOU), done, cast.taskForce(), 1);
  }

  private void superviseTheVillage() {
    var held = Scene.TEN_DAYS_REVIEWED;
    var leader = cast.leadingGroup();
    hold(held, leader, REVIEW_KIND_TEN_DAY, "2026-03-10");
    var village = cast.secretary().getUnit();
    keep(held, leader.supervise(review(held), roof().name(), "明日开工修缮", village, "1wd"));
    order(held, cast.shilipu(), 2);
  }

  private void mendRoof() {
    var done = "屋顶已修好，住户回迁";
    resolve(roof(), cast.shilipu(), done);
    var ordered = supervision(Scene.TEN_DAYS_REVIEWED, cast.shilipu());
    answer(ordered, cast.secretary(), done, cast.leadingGroup(), 2);
  }

  private void resolve(Matter matter, Line by, String how) {
    matter.by(by).signFor();
    acted(matter);
    matter.by(by).resolve(how);
    acted(matter);
  }

  /** The one that was ordered with the first instruction. */
  private Supervising supervision(Scene held, Line below) {
    var name = review(held).getInstructions(0).getSupervision();
    return new Supervising(name, stage().main(), below);
  }

  /** Whoever must reply is told so, as the order of that count. */
  private void order(Scene held, Line below, int count) {
    stage().awaitNotices("前回复", count);
    supervised(supervision(held, below).now());
  }

  /** It is replied, of which whoever ordered it is told, and that will do. */
  private void answer(Supervising ordered, Post below, String text, Reviewing above, int count) {
    var replied = ordered.reply(below, text);
    stage().awaitNotices("已回复，请审核", count);
    supervised(replied);
    supervised(ordered.accept(above.post()));
  }

  private void closeTheMonth() {
    var leader = cast.principal();
    hold(Scene.MONTH_REVIEWED, leader, REVIEW_KIND_MONTHLY, "2026-03-31");
    keep(Scene.MONTH_REVIEWED, leader.close(review(Scene.MONTH_REVIEWED), "本月三件办结"));
    // The first of March is a Sunday, of a week that began in February.
    list(REVIEW_KIND_WEEKLY, "2026-03-02");
    list(REVIEW_KIND_TEN_DAY, "2026-03-01");
    list(REVIEW_KIND_MONTHLY, "2026-03-01");
  }

  private void list(ReviewKind kind, String from) {
    listed(kind, cast.principal().periods(kind, from, "2026-03-31"));
  }
}
