package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.COURT_FILING;
import static org.fengqiao.adapters.persistence.schema.Tables.FOLLOWER;
import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATION;
import static org.fengqiao.adapters.persistence.schema.Tables.RETRY_ORDER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.MediationTown;
import org.fengqiao.application.mediation.filings.CourtFilings;
import org.fengqiao.application.mediation.filings.CourtFilings.Ending;
import org.fengqiao.application.mediation.filings.CourtFilingsContract;
import org.fengqiao.application.mediation.filings.Filing;
import org.fengqiao.application.mediation.filings.FilingCause;
import org.fengqiao.application.mediation.filings.FilingRecords;
import org.fengqiao.application.mediation.filings.FilingState;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.mediation.MediationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqCourtFilingsTest implements CourtFilingsContract {
  private final TestDatabase migrated = TestDatabase.migrated();
  private final Database database = Database.open(Stores.access(migrated.logins().app()), 4);
  private final JooqCourtFilings filings = new JooqCourtFilings(database);
  private final JooqFilingRecords records = new JooqFilingRecords(database);
  private final MediationTown town = new MediationTown();

  @BeforeEach
  void empty() {
    var rows = Database.sql(migrated.migrator());
    rows.deleteFrom(COURT_FILING).execute();
    rows.deleteFrom(RETRY_ORDER).execute();
    rows.deleteFrom(FOLLOWER).execute();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Override
  public CourtFilings filings() {
    return filings;
  }

  @Override
  public FilingRecords records() {
    return records;
  }

  @Override
  public MediationId mediation() {
    var m = town.applied();
    CaseRows.insert(migrated, MediationTable.MEDIATIONS, List.of(m));
    return m.id();
  }

  @Override
  public MediationId elsewhere() {
    var id = mediation();
    Database.sql(migrated.migrator())
        .update(MEDIATION)
        .set(MEDIATION.DIVISION, "620403000000")
        .where(MEDIATION.ID.eq(id.value()))
        .execute();
    return id;
  }

  @Test
  void readsNoTableWholeForWhatIsDueOrOfAMediationOrStuck() {
    var m = mediation();
    takeMany();
    for (var query : List.of(filings.due(NOW, 10), records.byMediation(m))) {
      Plans.assertIndexed(Plans.of(migrated, query), "court_filing");
    }
    var stuck = Plans.of(migrated, records.page(DISTRICT, FilingState.STUCK, PageRequest.FIRST));
    Plans.assertIndexed(stuck, "court_filing");
    assertTrue(stuck.toString().contains("key=court_filing_state"), stuck::toString);
  }

  /** As the years bring it: most have long been taken, and nobody lists those by division. */
  private void takeMany() {
    var given =
        LongStream.range(0, 300)
            .mapToObj(id -> new UUID(9, id))
            .map(id -> new Filing(id, new MediationId(id), new FilingCause.HandOff(), NOW))
            .toList();
    filings.add(Reached.START, new Reached(1, Cursor.START, Optional.of(NOW)), given);
    for (var one : filings.claim(NOW, UNTIL, 300)) {
      filings.end(one, new Ending.Taken("收"), NOW);
    }
    Database.sql(migrated.migrator()).execute("ANALYZE TABLE court_filing");
  }
}
