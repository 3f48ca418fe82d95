package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.UnitId;

/**
 * Which units sit in a mediation organization (入驻单位), and which of them when.
 *
 * @param seats in the order they were given, of one unit at most one that stands; at most {@value
 *     #MOST_KEPT}, of which at most {@value #MOST_STANDING} stand
 */
public record Seating(List<Seat> seats, Roster roster) {
  /** The most units that sit in one organization at a time. */
  public static final int MOST_STANDING = 100;

  /** The most seats that are kept, those that ended included. */
  public static final int MOST_KEPT = 400;

  /** The most days for which a roster is set at once. */
  public static final int MOST_DAYS = 366;

  static final Seating EMPTY = new Seating(List.of(), Roster.EMPTY);

  public Seating {
    seats = List.copyOf(seats);
    Objects.requireNonNull(roster);
  }

  /** The seats that stand. */
  public List<Seat> standing() {
    return seats.stream().filter(Seat::stands).toList();
  }

  /** Which units sit there on a day, by the calendar of a zone. */
  public Presence on(LocalDate day, ZoneId zone) {
    var endOfDay = day.plusDays(1).atStartOfDay(zone).toInstant();
    var there = seats.stream().filter(seat -> seat.standsBy(endOfDay)).toList();
    return new Presence(
        day,
        units(there, seat -> seat.kind() == SeatKind.RESIDENT),
        units(there, seat -> seat.kind() == SeatKind.ROTATING && roster.has(seat.unit(), day)),
        units(there, seat -> seat.kind() == SeatKind.ON_CALL));
  }

  private static List<UnitId> units(List<Seat> seats, Predicate<Seat> meant) {
    return seats.stream().filter(meant).map(Seat::unit).toList();
  }

  /**
   * Passes if the unit may be seated.
   *
   * @throws Refusal UNIT_SEATED; TOO_MANY_SEATS
   */
  void requireRoomFor(UnitId unit) {
    var standing = standing();
    if (standing.stream().anyMatch(seat -> seat.unit().equals(unit))) {
      throw Refusal.conflict(OrganizationReason.UNIT_SEATED, Map.of("unit", name(unit)));
    }
    if (standing.size() == MOST_STANDING) {
      throw Refusal.illegalNow(
          OrganizationReason.TOO_MANY_SEATS, List.of(), Map.of("most", "" + MOST_STANDING));
    }
  }

  /**
   * Passes if the unit has a seat that stands.
   *
   * @throws Refusal UNIT_NOT_SEATED
   */
  void requireSeated(UnitId unit) {
    if (standing().stream().noneMatch(seat -> seat.unit().equals(unit))) {
      throw Refusal.illegalNow(
          OrganizationReason.UNIT_NOT_SEATED, List.of(), Map.of("unit", name(unit)));
    }
  }

  /**
   * Passes if the turns may be those that begin in a span of days.
   *
   * @throws Refusal INVALID_FIELD if the span begins before today, ends before it begins or is
   *     longer than {@value #MOST_DAYS} days, or if a turn begins outside it or shares a day with
   *     another of its unit; UNIT_NOT_ROTATING; TOO_MANY_TURNS
   */
  void requireFit(LocalDate from, LocalDate until, List<Turn> turns, LocalDate today) {
    if (from.isBefore(today)) {
      throw Refusal.invalid("start_date", "is not before today");
    }
    if (until.isBefore(from) || !until.isBefore(from.plusDays(MOST_DAYS))) {
      throw Refusal.invalid(
          "end_date", "is not before the start date, and within " + MOST_DAYS + " days");
    }
    if (!turns.stream().allMatch(turn -> Roster.begins(turn, from, until))) {
      throw Refusal.invalid("turns", "begin on a day of the span");
    }
    turns.forEach(turn -> requireRotating(turn.unit()));
    // What is over may be forgotten, what is to come may not.
    if (roster.lastingBeside(from, until, today) + turns.size() > Roster.MOST_TURNS) {
      throw Refusal.illegalNow(
          OrganizationReason.TOO_MANY_TURNS, List.of(), Map.of("most", "" + Roster.MOST_TURNS));
    }
    var _ = roster.with(from, until, turns);
  }

  private void requireRotating(UnitId unit) {
    if (standing().stream()
        .noneMatch(seat -> seat.kind() == SeatKind.ROTATING && seat.unit().equals(unit))) {
      throw Refusal.illegalNow(
          OrganizationReason.UNIT_NOT_ROTATING, List.of(), Map.of("unit", name(unit)));
    }
  }

  private static String name(UnitId unit) {
    return "units/" + unit.value();
  }

  /** With one seat more; where that is more than are kept, the first that ended is forgotten. */
  Seating with(Seat seat) {
    var all = new ArrayList<>(seats);
    if (all.size() == MOST_KEPT) {
      all.remove(all.stream().filter(one -> !one.stands()).findFirst().orElseThrow());
    }
    all.add(seat);
    return new Seating(all, roster);
  }

  /** With the seat of a unit ended, and without its turns that begin after that day. */
  Seating without(UnitId unit, Instant end, LocalDate day) {
    return new Seating(ending(seat -> seat.unit().equals(unit), end), roster.without(unit, day));
  }

  /** With all seats ended. */
  Seating emptied(Instant end) {
    return new Seating(ending(_ -> true, end), roster);
  }

  private List<Seat> ending(Predicate<Seat> meant, Instant end) {
    return seats.stream()
        .map(seat -> seat.stands() && meant.test(seat) ? seat.until(end) : seat)
        .toList();
  }

  /** With other turns in a span of days. */
  Seating with(LocalDate from, LocalDate until, List<Turn> turns) {
    return new Seating(seats, roster.with(from, until, turns));
  }
}
