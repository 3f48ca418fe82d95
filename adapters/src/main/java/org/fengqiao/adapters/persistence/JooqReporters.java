package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.REPORTER;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.rewards.vault.Reporters;
import org.fengqiao.domain.rewards.ClueId;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** Which keys seal what is known of who reported clues, off their table. */
public final class JooqReporters implements Reporters {
  private final Database database;

  @Inject
  public JooqReporters(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, Long> byKey() {
    return database
        .sql()
        .select(REPORTER.KEPT_BY, DSL.count().cast(Long.class))
        .from(REPORTER)
        .where(REPORTER.KEPT_BY.isNotNull())
        .groupBy(REPORTER.KEPT_BY)
        .fetchMap(Record2::value1, Record2::value2);
  }

  @Override
  public List<ClueId> notSealedBy(Set<String> passed, int limit) {
    return waiting(passed, limit).fetch(row -> new ClueId(row.value1()));
  }

  /** Those before, between and behind them in the index: what they seal is passed over unread. */
  ResultQuery<Record1<UUID>> waiting(Set<String> passed, int limit) {
    return database
        .sql()
        .select(REPORTER.CLUE)
        .from(REPORTER.forceIndex("reporter_kept_by"))
        .where(REPORTER.KEPT_BY.notIn(passed))
        .limit(limit);
  }
}
