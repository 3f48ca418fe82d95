package org.fengqiao.bootstrap.story;

import java.util.List;
import org.fengqiao.bootstrap.demo.Lanzhou;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;

/**
 * The story of {@code docs/packs/lanzhou.md}: three platforms bring one matter, and one answer goes
 * back to all of them.
 */
public final class LanzhouStory extends Story<LanzhouStory.Scene> {
  /** When the stage is to be opened. */
  public static final String OPENING = "2026-03-09T08:30:00+08:00";

  /** How it ends, in the words that all three platforms read. */
  public static final String ANSWER = "油烟净化器已装好，店主承诺 23 时前收摊，街道每周复查";

  private static final String AGREED = "现场会：在烧烤店门口，居民代表 3 人、店主、物业、综合执法队到场，店主同意 23 时前收摊并加装油烟净化器";
  private static final String TEAM = "town-enforcement-head";

  /** The scenes, in their order, each at the time its clock is turned to. */
  public enum Scene implements Timed {
    /** Monday: a resident rings up; it goes to the community's station. */
    RUNG_UP("2026-03-09T09:00:00+08:00"),
    /** A neighbour sends a picture by another platform. */
    SNAPPED("2026-03-09T11:20:00+08:00"),
    /** The centre sees that it is the same. */
    SNAP_MERGED("2026-03-09T11:40:00+08:00"),
    /** A grid officer brings it by the third platform. */
    PATROLLED("2026-03-09T14:00:00+08:00"),
    /** And a lift that stands still, which is another matter. */
    LIFT_STUCK("2026-03-09T14:05:00+08:00"),
    /** The centre has three reports in one case. */
    PATROL_MERGED("2026-03-09T14:20:00+08:00"),
    /** The station reaches the resident, and asks the town's enforcement team to come. */
    REACHED("2026-03-09T15:00:00+08:00"),
    /** Tuesday: residents, the shop, the property company and the team meet on site. */
    MET("2026-03-10T15:00:00+08:00"),
    /** The team hands its part in. */
    HANDED_IN("2026-03-10T16:30:00+08:00"),
    /** Thursday: the cleaner hangs. One answer ends all three, in one moment. */
    ANSWERED("2026-03-12T10:00:00+08:00"),
    /** The city's centre calls back. */
    CALLED_BACK("2026-03-12T15:00:00+08:00");

    private final String time;

    Scene(String time) {
      this.time = time;
    }

    @Override
    public String time() {
      return time;
    }
  }

  private final Line hotline;
  private final Line snap;
  private final Line grid;

  /** Registers the three platforms. */
  public LanzhouStory(Stage stage, Audience<? super Scene> audience) {
    super(stage, audience, List.of(Scene.values()));
    hotline = platform("lz-12345", "12345 热线平台", Channel.CHANNEL_ORDER_12345);
    snap = platform("lz-snap", "随手拍平台", Channel.CHANNEL_SNAP);
    grid = platform("lz-grid", "网格巡查平台", Channel.CHANNEL_PATROL);
  }

  /** A platform reports to the centre on its own channel, and sees what it reported. */
  private Line platform(String id, String name, Channel channel) {
    var rights =
        Rights.newBuilder()
            .addCalls(Right.RIGHT_REPORT_CASE)
            .addCalls(Right.RIGHT_GET_CASE)
            .addCalls(Right.RIGHT_LIST_CASES)
            .addCalls(Right.RIGHT_LIST_TRACE)
            .addCalls(Right.RIGHT_WATCH_CASES)
            .addChannels(channel)
            .addReportDivisions(Lanzhou.CITY);
    return stage().partners().register(id, name, Lanzhou.CITY, rights);
  }

  /** The platform of 12345 orders. */
  public Line hotline() {
    return hotline;
  }

  /** The platform of pictures. */
  public Line snap() {
    return snap;
  }

  /** The platform of patrols. */
  public Line grid() {
    return grid;
  }

  @Override
  void play(Scene scene) {
    switch (scene) {
      case RUNG_UP -> acted(begin(scene, stage().follow(hotline.report(rungUp()))));
      case SNAPPED -> acted(begin(scene, stage().follow(snap.report(snapped()))));
      case SNAP_MERGED -> merge(matter(Scene.SNAPPED));
      case PATROLLED -> acted(begin(scene, stage().follow(grid.report(patrolled()))));
      case LIFT_STUCK -> acted(begin(scene, stage().follow(grid.report(lift()))));
      case PATROL_MERGED -> merge(matter(Scene.PATROLLED));
      case REACHED -> reach();
      case MET -> {
        first().progress(AGREED);
        acted(first());
      }
      case HANDED_IN -> {
        first().handIn(stage().people().officer(TEAM, Lanzhou.TOWN), "已到现场，未装净化器，责令两日内装好");
        acted(first());
      }
      case ANSWERED -> answer();
      case CALLED_BACK -> {
        first().callBack(Satisfaction.SATISFACTION_SATISFIED, "现在安静了");
        acted(first());
      }
    }
  }

  private Matter first() {
    return matter(Scene.RUNG_UP);
  }

  private static ReportCaseRequest.Builder rungUp() {
    return report(Channel.CHANNEL_ORDER_12345, "LZ12345-0309-0001", "楼下烧烤店油烟噪声扰民")
        .setText("楼下烧烤店每天营业到半夜，油烟直排，噪声很大，家里老人睡不着。");
  }

  /** What the neighbour's picture shows, as its platform sends it. */
  public static ReportCaseRequest.Builder snapped() {
    return report(Channel.CHANNEL_SNAP, "SNAP-88213", "烧烤店油烟直排噪声扰民")
        .setText("烧烤店油烟直排到居民楼，营业到半夜，噪声很大。");
  }

  private static ReportCaseRequest.Builder patrolled() {
    return report(Channel.CHANNEL_PATROL, "WG-0309-17", "巡查发现烧烤店油烟直排扰民")
        .setText("巡查时居民反映烧烤店油烟直排、噪声扰民，营业到半夜。");
  }

  private static ReportCaseRequest.Builder lift() {
    return report(Channel.CHANNEL_PATROL, "WG-0309-18", "3 号楼电梯停运").setCategory("service.lift");
  }

  /** A report of smoke and noise in the village, as a platform of that channel sends it. */
  public static ReportCaseRequest.Builder report(Channel channel, String source, String subject) {
    return ReportCaseRequest.newBuilder()
        .setChannel(channel)
        .setSourceId(source)
        .setCategory("nuisance.kitchen")
        .setPatch(Lanzhou.VILLAGE)
        .setSubject(subject)
        .setReporter(Reporter.newBuilder().setName("居民").setPhone("13900000009"));
  }

  private void merge(Matter another) {
    another.mergeInto(first(), "同一烧烤店，同一时段");
    acted(another, first());
  }

  private void reach() {
    first().signFor();
    acted(first());
    first().contact("已电话联系，约定 10 日 15 时到店现场见面");
    acted(first());
    first().assignPart(stage().people().post(TEAM, Lanzhou.TOWN), "10 日 15 时到现场，查看油烟净化设施");
    notified(first(), 2);
    acted(first());
  }

  private void answer() {
    first().resolve(ANSWER);
    acted(first());
    first().close();
    acted(first(), matter(Scene.SNAPPED), matter(Scene.PATROLLED));
  }
}
