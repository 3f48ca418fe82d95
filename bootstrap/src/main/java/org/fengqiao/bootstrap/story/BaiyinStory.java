package org.fengqiao.bootstrap.story;

import java.util.List;
import java.util.Optional;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SpotCheckItem;

/**
 * The story of {@code docs/packs/baiyin.md}: a scan before the National Day holiday climbs the
 * ladder of its village, town and county, and is handled until the resident is satisfied.
 */
public final class BaiyinStory extends Story<BaiyinStory.Scene> {
  /** When the stage is to be opened. */
  public static final String OPENING = "2026-09-30T08:00:00+08:00";

  private static final String VILLAGE = "divisions/620402001001";
  private static final String DISTRICT = "divisions/620402000000";
  private static final long SEED = 20261030;

  /** The scenes, in their order, each at the time its clock is turned to. */
  public enum Scene implements Timed {
    /** Wednesday: a resident scans the code on the building. */
    SCANNED("2026-09-30T09:00:00+08:00"),
    /** Nobody calls: the village is reminded. */
    REMINDED("2026-09-30T09:20:00+08:00"),
    /** Still nobody: the next post of the village must. */
    CONTACT_MISSED("2026-09-30T09:30:00+08:00"),
    /** It is supervised. */
    STILL_MISSED("2026-09-30T10:00:00+08:00"),
    /** One working day later; the holiday runs from 1 to 7 October. */
    POLICE_SILENT("2026-10-09T00:00:00+08:00"),
    /** Saturday the 10th is worked in its stead 调休: the village submits. */
    TO_THE_TOWN("2026-10-10T10:00:00+08:00"),
    /** Two working days for each post of the town; each silence moves it on. */
    CENTRE_SILENT("2026-10-14T00:00:00+08:00"),
    /** The judicial office. */
    JUDICIAL_SILENT("2026-10-17T00:00:00+08:00"),
    /** The police station. */
    STATION_SILENT("2026-10-21T00:00:00+08:00"),
    /** The committee member; the principal leader is last. */
    MEMBER_SILENT("2026-10-24T00:00:00+08:00"),
    /** The principal leader's silence is supervised. */
    SUPERVISED("2026-10-28T00:00:00+08:00"),
    /** The town submits; the county leader in charge must act. */
    TO_THE_COUNTY("2026-10-28T09:00:00+08:00"),
    /** It is handled and closed. */
    HANDLED("2026-10-28T16:00:00+08:00"),
    /** The county calls the resident back, who is not satisfied: it is opened again. */
    DISSATISFIED("2026-10-30T10:00:00+08:00"),
    /** It is handled once more, and the resident is satisfied. */
    HANDLED_AGAIN("2026-10-30T11:00:00+08:00"),
    /** The city asks a sample of what was closed, and hears that it has come back. */
    SPOT_CHECKED("2026-10-30T14:00:00+08:00"),
    /** It is handled a third time, and stays closed. */
    ENDED("2026-10-30T15:00:00+08:00");

    private final String time;

    Scene(String time) {
      this.time = time;
    }

    @Override
    public String time() {
      return time;
    }
  }

  private Optional<SpotCheckRound> round = Optional.empty();
  private Optional<SpotCheckItem> item = Optional.empty();

  public BaiyinStory(Stage stage, Audience<? super Scene> audience) {
    super(stage, audience, List.of(Scene.values()));
  }

  /** The matter, once it was reported. */
  public Matter matter() {
    return matter(Scene.SCANNED);
  }

  /** The city's sample, once it was drawn. */
  public SpotCheckRound round() {
    return round.orElseThrow();
  }

  /** What the resident told the city. */
  public SpotCheckItem item() {
    return item.orElseThrow();
  }

  @Override
  void play(Scene scene) {
    switch (scene) {
      case SCANNED -> scan();
      case REMINDED -> {
        fires("REMIND");
        notified(matter(), 2);
      }
      case CONTACT_MISSED -> fires("MISSED");
      case STILL_MISSED -> fires("STILL_MISSED");
      case POLICE_SILENT, CENTRE_SILENT, JUDICIAL_SILENT, STATION_SILENT, MEMBER_SILENT ->
          fires("MOVE_ON");
      case TO_THE_TOWN -> submit("村里协调不了，涉及物业与产权单位");
      case SUPERVISED -> fires("SUPERVISE");
      case TO_THE_COUNTY -> submit("需县级统筹老旧小区消防改造");
      case HANDLED -> handle();
      case DISSATISFIED -> callBack(Satisfaction.SATISFACTION_DISSATISFIED, "过道仍有杂物");
      case HANDLED_AGAIN -> handleAgain("再次清理，明确楼长每日巡查", "满意");
      case SPOT_CHECKED -> check();
      case ENDED -> handleAgain("会同消防、物业联合整治并上锁管理", "这次彻底解决了");
    }
  }

  private void scan() {
    var code = stage().people().hangCode(VILLAGE, "3 号楼");
    var scanned = begin(Scene.SCANNED, stage().report(People.scan(code, "楼道堆物，占用消防通道")));
    notified(scanned, 1);
    acted();
  }

  private void fires(String rung) {
    fires(matter(), rung);
  }

  private void submit(String reason) {
    matter().signFor();
    acted();
    matter().submit(reason);
    acted();
  }

  private void handle() {
    matter().signFor();
    acted();
    matter().contact("已与群众见面");
    acted();
    matter().resolve("已清理楼道，加装消防门，列入改造计划");
    acted();
    matter().close();
    acted();
  }

  private void handleAgain(String how, String said) {
    matter().signFor();
    acted();
    matter().resolve(how);
    acted();
    matter().close();
    acted();
    callBack(Satisfaction.SATISFACTION_SATISFIED, said);
  }

  private void callBack(Satisfaction satisfaction, String text) {
    matter().callBack(satisfaction, text);
    acted();
  }

  private void check() {
    var from = "2026-09-01T00:00:00+08:00";
    var until = "2026-10-30T00:00:00+08:00";
    round = Optional.of(SpotCheckRound.draw(stage(), DISTRICT, from, until, SEED));
    item = Optional.of(round().ask(matter(), Satisfaction.SATISFACTION_DISSATISFIED, "杂物又堆了回来"));
    acted();
  }

  private void acted() {
    acted(matter());
  }
}
