package org.fengqiao.bootstrap.story;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Crew;
import org.fengqiao.bootstrap.story.XuechengDesks.Going;

/**
 * The story of {@code docs/packs/xuecheng.md}: a year of 3,260 disputes on the platform of 268
 * committees and five centres, of which 1,684 are settled; one of them is followed up three levels.
 */
public final class XuechengStory extends Story<XuechengStory.Scene> {
  /** When the stage is to be opened. */
  public static final String OPENING = "2025-01-02T08:30:00+08:00";

  private static final int YEAR = 2025;
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** What happens in a scene. */
  public enum Act {
    /** Five centres, 268 committees, and all who mediate there. */
    SET_UP,
    /** On a Monday in the middle of a month come its disputes, and committees take them up. */
    CAME_IN,
    /** On its Friday committees end theirs, or give them up to the level above. */
    WORKED_OFF,
    /** Six days later the levels above take up and end what came to them. */
    ENDED_ABOVE,
    /** Somebody who lets a field applies to the committee of his village. */
    APPLIED,
    /** The committee gives it up to the sub-centre of the town. */
    RAISED_TO_THE_SUB_CENTRE,
    /** The sub-centre gives it up to the district's centre. */
    RAISED_TO_THE_CENTRE,
    /** There they agree in writing. */
    AGREED,
    /** What was agreed on is paid. */
    PAID,
    /** All that came in the year is looked through. */
    YEAR_ENDED,
    /** On the first working days after it, the year is reported in figures. */
    REPORTED
  }

  /**
   * A scene.
   *
   * @param at when, in China
   */
  public record Scene(Act act, LocalDateTime at) implements Timed {
    @Override
    public String time() {
      return at.atOffset(CHINA).toString();
    }

    /** In which month it is. */
    public Month month() {
      return at.getMonth();
    }
  }

  private final XuechengClimb climb = new XuechengClimb(this);
  private Optional<XuechengCentres> centres = Optional.empty();
  private Optional<Line> platform = Optional.empty();
  private Optional<XuechengFigures> figures = Optional.empty();
  private Optional<XuechengReport> report = Optional.empty();
  private Map<Month, List<XuechengDispute>> year = Map.of();
  private List<Going> going = List.of();
  private LocalDate today = LocalDate.of(YEAR, 1, 1);

  public XuechengStory(Stage stage, Audience<? super Scene> audience) {
    super(stage, audience, scenes());
  }

  /** All scenes, in the order of their times. */
  public static List<Scene> scenes() {
    var months = Stream.of(Month.values()).flatMap(XuechengStory::scenes);
    var others =
        Stream.of(
            scene(Act.SET_UP, Month.JANUARY, 2, 9),
            scene(Act.APPLIED, XuechengClimb.MONTH, 10, 9),
            scene(Act.RAISED_TO_THE_SUB_CENTRE, XuechengClimb.MONTH, 12, 15),
            scene(Act.RAISED_TO_THE_CENTRE, XuechengClimb.MONTH, 17, 15),
            scene(Act.AGREED, XuechengClimb.MONTH, 20, 15),
            scene(Act.PAID, XuechengClimb.MONTH, 27, 15),
            scene(Act.YEAR_ENDED, Month.DECEMBER, 31, 17),
            new Scene(Act.REPORTED, LocalDateTime.of(YEAR + 1, Month.JANUARY, 5, 9, 0)));
    return Stream.concat(months, others).sorted(comparing(Scene::at)).toList();
  }

  /** Each on a working day of that year, whatever its holidays. */
  private static Stream<Scene> scenes(Month month) {
    var monday =
        LocalDate.of(YEAR, month, 8)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
            .getDayOfMonth();
    return Stream.of(
        scene(Act.CAME_IN, month, monday, 9),
        scene(Act.WORKED_OFF, month, monday + 4, 9),
        scene(Act.ENDED_ABOVE, month, monday + 10, 9));
  }

  private static Scene scene(Act act, Month month, int day, int hour) {
    return new Scene(act, LocalDateTime.of(YEAR, month, day, hour, 0));
  }

  /** What was set up. */
  public XuechengCentres centres() {
    return centres.orElseThrow();
  }

  /** How the dispute that is followed stands. */
  public Mediating followed() {
    return climb.desk();
  }

  /** All that came in the year, once it has ended. */
  public XuechengFigures figures() {
    return figures.orElseThrow();
  }

  /** What was reported of the year. */
  public XuechengReport report() {
    return report.orElseThrow();
  }

  XuechengDesks desks() {
    return new XuechengDesks(stage().main(), platform.orElseThrow(), centres(), today);
  }

  @Override
  void play(Scene scene) {
    today = scene.at().toLocalDate();
    switch (scene.act()) {
      case SET_UP -> setUp();
      case CAME_IN -> comeIn(year.getOrDefault(scene.month(), List.of()));
      case WORKED_OFF -> worked(atEachDesk(going, desks()::workOff));
      case ENDED_ABOVE -> endAbove();
      case APPLIED -> climb.apply();
      case RAISED_TO_THE_SUB_CENTRE ->
          climb.raise(scene.time(), "村人民调解委员会", "双方对面积各执一词", "涉及土地面积核定，村里无力调处");
      case RAISED_TO_THE_CENTRE -> climb.raise(scene.time(), "镇社会治理服务中心", "承包方不认欠款", "须区级部门核定面积");
      case AGREED -> climb.agree(scene.time());
      case PAID -> climb.pay();
      case YEAR_ENDED -> endTheYear();
      case REPORTED -> report = Optional.of(reported(XuechengReport.make(stage().main())));
    }
  }

  private void setUp() {
    var made = XuechengCentres.setUp(stage());
    centres = Optional.of(made);
    platform = Optional.of(XuechengDesks.platform(stage()));
    setUp((int) made.all().count(), made.mediators());
    year =
        XuechengYear.plan(made, XuechengClimb.MONTH).stream()
            .collect(groupingBy(XuechengDispute::month));
  }

  private void comeIn(List<XuechengDispute> disputes) {
    var byCommittee = disputes.stream().collect(groupingBy(one -> one.committee().getName()));
    worked(inTurn(byCommittee.values(), desks()::take));
  }

  /** First all that was given up, then what was given up once more. */
  private void endAbove() {
    var above = going.stream().filter(one -> one.dispute().course().raised() > 0).toList();
    var twice = new ArrayList<Going>();
    var now = new ArrayList<>(going);
    now.removeAll(above);
    for (var one : atEachDesk(above, desks()::workOffAbove)) {
      (one.dispute().course().raised() > 1 ? twice : now).add(one);
    }
    now.addAll(atEachDesk(twice, desks()::workOffAtTheTop));
    worked(now);
  }

  private static List<Going> atEachDesk(List<Going> some, UnaryOperator<Going> work) {
    return inTurn(some.stream().collect(groupingBy(Going::organization)).values(), work);
  }

  /** All desks work at the same time, and each on one dispute after the other. */
  private static <T> List<Going> inTurn(Collection<List<T>> desks, Function<T, Going> work) {
    return Crew.each(desks, its -> its.stream().map(work).toList()).stream()
        .flatMap(List::stream)
        .toList();
  }

  private void worked(List<Going> now) {
    going = now;
    workedOn(now.stream().map(Going::now).toList());
  }

  private void endTheYear() {
    var read = XuechengFigures.read(stage().main());
    figures = Optional.of(read);
    workedOn(read.mediations());
  }
}
