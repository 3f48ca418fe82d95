package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CLUE;
import static org.fengqiao.adapters.persistence.schema.Tables.CLUE_PAYMENT;
import static org.fengqiao.adapters.persistence.schema.Tables.PAYMENT_TRY;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.adapters.persistence.schema.tables.records.PaymentTryRecord;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.rewards.payments.PaymentRecord;
import org.fengqiao.application.rewards.payments.PaymentTries;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Backlog;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.PaymentId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of orders to pay, in a table beside that of which orders clues have. */
public final class JooqPaymentTries implements PaymentTries {
  private static final Logger LOG = LoggerFactory.getLogger(JooqPaymentTries.class);
  static final String WAITING = "WAITING";
  static final String STUCK = "STUCK";
  private static final String SETTLED = "SETTLED";
  private static final int MOST_ATTEMPTS = 5;

  private final DSLContext database;
  private final PaymentTryQueries queries;

  @Inject
  public JooqPaymentTries(Database database) {
    this.database = database.sql();
    this.queries = new PaymentTryQueries(this.database);
  }

  @Override
  public List<Claimed> claim(Instant now, Instant until, int limit) {
    return queries.due(now, limit).fetch().stream()
        .filter(row -> isTaken(row, until))
        .map(row ->
            new Claimed(
                new PaymentId(row.get(CLUE_PAYMENT.TARGET)),
                new ClueId(row.get(CLUE_PAYMENT.ID)),
                number(row, PAYMENT_TRY.TRIES) + 1,
                number(row, PAYMENT_TRY.HOLDS) > 0,
                number(row, PAYMENT_TRY.HOLDS) + 1))
        .toList();
  }

  private static int number(Record row, Field<Integer> field) {
    return Objects.requireNonNullElse(row.get(field), 0);
  }

  /** Whether this process took it, and none before it. */
  private boolean isTaken(Record row, Instant until) {
    try {
      return row.get(PAYMENT_TRY.ID) == null ? isFirst(row, until) : isNext(row, until);
    } catch (DataAccessException e) {
      var troubles = Trouble.among(e);
      if (troubles.contains(Trouble.ABORTED) || troubles.contains(Trouble.DUPLICATE)) {
        return false;
      }
      throw e;
    }
  }

  private boolean isFirst(Record row, Instant until) {
    return database
            .insertInto(PAYMENT_TRY)
            .set(PAYMENT_TRY.ID, row.get(CLUE_PAYMENT.TARGET))
            .set(PAYMENT_TRY.STATE, WAITING)
            .set(PAYMENT_TRY.HOLDS, 1)
            .set(PAYMENT_TRY.TRIES, 1)
            .set(PAYMENT_TRY.NEXT_TRY, until)
            .execute()
        == 1;
  }

  private boolean isNext(Record row, Instant until) {
    return database
            .update(PAYMENT_TRY)
            .set(PAYMENT_TRY.HOLDS, PAYMENT_TRY.HOLDS.plus(1))
            .set(PAYMENT_TRY.TRIES, PAYMENT_TRY.TRIES.plus(1))
            .set(PAYMENT_TRY.NEXT_TRY, until)
            .where(isHeld(row.get(PAYMENT_TRY.ID), row.get(PAYMENT_TRY.HOLDS)))
            .execute()
        == 1;
  }

  private static Condition isHeld(UUID id, int holds) {
    return PAYMENT_TRY
        .ID
        .eq(id)
        .and(PAYMENT_TRY.STATE.eq(WAITING))
        .and(PAYMENT_TRY.HOLDS.eq(holds));
  }

  @Override
  public void end(Claimed claimed, Ending ending, Instant now) {
    again(() -> kept(claimed, ending, now));
  }

  /** Writes, again where others were first. */
  private static void again(Runnable writing) {
    for (int attempt = 1; ; attempt++) {
      try {
        writing.run();
        return;
      } catch (DataAccessException e) {
        if (attempt == MOST_ATTEMPTS || !Trouble.among(e).contains(Trouble.ABORTED)) {
          throw e;
        }
      }
    }
  }

  private void kept(Claimed claimed, Ending ending, Instant now) {
    var row = new PaymentTryRecord();
    switch (ending) {
      case Ending.Settled _ -> {
        row.setState(SETTLED);
        row.setNextTry(null);
        row.setEndedAt(now);
        row.setFailure(null);
      }
      case Ending.Pending(var next) -> {
        row.setTries(0);
        row.setNextTry(next);
        row.setFailure(null);
      }
      case Ending.Unknown(var why, int tries, var next) -> {
        row.setTries(tries);
        row.setState(next.isPresent() ? WAITING : STUCK);
        row.setNextTry(next.orElse(null));
        row.setEndedAt(next.isPresent() ? null : now);
        row.setFailure(kept(why));
      }
    }
    int held =
        database
            .update(PAYMENT_TRY)
            .set(row)
            .where(isHeld(claimed.payment().value(), claimed.holds()))
            .execute();
    if (held == 0 && STUCK.equals(row.getState())) {
      LOG.error(
          "{} is settled or held by another, who is not told: {}",
          claimed.payment().name(),
          row.getFailure());
    } else if (STUCK.equals(row.getState())) {
      LOG.warn(
          "{} given up at try {}: {}", claimed.payment().name(), claimed.tries(), row.getFailure());
    }
  }

  private static String kept(String why) {
    return why.substring(0, Math.min(why.length(), PAYMENT_TRY.FAILURE.getDataType().length()));
  }

  @Override
  public void settle(PaymentId payment, Instant now) {
    again(() ->
        database
            .update(PAYMENT_TRY)
            .set(PAYMENT_TRY.STATE, SETTLED)
            .setNull(PAYMENT_TRY.NEXT_TRY)
            .set(PAYMENT_TRY.ENDED_AT, now)
            .setNull(PAYMENT_TRY.FAILURE)
            .where(PAYMENT_TRY.ID.eq(payment.value()))
            .and(PAYMENT_TRY.STATE.ne(SETTLED))
            .execute());
  }

  @Override
  public Backlog backlog() {
    return new Backlog(
        queries.waiting().fetchSingle().value1(), queries.stuck().fetchSingle().value1());
  }

  @Override
  public Optional<ClueId> clueOf(PaymentId payment) {
    return database
        .select(CLUE_PAYMENT.ID)
        .from(CLUE_PAYMENT)
        .where(CLUE_PAYMENT.TARGET.eq(payment.value()))
        .fetchOptional(row -> new ClueId(row.value1()));
  }

  @Override
  public Page<PaymentRecord> list(UnitId unit, boolean stuck, PageRequest page) {
    var found = queries.page(unit, stuck, page).fetch(JooqPaymentTries::read);
    return Page.of(found, page, one -> one.payment().value().toString());
  }

  @Override
  public Optional<PaymentRecord> find(PaymentId payment) {
    return queries.one(payment).fetchOptional(JooqPaymentTries::read);
  }

  private static PaymentRecord read(Record row) {
    var stuck = row.get(PAYMENT_TRY.STATE).equals(STUCK);
    return new PaymentRecord(
        new PaymentId(row.get(PAYMENT_TRY.ID)),
        new ClueId(row.get(CLUE_PAYMENT.ID)),
        new UnitId(row.get(CLUE.OFFICE)),
        row.get(PAYMENT_TRY.TRIES),
        Objects.requireNonNullElse(row.get(PAYMENT_TRY.FAILURE), ""),
        stuck,
        row.get(stuck ? PAYMENT_TRY.ENDED_AT : PAYMENT_TRY.NEXT_TRY));
  }

  @Override
  public Optional<Order> order(Request request) {
    return new RetryOrders(database).find(request);
  }

  @Override
  public boolean retry(Request request, UUID id, Instant now) {
    return new RetryOrders(database).add(request, id, now, rows -> waitsAgain(rows, id, now));
  }

  private static boolean waitsAgain(DSLContext rows, UUID id, Instant now) {
    return rows.update(PAYMENT_TRY)
            .set(PAYMENT_TRY.STATE, WAITING)
            .set(PAYMENT_TRY.TRIES, 0)
            .set(PAYMENT_TRY.NEXT_TRY, now)
            .setNull(PAYMENT_TRY.ENDED_AT)
            .where(PAYMENT_TRY.ID.eq(id))
            .and(PAYMENT_TRY.STATE.eq(STUCK))
            .execute()
        > 0;
  }
}
