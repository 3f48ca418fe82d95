package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;

/**
 * How long a list may take. A page is read off the index of its scope, with what lies between and
 * is out of sight or filtered out: that may be most of a district, and no other index would spare
 * it for every caller, so the server ends a query that takes too long.
 */
final class ListTime {
  /** Well below the time that a call has; a page off its index takes milliseconds. */
  static final int MOST_SECONDS = 5;

  private static final Duration COME_BACK = Duration.ofSeconds(1);

  private ListTime() {}

  /**
   * The rows of a page, read in time.
   *
   * @throws Refusal what {@code tookTooLong} says
   */
  static <T> List<T> inTime(
      DSLContext sql,
      ResultQuery<? extends Record> page,
      Function<Record, T> row,
      Supplier<Refusal> tookTooLong) {
    try {
      return sql.fetch(page.queryTimeout(MOST_SECONDS)).map(row::apply);
    } catch (DataAccessException e) {
      var cause = Optional.ofNullable(e.getCause(SQLException.class));
      throw cause.filter(Trouble::isTimeLimit).isPresent() ? tookTooLong.get() : e;
    }
  }

  /**
   * Why it was not answered in time: to come again helps against load, and not where a caller asks
   * for much of which little is meant.
   *
   * @param allIsMeant whether all of the scope is in sight, and no filter leaves any of it out
   */
  static Refusal tookTooLong(boolean allIsMeant) {
    return allIsMeant
        ? overloaded()
        : Refusal.invalid(
            "scope",
            "finds enough of what is meant and in sight within "
                + MOST_SECONDS
                + " s: narrow it to one's own patch or unit");
  }

  static Refusal overloaded() {
    return Refusal.exhausted(RequestReason.OVERLOADED, COME_BACK);
  }
}
