package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.FOLLOWER;
import static org.fengqiao.adapters.persistence.schema.Tables.NOTICE;
import static org.fengqiao.adapters.persistence.schema.Tables.NOTICE_PORTION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengqiao.application.notices.Deliveries;
import org.fengqiao.application.notices.Delivery;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.people.OfficerId;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * Notices in their table, where none ever changes; the portions they were given in; and the row
 * that says how far the journal was read.
 */
public final class JooqDeliveries implements Deliveries {
  private static final String NAME = "notices";
  private static final String NOBODY = "nobody holds the post";
  private static final Wide INSERT =
      Wide.insertUnlessThere(
          "notice",
          List.of(
              "id",
              "case_id",
              "case_version",
              "rule",
              "role",
              "officer",
              "text",
              "made_at",
              "given_in"));

  private final DSLContext database;

  @Inject
  public JooqDeliveries(Database database) {
    this.database = database.sql();
  }

  @Override
  public Reached reached() {
    return database
        .selectFrom(FOLLOWER)
        .where(FOLLOWER.NAME.eq(NAME))
        .fetchOptional(row -> new Reached(row.getVersion(), Positions.read(row.getPositions())))
        .orElseGet(() -> new Reached(0, Cursor.START));
  }

  @Override
  public Optional<Portion> add(Reached from, Cursor to, List<Delivery> given, Instant until) {
    long number = from.version() + 1;
    return unlessAborted(
        Optional.empty(),
        rows ->
            moved(rows, from, to)
                ? Optional.of(insert(rows, number, given, until))
                : Optional.empty());
  }

  private static boolean moved(DSLContext rows, Reached from, Cursor to) {
    var positions = Positions.write(to);
    int moved =
        from.version() == 0
            ? rows.insertInto(FOLLOWER, FOLLOWER.NAME, FOLLOWER.VERSION, FOLLOWER.POSITIONS)
                .values(NAME, 1L, positions)
                .execute()
            : rows.update(FOLLOWER)
                .set(FOLLOWER.VERSION, from.version() + 1)
                .set(FOLLOWER.POSITIONS, positions)
                .where(FOLLOWER.NAME.eq(NAME))
                .and(FOLLOWER.VERSION.eq(from.version()))
                .execute();
    return moved == 1;
  }

  /** Inserts what is given, and answers what of it is to be sent. */
  private static Portion insert(DSLContext rows, long number, List<Delivery> given, Instant until) {
    if (given.isEmpty()) {
      return new Portion(OptionalLong.of(number), List.of());
    }
    rows.insertInto(NOTICE_PORTION)
        .set(NOTICE_PORTION.NUMBER, number)
        .set(NOTICE_PORTION.HELD_UNTIL, until)
        .execute();
    int inserted =
        rows.connectionResult(connection -> {
          int count = 0;
          for (int from = 0; from < given.size(); from += Wide.ROWS) {
            var some = given.subList(from, Math.min(from + Wide.ROWS, given.size()));
            try (var statement =
                INSERT.prepare(connection, some, (params, one) -> set(params, one, number))) {
              count += statement.executeUpdate();
            }
          }
          return count;
        });
    given.stream()
        .filter(one -> one.officer().isEmpty())
        .forEach(one -> new NoticeTries(rows).failed(one.id(), NOBODY, one.time()));
    // Where some stood already the journal is read anew; what is not sent is found when the hold
    // ends.
    var held =
        inserted == given.size()
            ? given.stream().flatMap(JooqDeliveries::held).toList()
            : List.<Claimed>of();
    return new Portion(OptionalLong.of(number), held);
  }

  private static void set(Params params, Delivery given, long portion) throws SQLException {
    params
        .add(given.id())
        .add(given.about().value())
        .add(given.version().number())
        .add(given.rule())
        .add(given.role().value())
        .add(given.officer().map(OfficerId::value).orElse(null))
        .add(given.text())
        .add(given.time())
        .add(portion);
  }

  private static Stream<Claimed> held(Delivery given) {
    return given.officer().stream()
        .map(officer -> new Claimed(given.id(), given.about(), officer, given.text(), 1));
  }

  @Override
  public Portion claim(Instant now, Instant until, int limit) {
    database
        .selectFrom(NOTICE_PORTION)
        .where(NOTICE_PORTION.HELD_UNTIL.le(now))
        .fetch()
        .forEach(held -> release(held.getNumber(), held.getHeldUntil(), now));
    var due = new NoticeTries(database).due(now, limit);
    return Portion.again(
        due.isEmpty()
            ? List.of()
            : unlessAborted(
                List.of(), rows -> new NoticeTries(rows).take(due, now, until) ? due : List.of()));
  }

  /** Has a portion tried again whose holder told nothing of it. */
  private void release(long number, Instant heldUntil, Instant now) {
    unlessAborted(
        false,
        rows -> {
          if (!ended(rows, number, now)) {
            return false;
          }
          new NoticeTries(rows).tryAgain(number, heldUntil);
          return true;
        });
  }

  /** Whether the portion was held until now. */
  private static boolean ended(DSLContext rows, long number, Instant now) {
    return rows.update(NOTICE_PORTION)
            .setNull(NOTICE_PORTION.HELD_UNTIL)
            .set(NOTICE_PORTION.ENDED_AT, now)
            .where(NOTICE_PORTION.NUMBER.eq(number))
            .and(NOTICE_PORTION.HELD_UNTIL.isNotNull())
            .execute()
        == 1;
  }

  @Override
  public void end(Portion portion, List<Ending> endings, Instant now) {
    var sent = new ArrayList<UUID>();
    var failed = new ArrayList<Ending.Failed>();
    for (var ending : endings) {
      switch (ending) {
        case Ending.Sent(var claimed) -> sent.add(claimed.id());
        case Ending.Failed one -> failed.add(one);
      }
    }
    database.transaction(inside -> {
      var tries = new NoticeTries(inside.dsl());
      if (portion.number().isPresent() && ended(inside.dsl(), portion.number().getAsLong(), now)) {
        tries.add(failed, now);
      } else {
        tries.sent(sent, now);
        failed.forEach(one -> tries.failed(one, now));
      }
    });
  }

  @Override
  public Backlog backlog() {
    var again = new NoticeTries(database).backlog();
    var held =
        database
            .select(count(), min(NOTICE.MADE_AT))
            .from(NOTICE_PORTION)
            .join(NOTICE)
            .on(NOTICE.GIVEN_IN.eq(NOTICE_PORTION.NUMBER))
            .where(NOTICE_PORTION.HELD_UNTIL.isNotNull())
            .and(NOTICE.OFFICER.isNotNull())
            .fetchSingle();
    return new Backlog(
        again.waiting() + held.value1(),
        again.failed(),
        Stream.of(again.oldest(), Optional.ofNullable(held.value2()))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder()));
  }

  /** What a transaction answers, or {@code otherwise} if another one stood in its way. */
  private <T> T unlessAborted(T otherwise, Function<DSLContext, T> work) {
    try {
      return database.transactionResult(inside -> work.apply(inside.dsl()));
    } catch (NoticeTries.OthersWereFirst _) {
      return otherwise;
    } catch (DataAccessException e) {
      if (isAborted(e)) {
        return otherwise;
      }
      throw e;
    }
  }

  private static boolean isAborted(DataAccessException e) {
    var causes = new ArrayList<Trouble>();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        causes.add(Trouble.of(sql));
      }
    }
    return causes.contains(Trouble.ABORTED) || causes.contains(Trouble.DUPLICATE);
  }
}
