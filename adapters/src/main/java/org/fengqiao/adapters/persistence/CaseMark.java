package org.fengqiao.adapters.persistence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;

/** A place in a list of cases, written as {@code 2026-11-18T01:00:00Z/uuid}. */
record CaseMark(Instant reportTime, UUID id) {
  static CaseMark of(Case one) {
    return new CaseMark(one.origin().reportTime(), one.id().value());
  }

  /**
   * The place that a key names.
   *
   * @throws Refusal INVALID_FIELD if it is no key of such a list
   */
  static CaseMark read(String key) {
    int slash = Math.max(key.indexOf('/'), 0);
    try {
      return new CaseMark(
          Instant.parse(key.substring(0, slash)), UUID.fromString(key.substring(slash + 1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Refusal.invalid("page_token", "is one this list gave");
    }
  }

  String key() {
    return reportTime + "/" + id;
  }
}
