package org.fengqiao.bootstrap.story;

import static org.fengqiao.bootstrap.story.XuechengCourse.LEFT;

import java.time.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Xuecheng;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.proto.mediation.v1.MediationOrganization;

/**
 * The disputes of a year on Xuecheng's platform: what comes when, to which committee, and what
 * becomes of it. That they are 3,260, and 1,684 of them settled, is from the field; the rest is
 * drawn by a seed, and the same each time.
 */
final class XuechengYear {
  /** Few before the Spring Festival, many before the year's wages are due. */
  private static final List<Integer> BY_MONTH =
      List.of(250, 190, 262, 270, 281, 285, 276, 268, 279, 262, 300, 337);

  /** What people bring to a committee that takes everything; the more often, the more. */
  private static final List<String> TYPES =
      List.of(
          "neighbour",
          "neighbour",
          "neighbour",
          "neighbour",
          "marriage-family",
          "marriage-family",
          "land-contract",
          "land-contract",
          "contract",
          "property-management",
          "unpaid-wages",
          "traffic");

  private static final long SEED = 370_403;
  private static final int OF_A_TOWN = 4;
  private static final int OF_A_TRADE = 10;
  private static final int MOST_OF_A_VILLAGE = 3;
  private static final int LEAST_FEN = 20_000;
  private static final int MOST_FEN = 3_000_000;

  private final Random chance = new Random(SEED);
  private final XuechengCentres centres;
  private final List<MediationOrganization> chosen;
  private final List<MediationOrganization> chosenOfTowns;

  private XuechengYear(XuechengCentres centres) {
    this.centres = centres;
    chosen = weighted(centres.committees());
    chosenOfTowns = chosen.stream().filter(centres::isUnderASubCentre).toList();
  }

  /** How many come in a month. */
  static int came(Month month) {
    return BY_MONTH.get(month.getValue() - 1);
  }

  /**
   * All that come, by their months, but the one whose way the story tells by itself.
   *
   * @param told the month in which that one comes, which is settled at the top
   */
  static List<XuechengDispute> plan(XuechengCentres centres, Month told) {
    return new XuechengYear(centres).disputes(told);
  }

  private List<XuechengDispute> disputes(Month told) {
    var ended = courses(false);
    ended.remove(XuechengCourse.SETTLED_AT_THE_TOP);
    Collections.shuffle(ended, chance);
    var rest = new ArrayDeque<>(ended);
    var left = new ArrayDeque<>(courses(true));
    var all = new ArrayList<XuechengDispute>();
    for (var month : Month.values()) {
      for (int i = month == told ? 1 : 0; i < came(month); i++) {
        all.add(dispute(month, next(month, rest, left)));
      }
    }
    return List.copyOf(all);
  }

  /** What is left open comes in the last month. */
  private static XuechengCourse next(
      Month month, Deque<XuechengCourse> ended, Deque<XuechengCourse> left) {
    return month == Month.DECEMBER && !left.isEmpty() ? left.remove() : ended.remove();
  }

  private static List<XuechengCourse> courses(boolean left) {
    var all = new ArrayList<XuechengCourse>();
    for (var course : XuechengCourse.values()) {
      if (LEFT.contains(course) == left) {
        all.addAll(Collections.nCopies(course.count(), course));
      }
    }
    return all;
  }

  private XuechengDispute dispute(Month month, XuechengCourse course) {
    var committee = any(course.raised() > 1 ? chosenOfTowns : chosen);
    var type =
        centres.trade(committee).map(Xuecheng.Trade::disputeType).orElseGet(() -> any(TYPES));
    var fen = chance.nextInt(LEAST_FEN, MOST_FEN);
    return new XuechengDispute(month, course, committee, patch(committee), type, fen);
  }

  /** Its village; of a town's committee one that has none; of a trade's any that has one. */
  private String patch(MediationOrganization committee) {
    var its = new DivisionCode(committee.getDivision().substring("divisions/".length()));
    var village =
        switch (its.level()) {
          case VILLAGE -> its;
          case TOWN -> any(Xuecheng.villagesWithout().stream().filter(its::contains).toList());
          default -> any(Xuecheng.villages());
        };
    return "divisions/" + village.value();
  }

  /**
   * Each as often as it is to be drawn: a trade's more often than a town's, and that than a
   * village's.
   */
  private List<MediationOrganization> weighted(List<MediationOrganization> committees) {
    return committees.stream()
        .flatMap(one -> Stream.generate(() -> one).limit(weight(one)))
        .toList();
  }

  private int weight(MediationOrganization committee) {
    if (centres.trade(committee).isPresent()) {
      return OF_A_TRADE;
    }
    return centres.isOfAVillage(committee) ? 1 + chance.nextInt(MOST_OF_A_VILLAGE) : OF_A_TOWN;
  }

  private <T> T any(List<T> some) {
    return some.get(chance.nextInt(some.size()));
  }
}
