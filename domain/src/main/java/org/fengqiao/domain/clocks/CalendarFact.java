package org.fengqiao.domain.clocks;

import org.fengqiao.domain.Fact;

/** What is journaled of a working calendar. */
public sealed interface CalendarFact extends Fact {
  /** A version was published; it replaces the one before it whole. */
  record CalendarPublished(CalendarId id, int version, CalendarTerms terms)
      implements CalendarFact {}
}
