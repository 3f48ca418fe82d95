package org.fengqiao.bootstrap.story;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.bootstrap.demo.Crew;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.people.v1.Post;

/**
 * The story of {@code docs/packs/wuxing.md}: whatever the channel, it goes in and out by the
 * district's centre, and bureau chiefs come when a village whistles.
 */
public final class WuxingStory extends Story<WuxingStory.Scene> {
  /** When the stage is to be opened. */
  public static final String OPENING = "2026-04-13T08:30:00+08:00";

  private static final String WATER = "water-chief";
  private static final String ENFORCEMENT = "enforcement-chief";
  private static final List<String> FOR_WAGES = List.of("labour-chief", "housing-chief");

  /** The scenes, in their order, each at the time its clock is turned to. */
  public enum Scene implements Timed {
    /** 46 zones, 538 grids, and a person for each station and grid. */
    LAID_OUT("2026-04-13T08:40:00+08:00"),
    /** 1 + 22 mediation centres, and 24 units that sit in the district's. */
    CENTRES_SET_UP("2026-04-13T08:50:00+08:00"),
    /** Monday, one in: ten channels, and each leads to the district's centre. */
    CAME_IN("2026-04-13T09:00:00+08:00"),
    /** The centre gives them to the village, which signs for the one that a patrol brought. */
    PASSED_ON("2026-04-13T09:30:00+08:00"),
    /** It cannot clear the river alone, and whistles for two bureaus of the list. */
    WHISTLED("2026-04-13T10:00:00+08:00"),
    /** The water bureau's chief is there. */
    WATER_CAME("2026-04-13T10:40:00+08:00"),
    /** The other is reminded. */
    REMINDED("2026-04-13T15:30:00+08:00"),
    /** And then reported to the political-legal secretary. */
    MISSED("2026-04-13T16:30:00+08:00"),
    /** The other chief comes, late; it is settled, and scored. */
    SETTLED("2026-04-13T16:45:00+08:00"),
    /** A town whistles for unpaid wages, and both chiefs come in time. */
    WAGES_PAID("2026-04-13T17:00:00+08:00"),
    /** Tuesday: the village resolves. */
    RESOLVED("2026-04-14T10:00:00+08:00"),
    /** One out: the answer is the centre's alone. */
    CLOSED("2026-04-14T10:30:00+08:00"),
    /** The centre calls back. */
    CALLED_BACK("2026-04-14T15:00:00+08:00"),
    /** Wednesday: one tells of a noise at night, and the centre gives it to the village. */
    NOISE_REPORTED("2026-04-15T09:00:00+08:00"),
    /** The village refers it to the town's mediation centre. */
    NOISE_REFERRED("2026-04-15T10:00:00+08:00"),
    /** There they agree by word of mouth, and the case is resolved. */
    NOISE_SETTLED("2026-04-15T15:00:00+08:00"),
    /** The centre answers, and calls back. */
    NOISE_ANSWERED("2026-04-15T16:30:00+08:00"),
    /** Thursday: a workshop applies for what it is owed. */
    APPLIED("2026-04-16T09:00:00+08:00"),
    /** Friday: it is too much for the town, and goes up to the district's centre. */
    RAISED("2026-04-17T15:00:00+08:00"),
    /** Monday: they agree in writing. */
    AGREED("2026-04-20T10:00:00+08:00"),
    /** Friday: it is paid, and the rest is done. */
    PERFORMED("2026-04-24T15:00:00+08:00");

    private final String time;

    Scene(String time) {
      this.time = time;
    }

    @Override
    public String time() {
      return time;
    }
  }

  private final WuxingTalks talks = new WuxingTalks(this);
  private Optional<WuxingGround> ground = Optional.empty();
  private Optional<WuxingCentres> centres = Optional.empty();
  private Optional<WuxingCast> cast = Optional.empty();
  private Optional<Whistle> whistle = Optional.empty();
  private final List<Matter> broughtIn = new ArrayList<>();

  public WuxingStory(Stage stage, Audience<? super Scene> audience) {
    super(stage, audience, List.of(Scene.values()));
  }

  /** What was laid out. */
  public WuxingGround ground() {
    return ground.orElseThrow();
  }

  /** Where is mediated. */
  public WuxingCentres centres() {
    return centres.orElseThrow();
  }

  /** Who plays. */
  public WuxingCast cast() {
    return cast.orElseThrow();
  }

  /** The matter that the patrol brought. */
  public Matter matter() {
    return matter(Scene.CAME_IN);
  }

  /** The case of the noise. */
  public Matter noise() {
    return matter(Scene.NOISE_REPORTED);
  }

  /** What was mediated of it. */
  public Mediating noiseTalks() {
    return talks.noise();
  }

  /** The dispute of the workshop at the desk of the district's centre. */
  public Mediating clothes() {
    return talks.clothes();
  }

  /** What each channel brought, in their order. */
  public List<Matter> broughtIn() {
    return List.copyOf(broughtIn);
  }

  /** The village's secretary, who whistles. */
  public Whistling village() {
    return new Whistling(stage().people(), cast().village(), cast().bureaus(), cast().secretary());
  }

  /** The village's whistle as it is now. */
  public Whistle whistle() {
    return village().now(whistle.orElseThrow());
  }

  @Override
  void play(Scene scene) {
    switch (scene) {
      case LAID_OUT -> layOut();
      case CENTRES_SET_UP -> setUpCentres();
      case CAME_IN -> comeIn();
      case PASSED_ON -> passOn();
      case WHISTLED -> whistle = Optional.of(whistled(village().blow("2.01", matter().name())));
      case WATER_CAME -> come(village(), whistle(), WATER);
      case REMINDED -> stage().awaitNotices("尚未报到", 1);
      case MISSED -> stage().awaitNotices("内未报到", 2);
      case SETTLED -> settle();
      case WAGES_PAID -> payWages();
      case RESOLVED -> {
        matter().by(cast().village()).resolve("河道已清淤，占河棚屋已拆除");
        acted(matter());
      }
      case CLOSED -> close(matter());
      case CALLED_BACK -> callBack(matter(), "水清了");
      case NOISE_REPORTED -> reportNoise();
      case NOISE_REFERRED -> talks.refer(noise());
      case NOISE_SETTLED -> {
        talks.agreeByWord(scene.time());
        acted(noise());
      }
      case NOISE_ANSWERED -> {
        close(noise());
        callBack(noise(), "夜里安静了");
      }
      case APPLIED -> talks.apply();
      case RAISED -> talks.raise(scene.time());
      case AGREED -> talks.agree(scene.time());
      case PERFORMED -> talks.perform();
    }
  }

  private void layOut() {
    var secretaries = Crew.each(Wuxing.villages(), this::secretary);
    var units = secretaries.stream().collect(toMap(Post::getPatch, Post::getUnit));
    var laid = WuxingGround.setUp(stage(), units);
    var grid = gridIn(laid, Wuxing.ZHILI);
    var secretary =
        secretaries.stream()
            .filter(post -> post.getPatch().equals(grid.getDivision()))
            .findFirst()
            .orElseThrow();
    ground = Optional.of(laid);
    laidOut(laid.zones().size(), laid.grids().size(), laid.people().getAdded());
    cast = Optional.of(WuxingCast.of(stage(), grid, secretary));
  }

  private void setUpCentres() {
    var made = WuxingCentres.setUp(stage());
    centres = Optional.of(made);
    setUp((int) made.all().count(), made.mediators());
  }

  private void close(Matter matter) {
    matter.by(cast().centre()).close();
    acted(matter);
  }

  private void callBack(Matter matter, String text) {
    matter.by(cast().centre()).callBack(Satisfaction.SATISFACTION_SATISFIED, text);
    acted(matter);
  }

  private Post secretary(DivisionCode village) {
    return stage().people().post("village-party-secretary", "divisions/" + village.value());
  }

  private static Grid gridIn(WuxingGround ground, String town) {
    var stem = town.substring(0, "divisions/330502100".length());
    return ground.grids().stream()
        .filter(grid -> grid.getDivision().startsWith(stem))
        .findFirst()
        .orElseThrow();
  }

  private void comeIn() {
    for (var channel : WuxingCast.CHANNELS) {
      var brought = stage().follow(cast().reporter().report(report(channel)));
      broughtIn.add(brought);
      if (channel == Channel.CHANNEL_PATROL) {
        var _ = begin(Scene.CAME_IN, brought);
      }
    }
    acted(broughtIn.toArray(Matter[]::new));
  }

  private ReportCaseRequest.Builder report(Channel channel) {
    return report(channel, "event.river", "河道淤堵发臭，棚屋占河");
  }

  private ReportCaseRequest.Builder report(Channel channel, String category, String subject) {
    return ReportCaseRequest.newBuilder()
        .setChannel(channel)
        .setCategory(category)
        .setPatch(cast().grid().getName())
        .setSubject(subject)
        .setReporter(Reporter.newBuilder().setName("村民").setPhone("13900000009"));
  }

  private void passOn() {
    broughtIn.forEach(cast()::passOn);
    acted(broughtIn.toArray(Matter[]::new));
    signFor(matter());
  }

  private void signFor(Matter matter) {
    matter.by(cast().village()).signFor();
    acted(matter);
  }

  private void reportNoise() {
    var report = report(Channel.CHANNEL_HOTLINE, "dispute.neighbour", "楼上作坊夜间赶工，吵得睡不着");
    var reported = stage().follow(cast().reporter().report(report));
    acted(begin(Scene.NOISE_REPORTED, reported));
    cast().passOn(reported);
    acted(reported);
    signFor(reported);
  }

  private void come(Whistling who, Whistle called, String organ) {
    who.come(called, organ);
    whistled(who.now(called));
  }

  private void settle() {
    come(village(), whistle(), ENFORCEMENT);
    village().done(whistle(), WATER, "已调泵清淤");
    whistled(whistle());
    village().done(whistle(), ENFORCEMENT, "已拆除占河棚屋");
    whistled(whistle());
    whistled(village().settle(whistle(), "河道已通，水质恢复"));
    village().score(whistle(), ENFORCEMENT, 2, "局长到得太晚");
    whistled(whistle());
  }

  private void payWages() {
    var director = stage().people().post("town-centre-director", Wuxing.BALIDIAN);
    var line = WuxingCast.town(stage(), "wx-balidian", Wuxing.BALIDIAN, director.getUnit());
    var town = new Whistling(stage().people(), line, cast().bureaus(), director);
    var blown = whistled(town.blow("1.02", ""));
    FOR_WAGES.forEach(organ -> come(town, blown, organ));
    whistled(town.settle(blown, "工资已补发"));
  }
}
