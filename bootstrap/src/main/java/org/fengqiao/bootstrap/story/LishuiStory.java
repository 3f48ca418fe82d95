package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.proto.cases.v1.AddClaimantsRequest;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ClaimantServiceGrpc;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.Session;

/**
 * The story of {@code docs/packs/lishui.md}: a closed hotel owes 108 workers over three million
 * yuan; the dispute goes up three levels, 24 units are convened, and within the week it is settled
 * and paid. Another of one worker fails at the top, and goes to arbitration.
 */
public final class LishuiStory extends Story<LishuiStory.Scene> {
  /** When the stage is to be opened. */
  public static final String OPENING = "2026-03-09T08:30:00+08:00";

  /** The scenes, in their order, each at the time its clock is turned to. */
  public enum Scene implements Timed {
    /** A centre, 8 sub-centres and 118 stations, and all who mediate there. */
    SET_UP("2026-03-09T08:40:00+08:00"),
    /** Monday: five channels, and each leads to the district's centre; one tells of the hotel. */
    CAME_IN("2026-03-09T09:00:00+08:00"),
    /** The centre lists who stands behind the hotel's case. */
    CLAIMED("2026-03-09T09:10:00+08:00"),
    /** It gives all five to the village, whose station signs for them. */
    GIVEN_OUT("2026-03-09T09:40:00+08:00"),
    /** The station refers the wages to mediation, and accepts them itself. */
    REFERRED("2026-03-09T10:00:00+08:00"),
    /** It hears the parties, and it is too much for a village. */
    FAILED_AT_THE_STATION("2026-03-09T15:00:00+08:00"),
    /** Tuesday: the other four are done. */
    OTHERS_ANSWERED("2026-03-10T09:00:00+08:00"),
    /** It is too much for the town as well. */
    FAILED_AT_THE_SUB_CENTRE("2026-03-10T15:00:00+08:00"),
    /** Wednesday: the district's centre calls 24 units for the afternoon. */
    CONVENED("2026-03-11T09:00:00+08:00"),
    /** They are there, and each is given its task. */
    MET("2026-03-11T14:30:00+08:00"),
    /** Thursday: the tasks are done. */
    TASKS_DONE("2026-03-12T09:00:00+08:00"),
    /** All agree in writing, and who takes the hotel over with them. */
    AGREED("2026-03-12T10:00:00+08:00"),
    /** Three sign for 108. */
    SIGNED("2026-03-12T11:00:00+08:00"),
    /** The first half is paid. */
    HALF_PAID("2026-03-12T17:00:00+08:00"),
    /** Friday: the rest is paid, and whoever wants to has work again. */
    PERFORMED("2026-03-13T15:00:00+08:00"),
    /** The centre answers, and is told that it was well done. */
    ANSWERED("2026-03-13T16:00:00+08:00"),
    /** The Monday after: a cook of the development zone applies for his wages. */
    APPLIED("2026-03-16T09:00:00+08:00"),
    /** Friday is over, one working day is left to take it or not, and the station is reminded. */
    REMINDED("2026-03-21T00:00:00+08:00"),
    /** It takes it, and has none above it but the district's centre. */
    RAISED("2026-03-23T15:00:00+08:00"),
    /** Nobody brings the two together there either. */
    FAILED_AT_THE_TOP("2026-03-26T15:00:00+08:00"),
    /** It goes to arbitration, and not to the court. */
    HANDED_OFF("2026-03-27T09:00:00+08:00");

    private final String time;

    Scene(String time) {
      this.time = time;
    }

    @Override
    public String time() {
      return time;
    }
  }

  private final LishuiTalks talks = new LishuiTalks(this);
  private final List<Matter> broughtIn = new ArrayList<>();
  private Optional<LishuiCentres> centres = Optional.empty();
  private Optional<LishuiCast> cast = Optional.empty();
  private Optional<Session> session = Optional.empty();

  public LishuiStory(Stage stage, Audience<? super Scene> audience) {
    super(stage, audience, List.of(Scene.values()));
  }

  /** What was set up. */
  public LishuiCentres centres() {
    return centres.orElseThrow();
  }

  /** Who plays. */
  public LishuiCast cast() {
    return cast.orElseThrow();
  }

  /** What each channel brought, in their order. */
  public List<Matter> broughtIn() {
    return List.copyOf(broughtIn);
  }

  /** The case of the hotel. */
  public Matter hotel() {
    return matter(Scene.CAME_IN);
  }

  /** The dispute of the hotel at the desk of the district's centre. */
  public Mediating wages() {
    return talks.wages();
  }

  /** The dispute of the cook at that desk. */
  public Mediating cooks() {
    return talks.cooks();
  }

  /** The session of the 24 units as it is now. */
  public Session session() {
    return cast().convening().now(session.orElseThrow());
  }

  @Override
  void play(Scene scene) {
    switch (scene) {
      case SET_UP -> setUp();
      case CAME_IN -> comeIn();
      case CLAIMED -> claim();
      case GIVEN_OUT -> giveOut();
      case REFERRED -> talks.refer();
      case FAILED_AT_THE_STATION -> talks.raiseFromTheStation(scene.time());
      case OTHERS_ANSWERED -> answerOthers();
      case FAILED_AT_THE_SUB_CENTRE -> talks.raiseFromTheSubCentre(scene.time());
      case CONVENED -> convene();
      case MET -> meet();
      case TASKS_DONE -> doTasks();
      case AGREED -> talks.agree(scene.time());
      case SIGNED -> talks.sign();
      case HALF_PAID -> talks.payHalf();
      case PERFORMED -> talks.perform();
      case ANSWERED -> answer(hotel());
      case APPLIED -> talks.apply();
      case REMINDED -> talks.remind();
      case RAISED -> talks.raiseFromTheZone();
      case FAILED_AT_THE_TOP -> talks.failAtTheTop(scene.time());
      case HANDED_OFF -> talks.handOff();
    }
  }

  private void setUp() {
    var made = LishuiCentres.setUp(stage());
    centres = Optional.of(made);
    cast = Optional.of(LishuiCast.of(stage()));
    setUp((int) made.all().count(), made.mediators());
  }

  private void comeIn() {
    for (var channel : LishuiCast.CHANNELS) {
      var matter = stage().follow(cast().reporter().report(report(channel)));
      broughtIn.add(matter);
      if (channel == Channel.CHANNEL_HOTLINE) {
        var _ = begin(Scene.CAME_IN, matter);
      }
      notified(matter, 1);
    }
    acted(broughtIn.toArray(Matter[]::new));
  }

  private static ReportCaseRequest.Builder report(Channel channel) {
    var report =
        ReportCaseRequest.newBuilder()
            .setChannel(channel)
            .setPatch(Lishui.WUXIANGSI)
            .setReporter(Reporter.newBuilder().setName("群众").setPhone("13900000009"));
    return switch (channel) {
      case CHANNEL_WALK_IN -> report.setCategory("dispute.neighbour").setSubject("楼上漏水");
      case CHANNEL_HOTLINE -> report.setCategory("dispute.wages").setSubject("酒店停业，拖欠百余名职工工资");
      case CHANNEL_ORDER_12345 -> report.setCategory("dispute.property").setSubject("小区停车收费不明");
      case CHANNEL_PATROL -> report.setCategory("hazard.fire").setSubject("消防通道堆物");
      default -> report.setCategory("event.environment").setSubject("垃圾未清运");
    };
  }

  private void claim() {
    for (var some : LishuiHotel.claimants()) {
      var _ =
          cast()
              .centre()
              .call(ClaimantServiceGrpc::newBlockingStub)
              .addClaimants(
                  AddClaimantsRequest.newBuilder()
                      .setRequestId(Line.id())
                      .setName(hotel().name())
                      .addAllClaimants(some)
                      .build());
      acted(hotel());
    }
  }

  private void giveOut() {
    var head = cast().stationHead();
    for (var one : broughtIn) {
      var order =
          DispatchCaseRequest.newBuilder()
              .setRequestId(Line.id())
              .setName(one.name())
              .setUnit(head.getUnit())
              .setPost(head.getName());
      var _ = cast().centre().cases().dispatchCase(order.build());
      notified(one, 2);
      acted(one);
      one.by(cast().town()).signFor();
      acted(one);
    }
  }

  private void convene() {
    var called = cast().organPosts();
    var convened =
        cast()
            .convening()
            .convene(
                hotel().name(),
                "职工要求尽快拿到工资，须多部门同时处置",
                called,
                "酒店欠薪处置与职工再就业",
                "2026-03-11T14:00:00+08:00");
    stage().awaitNotices("召集的会办", called.size());
    session = Optional.of(met(convened));
  }

  private void meet() {
    var convening = cast().convening();
    met(convening.record(session(), "2026-03-11T14:00:00+08:00", "逐项认领任务"));
    var tasks = LishuiCast.tasks(cast().organPosts());
    var given = convening.resolve(session(), "资产变现优先付薪，承接方优先录用", tasks, "2wd");
    stage().awaitNotices("会办任务：请", tasks.size());
    met(given);
  }

  private void doTasks() {
    var convening = cast().convening();
    var posts = cast().organPosts();
    for (int i = 0; i < posts.size(); i++) {
      session = Optional.of(convening.handIn(session(), i + 1, posts.get(i), "已完成"));
    }
    met(session());
    met(convening.close(session(), "资产处置款到位，承接方落实"));
  }

  private void answerOthers() {
    for (var one : broughtIn) {
      if (!one.name().equals(hotel().name())) {
        one.by(cast().town()).resolve("已办结");
        acted(one);
        answer(one);
      }
    }
  }

  private void answer(Matter matter) {
    matter.by(cast().centre()).close();
    acted(matter);
    matter.by(cast().centre()).callBack(Satisfaction.SATISFACTION_SATISFIED, "满意");
    acted(matter);
  }
}
