package org.fengqiao.bootstrap.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Crew;
import org.fengqiao.proto.rewards.v1.ListRewardResultsResponse;
import org.fengqiao.proto.rewards.v1.LookAtReporterResponse;

/**
 * The other story of {@code docs/packs/lishui.md}: a month of 1,062 clues of every kind of risk,
 * with ¥15,800 paid for them. Week by week they come in, are verified, rewarded, claimed and paid.
 */
public final class LishuiClues extends Story<LishuiClues.Scene> {
  /** When the stage is to be opened. */
  public static final String OPENING = "2026-06-01T07:30:00+08:00";

  /** What the commission may give in the year, in fen. */
  public static final long BUDGET = 3_000_000;

  /** Which month it is. */
  public static final String MONTH = "2026-06";

  /** A Monday. */
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** In the week in which what was left lying is found. */
  private static final int FOUND = 2;

  /** What happens in a scene. */
  public enum Act {
    /** The treasury gives the commission its budget. */
    SET_UP,
    /** On Monday come the clues of the week. */
    CAME_IN,
    /** On Wednesday units verify them, and remove the risks. */
    VERIFIED,
    /** On Thursday they are graded, and rewards proposed, approved, and told. */
    REWARDED,
    /** On Tuesday rewards are claimed and paid; one that was won by fraud is taken back later. */
    PAID,
    /** The month is over, and the public is told. */
    MONTH_ENDED,
    /** Six months after it was told, what nobody claimed goes back. */
    EXPIRED
  }

  /**
   * A scene.
   *
   * @param week of the clues, from 0
   * @param at when, in China
   */
  public record Scene(Act act, int week, LocalDateTime at) implements Timed {
    @Override
    public String time() {
      return at.atOffset(CHINA).toString();
    }
  }

  private final TreeMap<Integer, ClueGoing> going = new TreeMap<>();
  private final List<LishuiClue> plan = LishuiMonth.plan();
  private Optional<ClueCast> cast = Optional.empty();
  private Optional<LookAtReporterResponse> looked = Optional.empty();
  private Optional<ListRewardResultsResponse> results = Optional.empty();
  private List<Matter> cases = List.of();

  public LishuiClues(Stage stage, Audience<? super Scene> audience) {
    super(stage, audience, scenes());
  }

  /** All scenes, in the order of their times. */
  public static List<Scene> scenes() {
    var weeks = IntStream.range(0, LishuiMonth.WEEKS).boxed().flatMap(LishuiClues::scenes);
    var others =
        Stream.of(
            scene(Act.SET_UP, 0, FIRST.atTime(8, 0)),
            scene(Act.MONTH_ENDED, 0, FIRST.plusMonths(1).atTime(9, 0)),
            scene(Act.EXPIRED, 0, FIRST.plusMonths(6).plusDays(8).atTime(9, 0)));
    return Stream.concat(weeks, others).sorted(Comparator.comparing(Scene::at)).toList();
  }

  /** Of one week and the Tuesday after it; all on working days, as a festival falls on a Friday. */
  private static Stream<Scene> scenes(int week) {
    var monday = FIRST.plusWeeks(week);
    return Stream.of(
        scene(Act.CAME_IN, week, monday.atTime(9, 0)),
        scene(Act.VERIFIED, week, monday.plusDays(2).atTime(15, 0)),
        scene(Act.REWARDED, week, monday.plusDays(3).atTime(10, 0)),
        scene(Act.PAID, week, monday.plusDays(8).atTime(10, 0)));
  }

  private static Scene scene(Act act, int week, LocalDateTime at) {
    return new Scene(act, week, at);
  }

  /** Who plays. */
  public ClueCast cast() {
    return cast.orElseThrow();
  }

  /** The treasury. */
  public ClueTreasury treasury() {
    return new ClueTreasury(stage(), cast());
  }

  /** The commission. */
  public ClueRewarding rewarding() {
    return cast().rewarding();
  }

  /** All clues that came, by their numbers, as each was left by who moved it last. */
  public List<ClueGoing> all() {
    return List.copyOf(going.values());
  }

  /** Those that go that way. */
  public List<ClueGoing> all(ClueCourse course) {
    return going.values().stream().filter(goes(course)).toList();
  }

  /** What was shown of who won a reward by fraud. */
  public LookAtReporterResponse looked() {
    return looked.orElseThrow();
  }

  /** What the public is told of the month. */
  public ListRewardResultsResponse results() {
    return results.orElseThrow();
  }

  @Override
  void play(Scene scene) {
    switch (scene.act()) {
      case SET_UP -> {
        cast = Optional.of(ClueCast.of(stage()));
        rewarded(new RewardNews.OfBudget(treasury().appropriate(BUDGET)));
      }
      case CAME_IN -> comeIn(scene.week());
      case VERIFIED -> verify(scene.week());
      case REWARDED -> reward(scene.week());
      case PAID -> pay(scene.week());
      case MONTH_ENDED -> endTheMonth();
      case EXPIRED -> expire();
    }
  }

  /** First what nobody reported before, and then what somebody did. */
  private void comeIn(int week) {
    for (boolean repeats : List.of(false, true)) {
      var some =
          plan.stream()
              .filter(one -> one.week() == week && one.repeats().isPresent() == repeats)
              .toList();
      keep(Crew.each(some, cast().handling()::submit));
    }
    stage().awaitNotices("有新的风险线索", going.size());
    tell(ofWeek(week));
  }

  private void verify(int week) {
    var handling = cast().handling();
    var ofWeek = ofWeek(week);
    var lies = goes(ClueCourse.LEFT_LYING);
    var repeats = goes(ClueCourse.DUPLICATE);
    if (week == FOUND) {
      // Its unit was told, and the centre.
      stage().awaitNotices("内未核实", 2);
      keep(each(lies, handling::verify));
    }
    keep(each(ofWeek.and(lies.or(repeats).negate()), handling::verify));
    keep(
        each(
            ofWeek.and(repeats),
            one -> handling.markDuplicate(one, earlier(one.plan().repeats().orElseThrow()))));
    if (week == 0) {
      openCases();
    }
    tell(ofWeek);
  }

  private ClueGoing earlier(int number) {
    return Objects.requireNonNull(going.get(number), () -> "no clue " + number);
  }

  /** Some risks take a case to remove. */
  private void openCases() {
    var opened = new ArrayList<Matter>();
    for (var one : all(ClueCourse.PAID_AFTER_A_CASE)) {
      var matter = new ClueCase(stage(), cast()).open(one);
      keep(List.of(cast().handling().link(one, matter)));
      opened.add(matter);
    }
    cases = opened;
    acted(opened.toArray(Matter[]::new));
  }

  private void reward(int week) {
    if (week == 0) {
      cases.forEach(new ClueCase(stage(), cast())::close);
      acted(cases.toArray(Matter[]::new));
      keep(each(goes(ClueCourse.PAID_AFTER_A_CASE), cast().handling()::dispose));
    }
    var ofWeek = ofWeek(week);
    keep(
        each(
            ofWeek.and(one -> ClueCourse.DECLINED.contains(one.plan().course())),
            rewarding()::decline));
    keep(each(ofWeek.and(one -> !one.plan().grade().isEmpty()), rewarding()::grade));
    Predicate<ClueGoing> approved =
        ofWeek.and(one -> ClueCourse.APPROVED.contains(one.plan().course()));
    keep(each(approved, rewarding()::propose));
    // Each is written with the budget: at the same time they would only get in each other's way.
    keep(going.values().stream().filter(approved).map(rewarding()::approve).toList());
    keep(each(approved, rewarding()::tell));
    tell(ofWeek);
  }

  private void pay(int week) {
    var handling = cast().handling();
    var ofWeek = ofWeek(week);
    var claiming = ofWeek.and(goes(ClueCourse.REVERSED).or(one -> one.plan().course().isPaid()));
    keep(each(claiming, one -> rewarding().pay(handling.claim(one))));
    keep(
        each(
            claiming.and(goes(ClueCourse.PAID_AT_THE_SECOND_TRY)),
            one -> rewarding().pay(handling.claimInCash(treasury().reject(one)))));
    keep(treasury().carryOut(going.values().stream().filter(claiming).toList()));
    takeBack(week);
    if (week == LishuiMonth.WEEKS - 1) {
      keep(each(goes(ClueCourse.OVER_THE_CAP), rewarding()::decline));
    }
    tell(ofWeek);
    rewarded(new RewardNews.OfBudget(treasury().budget()));
  }

  /** A week after it was paid it comes out; the week after it is given back. */
  private void takeBack(int week) {
    var won = all(ClueCourse.REVERSED).getFirst();
    if (week == 1) {
      looked = Optional.of(rewarding().look(won));
      keep(List.of(rewarding().reverse(won)));
    } else if (week == 2) {
      keep(List.of(rewarding().recover(won)));
    }
  }

  private void endTheMonth() {
    results = Optional.of(cast().published(MONTH));
    tell(_ -> true);
    rewarded(new RewardNews.OfResults(results()));
  }

  private void expire() {
    var unclaimed = all(ClueCourse.UNCLAIMED).getFirst();
    keep(List.of(rewarding().awaitExpiry(unclaimed)));
    stage().awaitNotices("视为放弃", 1);
    tell(goes(ClueCourse.UNCLAIMED));
    rewarded(new RewardNews.OfBudget(treasury().budget()));
  }

  private static Predicate<ClueGoing> ofWeek(int week) {
    return one -> one.plan().week() == week;
  }

  private static Predicate<ClueGoing> goes(ClueCourse course) {
    return one -> one.plan().course() == course;
  }

  private List<ClueGoing> each(Predicate<ClueGoing> which, UnaryOperator<ClueGoing> work) {
    return Crew.each(going.values().stream().filter(which).toList(), work);
  }

  private void keep(Collection<ClueGoing> some) {
    some.forEach(one -> going.put(one.plan().number(), one));
  }

  private void tell(Predicate<ClueGoing> which) {
    rewarded(
        new RewardNews.OfClues(going.values().stream().filter(which).map(ClueGoing::now).toList()));
  }
}
