package org.fengqiao.adapters.persistence;

import java.util.UUID;
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
    return page.after().map(key -> id.gt(read(key))).orElseGet(DSL::noCondition);
  }

  /** The rows after the page before this one, which ended with a name. */
  static Condition afterName(Field<String> name, PageRequest page) {
    return page.after().map(name::gt).orElseGet(DSL::noCondition);
  }

  private static UUID read(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException _) {
      throw Refusal.invalid("page_token", "is the one of the page before");
    }
  }
}
