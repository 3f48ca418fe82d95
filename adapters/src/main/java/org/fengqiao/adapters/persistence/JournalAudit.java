package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.LANE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/**
 * Verifies the journal end to end: that no entry was changed, taken out, moved or cut off, that the
 * lanes' heads and the state rows are where it ends, and that contents and divisions are the ones
 * it names. Reads one snapshot, so that a server may go on beside it, and writes nothing.
 *
 * <p>A tail that was cut off together with its state rows and the head of its lane leaves a journal
 * that was whole once: nothing inside the database can tell. Who must tell keeps the lanes' heads
 * somewhere else.
 */
public final class JournalAudit {
  private final DataSource database;
  private final StateTables tables;

  /**
   * Works on one database.
   *
   * @param database connections that may read every table, as the auditor's
   */
  public JournalAudit(DataSource database, StateTables tables) {
    this.database = database;
    this.tables = tables;
  }

  /** Verifies all of it; in time and reading proportional to the journal. */
  public AuditReport verify() {
    try (var connection = database.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      try {
        return verify(Database.sql(connection));
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the journal cannot be read", e);
    }
  }

  private AuditReport verify(DSLContext snapshot) {
    var found = new Found();
    // The first read opens the snapshot that all further ones see.
    snapshot.selectCount().from(LANE).fetch();
    new LaneAudit(snapshot, found).check();
    var chains = new ChainAudit(snapshot, tables, found);
    chains.check();
    new StrayStates(snapshot, tables).forEach(found);
    new DivisionAudit(snapshot, tables, found).check();
    return new AuditReport(chains.entries(), chains.aggregates(), found.faults, found.findings);
  }

  /** Keeps no more than is told, and counts on. */
  private static final class Found implements Consumer<Finding> {
    private final List<Finding> findings = new ArrayList<>();
    private long faults;

    @Override
    public void accept(Finding finding) {
      faults++;
      if (findings.size() < AuditReport.MOST_FINDINGS) {
        findings.add(finding);
      }
    }
  }
}
