package org.fengqiao.adapters.grpc;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.statistics.DaySpan;

/** Points and spans of time, and days, between the contract and the rules. */
final class Times {
  private static final long FIRST_SECOND = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
  private static final int NANOS = 1_000_000_000;
  // Four digits of the year and no sign, so that dates can be compared as they are written.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withResolverStyle(ResolverStyle.STRICT);
  // As the message's own documentation bounds it.
  private static final long MOST_SECONDS = 315_576_000_000L;

  private Times() {}

  /**
   * The instant, cut to microseconds.
   *
   * @throws Refusal INVALID_FIELD unless it lies in the years 1 to 9999
   */
  static Instant toInstant(String field, Timestamp time) {
    if (time.getSeconds() < FIRST_SECOND
        || time.getSeconds() > LAST_SECOND
        || time.getNanos() < 0
        || time.getNanos() >= NANOS) {
      throw Refusal.invalid(field, "is a time of the years 1 to 9999 with 0 to 999,999,999 nanos");
    }
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).truncatedTo(ChronoUnit.MICROS);
  }

  /** The instant in a field that may be unset. */
  static Optional<Instant> optional(boolean isSet, String field, Timestamp time) {
    return isSet ? Optional.of(toInstant(field, time)) : Optional.empty();
  }

  /**
   * The day.
   *
   * @throws Refusal INVALID_FIELD unless it is written as yyyy-mm-dd
   */
  static LocalDate toDate(String field, String text) {
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeException _) {
      throw Refusal.invalid(field, "is a date of the form yyyy-mm-dd");
    }
  }

  /**
   * The month.
   *
   * @throws Refusal INVALID_FIELD unless it is written as yyyy-mm
   */
  static YearMonth toMonth(String field, String text) {
    try {
      return YearMonth.parse(text, MONTH);
    } catch (DateTimeException _) {
      throw Refusal.invalid(field, "is a month of the form yyyy-mm");
    }
  }

  /**
   * The days from {@code start_day} to {@code end_day}.
   *
   * @throws Refusal INVALID_FIELD unless both are written as yyyy-mm-dd, and make a span
   */
  static DaySpan toDays(String start, String end) {
    return new DaySpan(toDate("start_day", start), toDate("end_day", end));
  }

  /**
   * The span, cut to microseconds.
   *
   * @throws Refusal INVALID_FIELD unless it is of at most 10,000 years, with both parts of one sign
   */
  static Duration toSpan(String field, com.google.protobuf.Duration span) {
    if (span.getSeconds() < -MOST_SECONDS
        || span.getSeconds() > MOST_SECONDS
        || span.getNanos() <= -NANOS
        || span.getNanos() >= NANOS
        || Long.signum(span.getSeconds()) * Integer.signum(span.getNanos()) < 0) {
      throw Refusal.invalid(field, "is a span of at most 10,000 years, both parts of one sign");
    }
    return Duration.ofSeconds(span.getSeconds(), span.getNanos()).truncatedTo(ChronoUnit.MICROS);
  }

  static Timestamp toProto(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  static com.google.protobuf.Duration toProto(Duration span) {
    return com.google.protobuf.Duration.newBuilder()
        .setSeconds(span.getSeconds())
        .setNanos(span.getNano())
        .build();
  }
}
