package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.JooqPaymentTries.STUCK;
import static org.fengqiao.adapters.persistence.JooqPaymentTries.WAITING;
import static org.fengqiao.adapters.persistence.schema.Tables.CLUE;
import static org.fengqiao.adapters.persistence.schema.Tables.CLUE_PAYMENT;
import static org.fengqiao.adapters.persistence.schema.Tables.PAYMENT_TRY;

import java.time.Instant;
import org.fengqiao.adapters.persistence.schema.tables.records.ClueRecord;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.PaymentId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SelectFromStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;

/** Queries of orders to pay, of clues that are being paid: not of all that ever were. */
final class PaymentTryQueries {
  /** Read by their state: those that were paid are passed over unread. */
  private static final Table<ClueRecord> BEING_PAID = CLUE.forceIndex("clue_status");

  private final DSLContext database;

  PaymentTryQueries(DSLContext database) {
    this.database = database;
  }

  /**
   * Orders of clues that are being paid, which are to be handed over or asked for by {@code now}:
   * those that never were stand before all times.
   */
  ResultQuery<? extends Record> due(Instant now, int limit) {
    return rows(BEING_PAID)
        .where(CLUE.STATUS.eq(ClueStatus.PAYING.name()))
        .and(
            PAYMENT_TRY
                .ID
                .isNull()
                .or(PAYMENT_TRY.STATE.eq(WAITING).and(PAYMENT_TRY.NEXT_TRY.le(now))))
        .orderBy(PAYMENT_TRY.NEXT_TRY, CLUE.ID, CLUE_PAYMENT.TARGET)
        .limit(limit);
  }

  private SelectOnConditionStep<? extends Record> rows(Table<ClueRecord> clues) {
    return joined(
        clues,
        database
            .select(CLUE_PAYMENT.TARGET, CLUE_PAYMENT.ID, CLUE.OFFICE)
            .select(PAYMENT_TRY.fields()));
  }

  private static <R extends Record> SelectOnConditionStep<R> joined(
      Table<ClueRecord> clues, SelectFromStep<R> selected) {
    return selected
        .from(clues)
        .join(CLUE_PAYMENT)
        .on(CLUE_PAYMENT.ID.eq(CLUE.ID))
        .leftJoin(PAYMENT_TRY)
        .on(PAYMENT_TRY.ID.eq(CLUE_PAYMENT.TARGET));
  }

  ResultQuery<? extends Record> page(UnitId unit, boolean stuck, PageRequest page) {
    return rows(BEING_PAID)
        .where(CLUE.STATUS.eq(ClueStatus.PAYING.name()))
        .and(CLUE.OFFICE.eq(unit.value()))
        .and(PAYMENT_TRY.STATE.eq(stuck ? STUCK : WAITING))
        .and(PageKeys.afterId(PAYMENT_TRY.ID, page))
        .orderBy(PAYMENT_TRY.ID)
        .limit(page.limit());
  }

  /** One that is not settled. */
  ResultQuery<? extends Record> one(PaymentId payment) {
    return rows(CLUE)
        .where(CLUE_PAYMENT.TARGET.eq(payment.value()))
        .and(PAYMENT_TRY.STATE.in(WAITING, STUCK));
  }

  /** How many wait, those too that nobody took yet. */
  ResultQuery<Record1<Integer>> waiting() {
    return count(PAYMENT_TRY.STATE.eq(WAITING).or(PAYMENT_TRY.ID.isNull()));
  }

  ResultQuery<Record1<Integer>> stuck() {
    return count(PAYMENT_TRY.STATE.eq(STUCK));
  }

  private ResultQuery<Record1<Integer>> count(Condition which) {
    return joined(BEING_PAID, database.selectCount())
        .where(CLUE.STATUS.eq(ClueStatus.PAYING.name()))
        .and(which);
  }
}
