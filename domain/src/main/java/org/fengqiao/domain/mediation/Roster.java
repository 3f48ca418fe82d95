package org.fengqiao.domain.mediation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.UnitId;

/**
 * Whose turn it is when among the units that rotate (轮驻排班). Several may sit on one day.
 *
 * @param turns by their first day, of one day by their last, then by unit; at most {@value
 *     #MOST_TURNS}, those of one unit without a day in common
 */
public record Roster(List<Turn> turns) {
  /** The most turns that are kept: a unit a day for a year, and a month more. */
  public static final int MOST_TURNS = 400;

  private static final Comparator<Turn> BY_DAYS =
      Comparator.comparing(Turn::from)
          .thenComparing(Turn::until)
          .thenComparing(turn -> turn.unit().value().toString());

  static final Roster EMPTY = new Roster(List.of());

  public Roster {
    turns = turns.stream().sorted(BY_DAYS).toList();
    if (turns.size() > MOST_TURNS) {
      throw new IllegalArgumentException("a roster keeps at most " + MOST_TURNS + " turns");
    }
    requireOneAtATime(turns);
  }

  private static void requireOneAtATime(List<Turn> turns) {
    var before = new HashMap<UnitId, Turn>();
    for (var turn : turns) {
      var last = before.put(turn.unit(), turn);
      if (last != null && !last.until().isBefore(turn.from())) {
        throw Refusal.invalid("turns", "have no day in common with another turn of the same unit");
      }
    }
  }

  /**
   * The roster in which the turns that begin from {@code from} to {@code until} are {@code some}.
   * Where that makes more than are kept, those that ended first are forgotten.
   *
   * @throws Refusal INVALID_FIELD if two turns of one unit have a day in common
   */
  Roster with(LocalDate from, LocalDate until, List<Turn> some) {
    var all =
        Stream.concat(turns.stream().filter(turn -> !begins(turn, from, until)), some.stream());
    var newestLast = all.sorted(Comparator.comparing(Turn::until).thenComparing(BY_DAYS)).toList();
    int forgotten = Math.max(0, newestLast.size() - MOST_TURNS);
    return new Roster(newestLast.subList(forgotten, newestLast.size()));
  }

  /** The roster without the turns of a unit that begin after a day. */
  Roster without(UnitId unit, LocalDate day) {
    return new Roster(
        turns.stream()
            .filter(turn -> !turn.unit().equals(unit) || !turn.from().isAfter(day))
            .toList());
  }

  /** How many turns are not over before a day, and do not begin from one day to another. */
  long lastingBeside(LocalDate from, LocalDate until, LocalDate day) {
    return turns.stream()
        .filter(turn -> !turn.until().isBefore(day) && !begins(turn, from, until))
        .count();
  }

  /** Whether it is the unit's turn on a day. */
  boolean has(UnitId unit, LocalDate day) {
    return turns.stream().anyMatch(turn -> turn.unit().equals(unit) && turn.has(day));
  }

  /** Whether a turn begins from one day to another, both counted. */
  static boolean begins(Turn turn, LocalDate from, LocalDate until) {
    return !turn.from().isBefore(from) && !turn.from().isAfter(until);
  }
}
