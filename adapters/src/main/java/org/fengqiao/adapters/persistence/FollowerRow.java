package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.FOLLOWER;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.application.store.Reached;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * The row that says how far the journal was read for one effect, compared-and-set in the
 * transaction that writes it.
 */
final class FollowerRow {
  private final DSLContext database;
  private final String name;

  FollowerRow(DSLContext database, String name) {
    this.database = database;
    this.name = name;
  }

  Reached reached() {
    return database
        .selectFrom(FOLLOWER)
        .where(FOLLOWER.NAME.eq(name))
        .fetchOptional(row ->
            new Reached(
                row.getVersion(),
                Positions.read(row.getPositions()),
                Optional.ofNullable(row.getReadAt())))
        .orElse(Reached.START);
  }

  /**
   * Moves on and writes what comes of it, whole or not at all.
   *
   * @return false, with nothing written, if another process moved on first or stood in the way
   */
  boolean move(Reached from, Reached to, Function<DSLContext, Boolean> effect) {
    try {
      return database.transactionResult(
          inside -> moved(inside.dsl(), from, to) && effect.apply(inside.dsl()));
    } catch (DataAccessException e) {
      var troubles = Trouble.among(e);
      if (troubles.contains(Trouble.ABORTED) || isBegunTwice(from, troubles)) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Two processes that begin insert the same row, and nothing else of theirs can be there twice.
   */
  private static boolean isBegunTwice(Reached from, Set<Trouble> troubles) {
    return from.version() == 0 && troubles.contains(Trouble.DUPLICATE);
  }

  private boolean moved(DSLContext rows, Reached from, Reached to) {
    var positions = Positions.write(to.cursor());
    var time = to.time().orElse(null);
    if (from.equals(Reached.START)) {
      return rows.insertInto(FOLLOWER)
              .set(FOLLOWER.NAME, name)
              .set(FOLLOWER.VERSION, 1L)
              .set(FOLLOWER.POSITIONS, positions)
              .set(FOLLOWER.READ_AT, time)
              .execute()
          == 1;
    }
    return rows.update(FOLLOWER)
            .set(FOLLOWER.VERSION, from.version() + 1)
            .set(FOLLOWER.POSITIONS, positions)
            .set(FOLLOWER.READ_AT, time)
            .where(FOLLOWER.NAME.eq(name))
            .and(FOLLOWER.VERSION.eq(from.version()))
            .execute()
        == 1;
  }
}
