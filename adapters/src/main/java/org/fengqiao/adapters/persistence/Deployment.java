package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.DEPLOYMENT;

import java.util.Optional;
import org.jooq.DSLContext;

/**
 * What this database is for: work, or a demo, on which alone the clock may be set. Marked before
 * anything is written, so that a database of work never becomes a demo. And whether its states are
 * being made again, while which no server may write.
 */
public final class Deployment {
  private static final String PURPOSE = "purpose";
  private static final String DEMO = "demo";
  private static final String DEMO_LOADED = "demo-loaded";

  private static final String REBUILD = "rebuild";
  private static final String BEGUN = "begun";

  private final DSLContext database;

  /** Works on one database. */
  public Deployment(Database database) {
    this(database.sql());
  }

  Deployment(DSLContext database) {
    this.database = database;
  }

  /**
   * Passes unless states are being made again from the journal, or that was cut short.
   *
   * @throws UnusableDatabase in one line
   */
  public void requireWhole() {
    if (isBeingRebuilt()) {
      throw new UnusableDatabase(
          "the states are being made again from the journal: wait, or if that was cut short, run"
              + " `journal rebuild` again");
    }
  }

  boolean isBeingRebuilt() {
    return value(REBUILD).isPresent();
  }

  /** No lane can be taken from now on. */
  void beginRebuild() {
    mark(REBUILD, BEGUN);
  }

  void endRebuild() {
    database.deleteFrom(DEPLOYMENT).where(DEPLOYMENT.NAME.eq(REBUILD)).execute();
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
    mark(PURPOSE, DEMO);
  }

  /** Notes that the demo stands whole. */
  public void markDemoLoaded() {
    mark(PURPOSE, DEMO_LOADED);
  }

  private Optional<String> purpose() {
    return value(PURPOSE);
  }

  private Optional<String> value(String name) {
    return database
        .select(DEPLOYMENT.VALUE)
        .from(DEPLOYMENT)
        .where(DEPLOYMENT.NAME.eq(name))
        .fetchOptional(DEPLOYMENT.VALUE);
  }

  private void mark(String name, String value) {
    database
        .insertInto(DEPLOYMENT, DEPLOYMENT.NAME, DEPLOYMENT.VALUE)
        .values(name, value)
        .onDuplicateKeyUpdate()
        .set(DEPLOYMENT.VALUE, value)
        .execute();
  }
}
