package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.clocks.CalendarFact;
import org.fengqiao.domain.clocks.CalendarFact.CalendarPublished;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.WorkingCalendar;

/** The versions of calendars, as the journal has them: each entry of a calendar is one. */
public final class CalendarHistory {
  private final Journal journal;

  @Inject
  public CalendarHistory(Journal journal) {
    this.journal = journal;
  }

  /** A version; empty if there is none. */
  public Optional<PublishedCalendar> version(CalendarId id, int version) {
    return journal.of(WorkingCalendar.refOf(id), version - 1, 1).stream()
        .map(CalendarHistory::published)
        .findFirst();
  }

  private static PublishedCalendar published(Entry entry) {
    return switch ((CalendarFact) entry.facts().getFirst()) {
      case CalendarPublished(var id, var version, var terms) ->
          new PublishedCalendar(new WorkingCalendar(id, version, terms), entry.time());
    };
  }
}
