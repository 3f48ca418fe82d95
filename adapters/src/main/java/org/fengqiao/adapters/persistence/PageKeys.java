package org.fengqiao.adapters.persistence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.Refusal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Where pages begin. */
final class PageKeys {
  private PageKeys() {}

  /** The rows after the page before this one, which ended with an id. */
  static Condition afterId(Field<UUID> id, PageRequest page) {
    return page.after().map(key -> id.gt(uuid(key))).orElseGet(DSL::noCondition);
  }

  /** The rows after the page before this one, which ended with an id, of a list that goes back. */
  static Condition beforeId(Field<UUID> id, PageRequest page) {
    return page.after().map(key -> id.lt(uuid(key))).orElseGet(DSL::noCondition);
  }

  /** The rows after the page before this one, which ended with a name. */
  static Condition afterName(Field<String> name, PageRequest page) {
    return page.after().map(name::gt).orElseGet(DSL::noCondition);
  }

  /** The rows after the page before this one, which ended with a name, of a list that goes back. */
  static Condition beforeName(Field<String> name, PageRequest page) {
    return page.after().map(name::lt).orElseGet(DSL::noCondition);
  }

  /** The rows after the page before this one, which ended with a day, of a list that goes back. */
  static Condition beforeDay(Field<LocalDate> day, PageRequest page) {
    return page.after()
        .map(key -> read(key, LocalDate::parse))
        .map(day::lt)
        .orElseGet(DSL::noCondition);
  }

  /**
   * The rows after the page before this one, which ended with {@code first/then}. Not a comparison
   * of rows: MariaDB would not look that up in an index.
   */
  static <T> Condition afterPair(
      Field<String> first, Field<T> then, Function<String, T> reading, PageRequest page) {
    return page.after()
        .map(key -> {
          int slash = key.indexOf('/');
          var begin = key.substring(0, Math.max(slash, 0));
          var rest = read(key.substring(slash + 1), reading);
          return first.ge(begin).and(first.gt(begin).or(then.gt(rest)));
        })
        .orElseGet(DSL::noCondition);
  }

  static UUID uuid(String key) {
    return read(key, UUID::fromString);
  }

  private static <T> T read(String key, Function<String, T> reading) {
    try {
      return reading.apply(key);
    } catch (IllegalArgumentException | DateTimeException _) {
      throw Refusal.invalid("page_token", "is the one of the page before");
    }
  }
}
