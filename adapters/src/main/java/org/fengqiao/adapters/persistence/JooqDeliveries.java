package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.FOLLOWER;
import static org.fengqiao.adapters.persistence.schema.Tables.NOTICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.adapters.persistence.schema.tables.records.NoticeRecord;
import org.fengqiao.application.notices.Deliveries;
import org.fengqiao.application.notices.Delivery;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.OfficerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices to be delivered in their table, and the row that says how far the journal was read. */
public final class JooqDeliveries implements Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(JooqDeliveries.class);
  private static final String NAME = "notices";
  private static final String PENDING = "PENDING";
  private static final String SENT = "SENT";
  private static final String FAILED = "FAILED";
  private static final String NOBODY = "nobody holds the post";
  private static final int MOST_ROWS = 256;

  private final DSLContext database;

  @Inject
  public JooqDeliveries(Database database) {
    this.database = database.sql();
  }

  @Override
  public Reached reached() {
    return database
        .selectFrom(FOLLOWER)
        .where(FOLLOWER.NAME.eq(NAME))
        .fetchOptional(row -> new Reached(row.getVersion(), Positions.read(row.getPositions())))
        .orElseGet(() -> new Reached(0, Cursor.START));
  }

  @Override
  public boolean add(Reached from, Cursor to, List<Delivery> given) {
    return unlessAborted(
        false,
        rows -> {
          if (!moved(rows, from, to)) {
            return false;
          }
          for (int i = 0; i < given.size(); i += MOST_ROWS) {
            insert(rows, given.subList(i, Math.min(i + MOST_ROWS, given.size())));
          }
          return true;
        });
  }

  private static boolean moved(DSLContext rows, Reached from, Cursor to) {
    var positions = Positions.write(to);
    int moved =
        from.version() == 0
            ? rows.insertInto(FOLLOWER, FOLLOWER.NAME, FOLLOWER.VERSION, FOLLOWER.POSITIONS)
                .values(NAME, 1L, positions)
                .execute()
            : rows.update(FOLLOWER)
                .set(FOLLOWER.VERSION, from.version() + 1)
                .set(FOLLOWER.POSITIONS, positions)
                .where(FOLLOWER.NAME.eq(NAME))
                .and(FOLLOWER.VERSION.eq(from.version()))
                .execute();
    return moved == 1;
  }

  private static void insert(DSLContext rows, List<Delivery> given) {
    rows.insertInto(NOTICE)
        .set(given.stream().map(JooqDeliveries::row).toList())
        .onDuplicateKeyUpdate()
        .set(NOTICE.ID, NOTICE.ID)
        .execute();
  }

  private static NoticeRecord row(Delivery given) {
    var row = new NoticeRecord();
    row.setId(given.id());
    row.setCaseId(given.about().value());
    row.setCaseVersion(given.version().number());
    row.setRule(given.rule());
    row.setRole(given.role().value());
    row.setText(given.text());
    row.setMadeAt(given.time());
    row.setTries(0);
    row.set(NOTICE.OFFICER, given.officer().map(OfficerId::value).orElse(null));
    row.setState(given.officer().isPresent() ? PENDING : FAILED);
    row.set(NOTICE.NEXT_TRY, given.officer().isPresent() ? given.time() : null);
    row.set(NOTICE.ENDED_AT, given.officer().isPresent() ? null : given.time());
    row.set(NOTICE.FAILURE, given.officer().isPresent() ? null : NOBODY);
    return row;
  }

  @Override
  public List<Claimed> claim(Instant now, Instant until, int limit) {
    var due =
        database
            .selectFrom(NOTICE)
            .where(NOTICE.STATE.eq(PENDING))
            .and(NOTICE.NEXT_TRY.le(now))
            .orderBy(NOTICE.NEXT_TRY, NOTICE.ID)
            .limit(limit)
            .fetch(JooqDeliveries::found);
    return due.isEmpty()
        ? List.of()
        : unlessAborted(List.of(), rows -> due.stream().filter(o -> take(rows, o, until)).toList());
  }

  private static Claimed found(NoticeRecord row) {
    return new Claimed(
        row.getId(),
        new CaseId(row.getCaseId()),
        new OfficerId(row.getOfficer()),
        row.getText(),
        row.getTries() + 1);
  }

  private static boolean take(DSLContext rows, Claimed one, Instant until) {
    return rows.update(NOTICE)
            .set(NOTICE.TRIES, one.tries())
            .set(NOTICE.NEXT_TRY, until)
            .where(isAtTry(one, one.tries() - 1))
            .execute()
        == 1;
  }

  @Override
  public void sent(Claimed claimed, Instant now) {
    // Once sent it is sent, even if another process took it up again meanwhile.
    database
        .update(NOTICE)
        .set(NOTICE.STATE, SENT)
        .setNull(NOTICE.NEXT_TRY)
        .setNull(NOTICE.FAILURE)
        .set(NOTICE.ENDED_AT, now)
        .where(NOTICE.ID.eq(claimed.id()))
        .execute();
  }

  @Override
  public void failed(Claimed claimed, String why, Instant now, Optional<Instant> nextTry) {
    var failure = why.substring(0, Math.min(why.length(), NOTICE.FAILURE.getDataType().length()));
    var failed = database.update(NOTICE).set(NOTICE.FAILURE, failure);
    if (nextTry.isPresent()) {
      failed.set(NOTICE.NEXT_TRY, nextTry.get()).where(isAtTry(claimed, claimed.tries())).execute();
      return;
    }
    failed
        .set(NOTICE.STATE, FAILED)
        .setNull(NOTICE.NEXT_TRY)
        .set(NOTICE.ENDED_AT, now)
        .where(isAtTry(claimed, claimed.tries()))
        .execute();
    LOG.warn(
        "notice {} about cases/{} given up at try {}: {}",
        claimed.id(),
        claimed.about().value(),
        claimed.tries(),
        failure);
  }

  private static Condition isAtTry(Claimed one, int tries) {
    return NOTICE.ID.eq(one.id()).and(NOTICE.STATE.eq(PENDING)).and(NOTICE.TRIES.eq(tries));
  }

  @Override
  public Backlog backlog() {
    var pending =
        database
            .select(count(), min(NOTICE.MADE_AT))
            .from(NOTICE)
            .where(NOTICE.STATE.eq(PENDING))
            .fetchSingle();
    int failed = database.fetchCount(NOTICE, NOTICE.STATE.eq(FAILED));
    return new Backlog(pending.value1(), failed, Optional.ofNullable(pending.value2()));
  }

  /** What a transaction answers, or {@code otherwise} if another one stood in its way. */
  private <T> T unlessAborted(T otherwise, Function<DSLContext, T> work) {
    try {
      return database.transactionResult(inside -> work.apply(inside.dsl()));
    } catch (DataAccessException e) {
      if (isAborted(e)) {
        return otherwise;
      }
      throw e;
    }
  }

  private static boolean isAborted(DataAccessException e) {
    var causes = new ArrayList<Trouble>();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        causes.add(Trouble.of(sql));
      }
    }
    return causes.contains(Trouble.ABORTED) || causes.contains(Trouble.DUPLICATE);
  }
}
