package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.DEPLOYMENT;

import java.util.Optional;
import org.jooq.DSLContext;

/**
 * What this database is for: work, or a demo, on which alone the clock may be set. Marked before
 * anything is written, so that a database of work never becomes a demo.
 */
public final class Deployment {
  private static final String PURPOSE = "purpose";
  private static final String DEMO = "demo";
  private static final String DEMO_LOADED = "demo-loaded";

  private final DSLContext database;

  /** Works on one database. */
  public Deployment(Database database) {
    this.database = database.sql();
  }

  /** Whether it was marked as a demo. */
  public boolean isDemo() {
    return purpose().isPresent();
  }

  /** Whether its demo was loaded to the end. */
  public boolean isDemoLoaded() {
    return purpose().filter(DEMO_LOADED::equals).isPresent();
  }

  /** Marks an empty database as a demo's. */
  public void markDemo() {
    mark(DEMO);
  }

  /** Notes that the demo stands whole. */
  public void markDemoLoaded() {
    mark(DEMO_LOADED);
  }

  private Optional<String> purpose() {
    return database
        .select(DEPLOYMENT.VALUE)
        .from(DEPLOYMENT)
        .where(DEPLOYMENT.NAME.eq(PURPOSE))
        .fetchOptional(DEPLOYMENT.VALUE);
  }

  private void mark(String value) {
    database
        .insertInto(DEPLOYMENT, DEPLOYMENT.NAME, DEPLOYMENT.VALUE)
        .values(PURPOSE, value)
        .onDuplicateKeyUpdate()
        .set(DEPLOYMENT.VALUE, value)
        .execute();
  }
}
