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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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
  private static final Wide INSERT =
      Wide.insertUnlessThere(
          "notice",
          List.of(
              "id",
              "case_id",
              "case_version",
              "rule",
              "role",
              "officer",
              "text",
              "made_at",
              "state",
              "tries",
              "next_try",
              "ended_at",
              "failure"));

  private final DSLContext database;

  /** Rolls a transaction back in which another process was first with a part. */
  private static final class OthersWereFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

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
  public Optional<List<Claimed>> add(Reached from, Cursor to, List<Delivery> given, Instant until) {
    return unlessAborted(
        Optional.empty(),
        rows -> moved(rows, from, to) ? Optional.of(insert(rows, given, until)) : Optional.empty());
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

  /** Inserts what is given, and answers what of it is to be sent. */
  private static List<Claimed> insert(DSLContext rows, List<Delivery> given, Instant until) {
    int inserted =
        rows.connectionResult(connection -> {
          int count = 0;
          for (int from = 0; from < given.size(); from += Wide.ROWS) {
            var some = given.subList(from, Math.min(from + Wide.ROWS, given.size()));
            try (var statement =
                INSERT.prepare(connection, some, (params, one) -> set(params, one, until))) {
              count += statement.executeUpdate();
            }
          }
          return count;
        });
    // Where some stood already the journal is read anew; what is pending is found when its hold
    // ends.
    return inserted == given.size()
        ? given.stream().flatMap(JooqDeliveries::held).toList()
        : List.of();
  }

  private static void set(Params params, Delivery given, Instant until) throws SQLException {
    var officer = given.officer().map(OfficerId::value);
    params
        .add(given.id())
        .add(given.about().value())
        .add(given.version().number())
        .add(given.rule())
        .add(given.role().value())
        .add(officer.orElse(null))
        .add(given.text())
        .add(given.time());
    if (officer.isPresent()) {
      params.add(PENDING).add(1).addStored(Params.stored(until)).addStored(null).addStored(null);
    } else {
      params.add(FAILED).add(0).addStored(null).add(given.time()).add(NOBODY);
    }
  }

  private static Stream<Claimed> held(Delivery given) {
    return given.officer().stream()
        .map(officer -> new Claimed(given.id(), given.about(), officer, given.text(), 1));
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
        : unlessAborted(List.of(), rows -> taken(rows, due, now, until) ? due : List.of());
  }

  /** All of them, or none where another process was first with any. */
  private static boolean taken(DSLContext rows, List<Claimed> due, Instant now, Instant until) {
    int taken =
        rows.update(NOTICE)
            .set(NOTICE.TRIES, NOTICE.TRIES.plus(1))
            .set(NOTICE.NEXT_TRY, until)
            .where(NOTICE.ID.in(due.stream().map(Claimed::id).toList()))
            .and(NOTICE.STATE.eq(PENDING))
            .and(NOTICE.NEXT_TRY.le(now))
            .execute();
    if (taken != due.size() && taken > 0) {
      throw new OthersWereFirst();
    }
    return taken > 0;
  }

  private static Claimed found(NoticeRecord row) {
    return new Claimed(
        row.getId(),
        new CaseId(row.getCaseId()),
        new OfficerId(row.getOfficer()),
        row.getText(),
        row.getTries() + 1);
  }

  @Override
  public void end(List<Ending> endings, Instant now) {
    var sent = new ArrayList<UUID>();
    var failed = new ArrayList<Ending.Failed>();
    for (var ending : endings) {
      switch (ending) {
        case Ending.Sent(var claimed) -> sent.add(claimed.id());
        case Ending.Failed one -> failed.add(one);
      }
    }
    database.transaction(inside -> {
      var rows = inside.dsl();
      if (!sent.isEmpty()) {
        // Once sent it is sent, even if another process took it up again meanwhile.
        rows.update(NOTICE)
            .set(NOTICE.STATE, SENT)
            .setNull(NOTICE.NEXT_TRY)
            .setNull(NOTICE.FAILURE)
            .set(NOTICE.ENDED_AT, now)
            .where(NOTICE.ID.in(sent))
            .execute();
      }
      failed.forEach(one -> fail(rows, one, now));
    });
  }

  private static void fail(DSLContext rows, Ending.Failed one, Instant now) {
    var why = one.why();
    var failure = why.substring(0, Math.min(why.length(), NOTICE.FAILURE.getDataType().length()));
    var failed = rows.update(NOTICE).set(NOTICE.FAILURE, failure);
    if (one.nextTry().isPresent()) {
      failed.set(NOTICE.NEXT_TRY, one.nextTry().get()).where(isHeld(one.claimed())).execute();
      return;
    }
    failed
        .set(NOTICE.STATE, FAILED)
        .setNull(NOTICE.NEXT_TRY)
        .set(NOTICE.ENDED_AT, now)
        .where(isHeld(one.claimed()))
        .execute();
    LOG.warn(
        "notice {} about cases/{} given up at try {}: {}",
        one.claimed().id(),
        one.claimed().about().value(),
        one.claimed().tries(),
        failure);
  }

  private static Condition isHeld(Claimed one) {
    return NOTICE.ID.eq(one.id()).and(NOTICE.STATE.eq(PENDING)).and(NOTICE.TRIES.eq(one.tries()));
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
    } catch (OthersWereFirst _) {
      return otherwise;
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
