package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.COURT_FILING;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.adapters.persistence.schema.tables.records.CourtFilingRecord;
import org.fengqiao.application.mediation.filings.CourtFilings;
import org.fengqiao.application.mediation.filings.Filing;
import org.fengqiao.application.mediation.filings.FilingCause;
import org.fengqiao.application.mediation.filings.FilingState;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.mediation.MediationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files to courts in their table, and the row that says how far the journal was read for them. */
public final class JooqCourtFilings implements CourtFilings {
  private static final Logger LOG = LoggerFactory.getLogger(JooqCourtFilings.class);
  private static final String NAME = "court-filings";
  private static final String CONFIRMATION = "CONFIRMATION";
  private static final String HAND_OFF = "HAND_OFF";
  private static final int MOST_ATTEMPTS = 5;

  private final DSLContext database;
  private final FollowerRow follower;

  @Inject
  public JooqCourtFilings(Database database) {
    this.database = database.sql();
    this.follower = new FollowerRow(this.database, NAME);
  }

  @Override
  public Reached reached() {
    return follower.reached();
  }

  @Override
  public boolean add(Reached from, Reached to, List<Filing> given) {
    return follower.move(
        from,
        to,
        rows -> {
          given.forEach(one -> insert(rows, one));
          return true;
        });
  }

  private static void insert(DSLContext rows, Filing one) {
    var row = new CourtFilingRecord();
    row.setId(one.id());
    row.setMediation(one.mediation().value());
    switch (one.cause()) {
      case FilingCause.Confirmation(int agreement, String court) -> {
        row.setKind(CONFIRMATION);
        row.setAgreement(agreement);
        row.setCourt(court);
      }
      case FilingCause.HandOff _ -> row.setKind(HAND_OFF);
    }
    row.setMadeAt(one.time());
    row.setState(FilingState.WAITING.name());
    row.setTries(0);
    row.setNextTry(one.time());
    rows.insertInto(COURT_FILING)
        .set(row)
        .onDuplicateKeyUpdate()
        .set(COURT_FILING.ID, COURT_FILING.ID)
        .execute();
  }

  /** The file of a row. */
  static Filing filing(CourtFilingRecord row) {
    var cause =
        row.getKind().equals(HAND_OFF)
            ? new FilingCause.HandOff()
            : new FilingCause.Confirmation(row.getAgreement(), row.getCourt());
    return new Filing(row.getId(), new MediationId(row.getMediation()), cause, row.getMadeAt());
  }

  @Override
  public List<Claimed> claim(Instant now, Instant until, int limit) {
    return due(now, limit).fetch(row -> new Claimed(filing(row), row.getTries() + 1)).stream()
        .filter(one -> isTaken(one, until))
        .toList();
  }

  /** What is to be tried by {@code now}. */
  ResultQuery<CourtFilingRecord> due(Instant now, int limit) {
    return database
        .selectFrom(COURT_FILING)
        .where(COURT_FILING.STATE.eq(FilingState.WAITING.name()))
        .and(COURT_FILING.NEXT_TRY.le(now))
        .orderBy(COURT_FILING.NEXT_TRY, COURT_FILING.ID)
        .limit(limit);
  }

  /** Whether this process took it, and none before it. */
  private boolean isTaken(Claimed one, Instant until) {
    try {
      return database
              .update(COURT_FILING)
              .set(COURT_FILING.TRIES, one.tries())
              .set(COURT_FILING.NEXT_TRY, until)
              .where(isHeld(one, one.tries() - 1))
              .execute()
          == 1;
    } catch (DataAccessException e) {
      if (Trouble.among(e).contains(Trouble.ABORTED)) {
        return false;
      }
      throw e;
    }
  }

  private static Condition isHeld(Claimed one, int tries) {
    return COURT_FILING
        .ID
        .eq(one.filing().id())
        .and(COURT_FILING.STATE.eq(FilingState.WAITING.name()))
        .and(COURT_FILING.TRIES.eq(tries));
  }

  @Override
  public void end(Claimed claimed, Ending ending, Instant now) {
    for (int attempt = 1; ; attempt++) {
      try {
        kept(claimed, ending, now);
        return;
      } catch (DataAccessException e) {
        // What a court answered is not lost because another node wrote beside it.
        if (attempt == MOST_ATTEMPTS || !Trouble.among(e).contains(Trouble.ABORTED)) {
          throw e;
        }
      }
    }
  }

  private void kept(Claimed claimed, Ending ending, Instant now) {
    switch (ending) {
      case Ending.Taken(var receipt) ->
          database
              .update(COURT_FILING)
              .set(COURT_FILING.STATE, FilingState.TAKEN.name())
              .set(COURT_FILING.RECEIPT, receipt)
              .setNull(COURT_FILING.NEXT_TRY)
              .setNull(COURT_FILING.FAILURE)
              .set(COURT_FILING.ENDED_AT, now)
              .where(COURT_FILING.ID.eq(claimed.filing().id()))
              .and(COURT_FILING.STATE.ne(FilingState.TAKEN.name()))
              .execute();
      case Ending.NotTaken one -> notTaken(claimed, one, now);
    }
  }

  private void notTaken(Claimed claimed, Ending.NotTaken ending, Instant now) {
    var givenUp = ending.nextTry().isEmpty();
    var why = ending.why();
    var kept =
        why.substring(0, Math.min(why.length(), COURT_FILING.FAILURE.getDataType().length()));
    int held =
        database
            .update(COURT_FILING)
            .set(COURT_FILING.STATE, (givenUp ? FilingState.STUCK : FilingState.WAITING).name())
            .set(COURT_FILING.TRIES, ending.tries())
            .set(COURT_FILING.NEXT_TRY, ending.nextTry().orElse(null))
            .set(COURT_FILING.ENDED_AT, Optional.of(now).filter(_ -> givenUp).orElse(null))
            .set(COURT_FILING.FAILURE, kept)
            .where(isHeld(claimed, claimed.tries()))
            .execute();
    if (held > 0 && givenUp) {
      LOG.warn(
          "file {} of {} given up at try {}: {}",
          claimed.filing().name(),
          claimed.filing().mediation().name(),
          claimed.tries(),
          kept);
    }
  }

  @Override
  public Backlog backlog() {
    return new Backlog(count(FilingState.WAITING), count(FilingState.STUCK));
  }

  private long count(FilingState state) {
    return database.fetchCount(COURT_FILING, COURT_FILING.STATE.eq(state.name()));
  }
}
