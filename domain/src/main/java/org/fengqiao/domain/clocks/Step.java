package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One step of how a time came about, as plain data; {@link ExplanationText} puts it in words. */
public sealed interface Step {
  /** The article that sets the span. */
  record ByLaw(String law) implements Step {}

  /** The span is counted from that moment on. */
  record CountedFrom(Instant time, Budget span) implements Step {}

  /** The span is counted back from the due time. */
  record CountedBack(Instant due, Budget span) implements Step {}

  /** More time was given at that moment. */
  record Extended(Instant time, Budget added) implements Step {}

  /** The day it starts on is not counted (Civil Code 201). */
  record FirstDayNotCounted(LocalDate date) implements Step {}

  /** Days that are not worked and so not counted; no holiday's name means a weekend. */
  record DaysOff(LocalDate first, LocalDate last, Optional<String> holiday) implements Step {}

  /** A Saturday or Sunday that is worked, and counted. */
  record MakeUpDayCounted(LocalDate date, String holiday) implements Step {}

  /** The clock did not run; no end means that it stands suspended still. */
  record SuspendedFrom(Instant from, Optional<Instant> until) implements Step {}

  /** Days not counted because the clock stood suspended at their end. */
  record DaysSuspended(LocalDate first, LocalDate last) implements Step {}

  /**
   * Months or years come to that day (Civil Code 202).
   *
   * @param lastOfMonth the month has no day of the start's number, so its last stands
   */
  record CorrespondingDay(LocalDate date, boolean lastOfMonth) implements Step {}

  /** The last day was off, and another takes its place; later or earlier, as the roll says. */
  record Rolled(LocalDate from, LocalDate to) implements Step {}

  /** The last day is off and stands. */
  record DayOffStands(LocalDate date) implements Step {}

  /** So many days more were passed over and are not listed. */
  record NotListed(int days) implements Step {}

  /** It leans on days after the last year whose holidays are published. */
  record Provisional(int lastYear) implements Step {}

  /** What was counted would lie before the start, so the start stands. */
  record NotBeforeStart(Instant start) implements Step {}

  /** No time can be told while a suspension has no end. */
  record WaitsForResumption() implements Step {}

  /** The time that came out. */
  record FallsAt(Instant time) implements Step {}
}
