package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.NOTICE;
import static org.fengqiao.adapters.persistence.schema.Tables.NOTICE_TRY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.notices.About;
import org.fengqiao.application.notices.Deliveries.Backlog;
import org.fengqiao.application.notices.Deliveries.Claimed;
import org.fengqiao.application.notices.Deliveries.Ending;
import org.fengqiao.application.notices.Delivery;
import org.fengqiao.domain.people.OfficerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of notices that were not taken over with their portion. */
final class NoticeTries {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeTries.class);
  private static final String PENDING = "PENDING";
  private static final String SENT = "SENT";
  private static final String FAILED = "FAILED";

  private static final Wide INSERT =
      Wide.insertUnlessThere(
          "notice_try", List.of("id", "state", "tries", "next_try", "ended_at", "failure"));

  private final DSLContext rows;

  /** Rolls a transaction back in which another process was first with a part. */
  static final class OthersWereFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  NoticeTries(DSLContext rows) {
    this.rows = rows;
  }

  /** Keeps as failed what cannot be sent at all; what is known already stays as it is. */
  void cannotBeSent(List<Delivery> given, String why) {
    insert(
        given,
        (params, one) ->
            params.add(one.id()).add(FAILED).add(0).addStored(null).add(one.time()).add(why));
  }

  private <T> void insert(List<T> values, Wide.Row<T> row) {
    rows.connection(connection -> INSERT.run(connection, values, row));
  }

  /** Has all that a portion held tried again, which nobody ended in time. */
  void tryAgain(long portion, Instant heldUntil) {
    rows.insertInto(
            NOTICE_TRY, NOTICE_TRY.ID, NOTICE_TRY.STATE, NOTICE_TRY.TRIES, NOTICE_TRY.NEXT_TRY)
        .select(
            select(NOTICE.ID, val(PENDING), val(1), val(heldUntil, NOTICE_TRY.NEXT_TRY))
                .from(NOTICE)
                .where(NOTICE.GIVEN_IN.eq(portion))
                .and(NOTICE.OFFICER.isNotNull()))
        .execute();
  }

  /** What is to be tried by {@code now}, as it will be when it is taken. */
  List<Claimed> due(Instant now, int limit) {
    return rows.select(
            NOTICE.ID, NOTICE.KIND, NOTICE.CASE_ID, NOTICE.OFFICER, NOTICE.TEXT, NOTICE_TRY.TRIES)
        .from(NOTICE_TRY)
        .join(NOTICE)
        .on(NOTICE.ID.eq(NOTICE_TRY.ID))
        .where(NOTICE_TRY.STATE.eq(PENDING))
        .and(NOTICE_TRY.NEXT_TRY.le(now))
        .orderBy(NOTICE_TRY.NEXT_TRY, NOTICE_TRY.ID)
        .limit(limit)
        .fetch(row ->
            new Claimed(
                row.value1(),
                new About(About.Kind.valueOf(row.value2()), row.value3()),
                new OfficerId(row.value4()),
                row.value5(),
                row.value6() + 1));
  }

  /**
   * Takes all of them, or none where another process was first with all.
   *
   * @throws OthersWereFirst with a part of them
   */
  boolean take(List<Claimed> due, Instant now, Instant until) {
    int taken =
        rows.update(NOTICE_TRY)
            .set(NOTICE_TRY.TRIES, NOTICE_TRY.TRIES.plus(1))
            .set(NOTICE_TRY.NEXT_TRY, until)
            .where(NOTICE_TRY.ID.in(due.stream().map(Claimed::id).toList()))
            .and(NOTICE_TRY.STATE.eq(PENDING))
            .and(NOTICE_TRY.NEXT_TRY.le(now))
            .execute();
    if (taken != due.size() && taken > 0) {
      throw new OthersWereFirst();
    }
    return taken > 0;
  }

  /** Keeps what was not taken over of a portion. */
  void add(List<Ending.NotSent> failed, Instant now) {
    insert(
        failed,
        (params, one) ->
            params
                .add(one.claimed().id())
                .add(state(one))
                .add(one.tries())
                .addStored(one.nextTry().map(Params::stored).orElse(null))
                .addStored(endedAt(one, now).map(Params::stored).orElse(null))
                .add(failure(one)));
    failed.forEach(NoticeTries::tell);
  }

  /** Once sent it is sent, even if another process took it up again meanwhile. */
  void sent(List<UUID> ids, Instant now) {
    if (!ids.isEmpty()) {
      rows.update(NOTICE_TRY)
          .set(NOTICE_TRY.STATE, SENT)
          .setNull(NOTICE_TRY.NEXT_TRY)
          .setNull(NOTICE_TRY.FAILURE)
          .set(NOTICE_TRY.ENDED_AT, now)
          .where(NOTICE_TRY.ID.in(ids))
          .execute();
    }
  }

  /** Counts only while it is still held. */
  void failed(Ending.NotSent one, Instant now) {
    int failed =
        rows.update(NOTICE_TRY)
            .set(NOTICE_TRY.STATE, state(one))
            .set(NOTICE_TRY.TRIES, one.tries())
            .set(NOTICE_TRY.NEXT_TRY, one.nextTry().orElse(null))
            .set(NOTICE_TRY.ENDED_AT, endedAt(one, now).orElse(null))
            .set(NOTICE_TRY.FAILURE, failure(one))
            .where(isHeld(one.claimed()))
            .execute();
    if (failed > 0) {
      tell(one);
    }
  }

  private static Condition isHeld(Claimed one) {
    return NOTICE_TRY
        .ID
        .eq(one.id())
        .and(NOTICE_TRY.STATE.eq(PENDING))
        .and(NOTICE_TRY.TRIES.eq(one.tries()));
  }

  private static String state(Ending.NotSent one) {
    return one.nextTry().isPresent() ? PENDING : FAILED;
  }

  private static Optional<Instant> endedAt(Ending.NotSent one, Instant now) {
    return one.nextTry().isPresent() ? Optional.empty() : Optional.of(now);
  }

  private static String failure(Ending.NotSent one) {
    var why = one.why();
    return why.substring(0, Math.min(why.length(), NOTICE_TRY.FAILURE.getDataType().length()));
  }

  private static void tell(Ending.NotSent one) {
    if (one.nextTry().isEmpty()) {
      LOG.warn(
          "notice {} about {} given up at try {}: {}",
          one.claimed().id(),
          one.claimed().about().name(),
          one.claimed().tries(),
          failure(one));
    }
  }

  /** What is to be tried again, or was given up. */
  Backlog backlog() {
    var pending =
        rows.select(count(), min(NOTICE.MADE_AT))
            .from(NOTICE_TRY)
            .join(NOTICE)
            .on(NOTICE.ID.eq(NOTICE_TRY.ID))
            .where(NOTICE_TRY.STATE.eq(PENDING))
            .fetchSingle();
    int failed = rows.fetchCount(NOTICE_TRY, NOTICE_TRY.STATE.eq(FAILED));
    return new Backlog(pending.value1(), failed, Optional.ofNullable(pending.value2()));
  }
}
