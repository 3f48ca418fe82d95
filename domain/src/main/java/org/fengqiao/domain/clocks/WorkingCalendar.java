package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.clocks.CalendarFact.CalendarPublished;

/**
 * Which days and hours are worked (工作日历). Published in versions; a clock is derived from the
 * newest, so that a new holiday notice moves the due times that leant on a guess.
 *
 * <p>Saturday and Sunday are off unless a make-up day says otherwise; the other days are worked
 * unless a day off says otherwise.
 *
 * @param version counts the publications, from 1
 */
public record WorkingCalendar(CalendarId id, int version, CalendarTerms terms)
    implements Aggregate {
  /** How a calendar comes from its facts. */
  public static final Lineage<WorkingCalendar, CalendarFact> LINEAGE =
      new Lineage<>(
          AggregateKind.CALENDAR,
          WorkingCalendar.class,
          CalendarFact.class,
          WorkingCalendar::begun,
          WorkingCalendar::after);

  public WorkingCalendar {
    Objects.requireNonNull(id);
    Bounds.count("version", version, Integer.MAX_VALUE);
    Objects.requireNonNull(terms);
  }

  /** Which aggregate the calendar of that id is. */
  public static AggregateRef refOf(CalendarId id) {
    return AggregateRef.named(AggregateKind.CALENDAR, id.value());
  }

  /** Publishes a calendar's first version. */
  public static Decided<WorkingCalendar> publish(CalendarId id, CalendarTerms terms) {
    return LINEAGE.begin(List.of(new CalendarPublished(id, 1, terms)));
  }

  /** Publishes the next version. */
  public Decided<WorkingCalendar> publish(CalendarTerms next) {
    return LINEAGE.move(this, List.of(new CalendarPublished(id, version + 1, next)));
  }

  @Override
  public AggregateRef ref() {
    return refOf(id);
  }

  /** Whether that day is worked, as far as notices are published. */
  public boolean isWorking(LocalDate date) {
    var named = terms.named(date);
    return named.isPresent()
        ? named.get().kind() == CalendarDay.Kind.MAKE_UP
        : !CalendarDay.isWeekend(date);
  }

  /** Whether that day's year has no published notice yet. */
  public boolean isProvisional(LocalDate date) {
    return date.getYear() > terms.lastYear();
  }

  /** The moment at which that day has run out. */
  public Instant endOf(LocalDate date, DayEnd end) {
    return switch (end) {
      case MIDNIGHT -> at(date, OfficeInterval.DAY);
      case CLOSE_OF_BUSINESS ->
          at(date, terms.hours().on(date.getDayOfWeek()).getLast().untilMinute());
    };
  }

  ZoneId zone() {
    return terms.zone();
  }

  LocalDate dateOf(Instant time) {
    return LocalDate.ofInstant(time, terms.zone());
  }

  Optional<CalendarDay> named(LocalDate date) {
    return terms.named(date);
  }

  /**
   * The office hours of that day, were it worked; what a change to summer time cuts is left out.
   */
  List<Stretch> officeStretches(LocalDate date) {
    return terms.hours().on(date.getDayOfWeek()).stream()
        .map(part -> new Stretch(at(date, part.fromMinute()), at(date, part.untilMinute())))
        .filter(stretch -> !stretch.isEmpty())
        .toList();
  }

  /**
   * The moment a local time names. One that a change to summer time leaves out is the moment of the
   * change; one that comes twice is the first of the two.
   */
  private Instant at(LocalDate date, int minute) {
    var local = date.atStartOfDay().plusMinutes(minute);
    var rules = terms.zone().getRules();
    var offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? rules.getTransition(local).getInstant()
        : local.toInstant(offsets.getFirst());
  }

  private static WorkingCalendar begun(CalendarFact fact) {
    return switch (fact) {
      case CalendarPublished(var id, var version, var terms) ->
          new WorkingCalendar(id, version, terms);
    };
  }

  private WorkingCalendar after(CalendarFact fact) {
    return switch (fact) {
      case CalendarPublished(_, var next, var changed) -> new WorkingCalendar(id, next, changed);
    };
  }
}
