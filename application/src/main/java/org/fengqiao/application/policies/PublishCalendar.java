package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.PolicyReason;

/** Publishes the next version of a working calendar, whole. */
public final class PublishCalendar {
  private final Access access;
  private final Aggregates aggregates;
  private final PolicyShelf shelf;
  private final Clocks clocks;
  private final Store store;
  private final Commits commits;
  private final InstantSource clock;

  /** What is published. */
  public record Command(Request request, CalendarId id, CalendarTerms terms) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(terms);
    }
  }

  @Inject
  public PublishCalendar(
      Access access,
      Aggregates aggregates,
      PolicyShelf shelf,
      Clocks clocks,
      Store store,
      Commits commits,
      InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.shelf = shelf;
    this.clocks = clocks;
    this.store = store;
    this.commits = commits;
    this.clock = clock;
  }

  /**
   * Publishes, and has every clock that waits looked at, since due times follow the newest
   * calendar; so does every process that wakes clocks, once it has the calendar. A repeat has them
   * looked at again, should the first have died in between.
   *
   * @throws Refusal RIGHT_MISSING; CALENDAR_FAULTY if it leaves out a year that the version before
   *     had; REQUEST_ID_REUSED
   */
  public Published<WorkingCalendar> publish(Caller caller, Command command) {
    access.require(caller, Right.PUBLISH_CALENDAR);
    var answer = store.decide(command.request(), () -> decide(caller, command));
    shelf.changed(answer.aggregate().ref());
    clocks.wakeAll(clock.instant().truncatedTo(ChronoUnit.MICROS));
    return Published.of(command.request(), answer, commits);
  }

  private Changes<WorkingCalendar> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var actor = Actor.of(caller.partner());
    var before = aggregates.find(WorkingCalendar.class, WorkingCalendar.refOf(command.id()));
    if (before.isEmpty()) {
      return Changes.making(actor, now, WorkingCalendar.publish(command.id(), command.terms()));
    }
    var calendar = before.get().aggregate();
    refuseForgottenYears(calendar.terms(), command.terms());
    return Changes.moving(actor, now, before.get(), calendar.publish(command.terms()));
  }

  /**
   * A file cut short would make workdays of holidays: due times would come early, and be missed.
   */
  private static void refuseForgottenYears(CalendarTerms before, CalendarTerms after) {
    var forgotten = years(before);
    forgotten.removeAll(years(after));
    if (!forgotten.isEmpty() || after.lastYear() < before.lastYear()) {
      throw Refusal.invalid(
          PolicyReason.CALENDAR_FAULTY,
          "days",
          "name days of every year that the version before names days of, up to "
              + before.lastYear());
    }
  }

  private static Set<Integer> years(CalendarTerms terms) {
    return terms.days().stream()
        .map(day -> day.date().getYear())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
