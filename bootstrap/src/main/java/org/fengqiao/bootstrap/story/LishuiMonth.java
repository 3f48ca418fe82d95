package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;

/**
 * The clues of a month in Lishui: what comes when, of whom, and what becomes of it. That they are
 * 1,062, and ¥15,800 are paid for them, is from the field; the rest is drawn by a seed, and the
 * same each time.
 */
final class LishuiMonth {
  /** In how many weeks they come. */
  static final int WEEKS = 4;

  /** What most people see; the more often, the more. */
  private static final List<String> RISKS =
      List.of(
          "fire-hazard",
          "fire-hazard",
          "fire-hazard",
          "road-traffic",
          "road-traffic",
          "work-safety",
          "gas",
          "building",
          "special-equipment",
          "food-drug",
          "hazardous-goods",
          "water-safety",
          "environment",
          "public-order",
          "fraud",
          "fund-raising");

  /** What is worth less. */
  private static final List<String> LESSER_RISKS =
      List.of("public-facility", "public-facility", "dispute", "unpaid-wages", "other");

  private static final List<String> DISPUTES = List.of("dispute", "unpaid-wages");

  private static final String FOURTH = "fourth";

  private static final long SEED = 320_117;
  private static final int OF_THE_BUSIEST = 20;
  private static final int PERCENT = 100;
  private static final int ANONYMOUS_PERCENT = 15;
  private static final int JOINT_PERCENT = 8;
  private static final int LEAST_JOINT = 2;
  private static final int MOST_JOINT = 5;

  /** Of what type and grade a clue is that is rewarded, and how many of those there are. */
  private record Worth(List<String> types, String grade, int count) {}

  /** Beside those that are added one by one. */
  private static final List<Worth> WORTHS =
      List.of(
          new Worth(RISKS, "second", 12),
          new Worth(RISKS, "third", 100),
          new Worth(RISKS, FOURTH, 237),
          new Worth(DISPUTES, "second", 2),
          new Worth(LESSER_RISKS, "third", 30),
          new Worth(LESSER_RISKS, FOURTH, 90));

  private final Random chance = new Random(SEED);
  private final LishuiReporters reporters = new LishuiReporters(chance);
  private final List<LishuiClue> drawn = new ArrayList<>();

  private LishuiMonth() {}

  /** All that come, by their numbers; each duplicate after what it repeats. */
  static List<LishuiClue> plan() {
    return new LishuiMonth().clues();
  }

  private List<LishuiClue> clues() {
    addRewarded();
    addSpecial();
    for (var course :
        List.of(
            ClueCourse.ON_DUTY, ClueCourse.KNOWN, ClueCourse.WITHOUT_EFFECT, ClueCourse.UNTRUE)) {
      for (int i = 0; i < course.count(); i++) {
        add(anyWeek(), any(RISKS), signers(), course, "");
      }
    }
    var numbered = numbered(drawn, 1);
    drawn.clear();
    addDuplicates(numbered.stream().filter(one -> one.course().isTrue()).toList());
    return Stream.concat(numbered.stream(), numbered(drawn, numbered.size() + 1).stream()).toList();
  }

  /** Each in its week, and within it in the order in which they were drawn. */
  private static List<LishuiClue> numbered(List<LishuiClue> some, int first) {
    var byWeek = some.stream().sorted(Comparator.comparingInt(LishuiClue::week)).toList();
    var all = new ArrayList<LishuiClue>();
    for (var one : byWeek) {
      all.add(
          new LishuiClue(
              first + all.size(),
              one.week(),
              one.type(),
              one.patch(),
              one.reporters(),
              one.course(),
              one.grade(),
              one.repeats()));
    }
    return all;
  }

  private void addRewarded() {
    // One of the highest grade has a name, and another has none, and so is worth a fifth of it.
    add(1, "work-safety", reporters.some(1), ClueCourse.PAID, "first");
    add(2, "hazardous-goods", List.of(), ClueCourse.PAID, "first");
    for (int i = 0; i < OF_THE_BUSIEST; i++) {
      add(i % WEEKS, any(RISKS), busiest(), ClueCourse.PAID, FOURTH);
    }
    for (var worth : WORTHS) {
      for (int i = 0; i < worth.count(); i++) {
        add(anyWeek(), any(worth.types()), signers(), ClueCourse.PAID, worth.grade());
      }
    }
  }

  private void addSpecial() {
    for (int i = 0; i < ClueCourse.PAID_AFTER_A_CASE.count(); i++) {
      add(0, "fire-hazard", signers(), ClueCourse.PAID_AFTER_A_CASE, FOURTH);
    }
    add(1, "gas", reporters.some(1), ClueCourse.PAID_AT_THE_SECOND_TRY, FOURTH);
    add(0, "fund-raising", reporters.some(1), ClueCourse.REVERSED, "third");
    add(0, "fire-hazard", reporters.some(1), ClueCourse.UNCLAIMED, FOURTH);
    add(0, "water-safety", reporters.some(1), ClueCourse.LEFT_LYING, "");
    for (int i = 0; i < ClueCourse.OVER_THE_CAP.count(); i++) {
      add(WEEKS - 1, any(RISKS), busiest(), ClueCourse.OVER_THE_CAP, FOURTH);
    }
  }

  /** In the same week as what they repeat, or in a later one. */
  private void addDuplicates(List<LishuiClue> earlier) {
    for (int i = 0; i < ClueCourse.DUPLICATE.count(); i++) {
      var first = any(earlier);
      drawn.add(
          new LishuiClue(
              0,
              chance.nextInt(first.week(), WEEKS),
              first.type(),
              first.patch(),
              signers(),
              ClueCourse.DUPLICATE,
              "",
              Optional.of(first.number())));
    }
  }

  private void add(
      int week, String type, List<ReporterToSeal> signers, ClueCourse course, String grade) {
    var patch = "divisions/" + any(Lishui.villages()).value();
    drawn.add(new LishuiClue(0, week, type, patch, signers, course, grade, Optional.empty()));
  }

  private List<ReporterToSeal> busiest() {
    return List.of(reporters.busiest());
  }

  private List<ReporterToSeal> signers() {
    int lot = chance.nextInt(PERCENT);
    if (lot < ANONYMOUS_PERCENT) {
      return List.of();
    }
    var joint = lot < ANONYMOUS_PERCENT + JOINT_PERCENT;
    return reporters.some(joint ? chance.nextInt(LEAST_JOINT, MOST_JOINT + 1) : 1);
  }

  private int anyWeek() {
    return chance.nextInt(WEEKS);
  }

  private <T> T any(List<T> some) {
    return some.get(chance.nextInt(some.size()));
  }
}
