package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.COURT_FILING;
import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATION;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.filings.FilingRecord;
import org.fengqiao.application.mediation.filings.FilingRecords;
import org.fengqiao.application.mediation.filings.FilingState;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectOnConditionStep;

/** What became of the files to courts, off their table; where each belongs, off its mediation. */
public final class JooqFilingRecords implements FilingRecords {
  private final DSLContext database;

  @Inject
  public JooqFilingRecords(Database database) {
    this.database = database.sql();
  }

  @Override
  public List<FilingRecord> of(MediationId mediation) {
    return byMediation(mediation).fetch(JooqFilingRecords::read);
  }

  ResultQuery<? extends Record> byMediation(MediationId mediation) {
    return rows()
        .where(COURT_FILING.MEDIATION.eq(mediation.value()))
        .orderBy(COURT_FILING.ID)
        .limit(MOST);
  }

  @Override
  public Page<FilingRecord> list(DivisionCode root, FilingState state, PageRequest page) {
    var found = page(root, state, page).fetch(JooqFilingRecords::read);
    return Page.of(found, page, one -> one.filing().id().toString());
  }

  ResultQuery<? extends Record> page(DivisionCode root, FilingState state, PageRequest page) {
    return rows()
        .where(COURT_FILING.STATE.eq(state.name()))
        .and(MEDIATION.DIVISION.like(root.stem() + "%"))
        .and(PageKeys.afterId(COURT_FILING.ID, page))
        .orderBy(COURT_FILING.ID)
        .limit(page.limit());
  }

  @Override
  public Optional<FilingRecord> find(UUID id) {
    return rows().where(COURT_FILING.ID.eq(id)).fetchOptional(JooqFilingRecords::read);
  }

  private SelectOnConditionStep<? extends Record> rows() {
    return database
        .select(COURT_FILING.fields())
        .select(MEDIATION.DIVISION)
        .from(COURT_FILING)
        .join(MEDIATION)
        .on(MEDIATION.ID.eq(COURT_FILING.MEDIATION));
  }

  private static FilingRecord read(Record joined) {
    var row = joined.into(COURT_FILING);
    var state = FilingState.valueOf(row.getState());
    return new FilingRecord(
        JooqCourtFilings.filing(row),
        new DivisionCode(joined.get(MEDIATION.DIVISION)),
        state,
        row.getTries(),
        Objects.requireNonNullElse(row.getFailure(), ""),
        Optional.ofNullable(row.getReceipt()),
        state == FilingState.WAITING ? row.getNextTry() : row.getEndedAt());
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
    return rows.update(COURT_FILING)
            .set(COURT_FILING.STATE, FilingState.WAITING.name())
            .set(COURT_FILING.TRIES, 0)
            .set(COURT_FILING.NEXT_TRY, now)
            .setNull(COURT_FILING.ENDED_AT)
            .where(COURT_FILING.ID.eq(id))
            .and(COURT_FILING.STATE.eq(FilingState.STUCK.name()))
            .execute()
        > 0;
  }
}
