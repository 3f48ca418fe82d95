package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.FOLLOWER;
import static org.fengqiao.adapters.persistence.schema.Tables.NOTICE;
import static org.fengqiao.adapters.persistence.schema.Tables.NOTICE_PORTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
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
  private static final int MOST_ATTEMPTS = 5;
  private static final Wide INSERT =
      Wide.insertUnlessThere(
          "notice",
          List.of(
              "id",
              "kind",
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
    return unlessAborted(
        Optional.empty(),
        rows -> moved(rows, from, to) ? Optional.of(insert(rows, given, until)) : Optional.empty());
  }

  private static boolean moved(DSLContext rows, Reached from, Cursor to) {
    var positions = Positions.write(to);
    if (from.version() == 0) {
      return begun(rows, positions);
    }
    return rows.update(FOLLOWER)
            .set(FOLLOWER.VERSION, from.version() + 1)
            .set(FOLLOWER.POSITIONS, positions)
            .where(FOLLOWER.NAME.eq(NAME))
            .and(FOLLOWER.VERSION.eq(from.version()))
            .execute()
        == 1;
  }

  private static boolean begun(DSLContext rows, String positions) {
    try {
      rows.insertInto(FOLLOWER, FOLLOWER.NAME, FOLLOWER.VERSION, FOLLOWER.POSITIONS)
          .values(NAME, 1L, positions)
          .execute();
      return true;
    } catch (DataAccessException e) {
      if (Trouble.among(e).contains(Trouble.DUPLICATE)) {
        throw new NoticeTries.OthersWereFirst();
      }
      throw e;
    }
  }

  /** Inserts what is given, and answers what of it is to be sent. */
  private static Portion insert(DSLContext rows, List<Delivery> given, Instant until) {
    if (given.isEmpty()) {
      return Portion.again(List.of());
    }
    long number = nextNumber(rows);
    var held = given.stream().flatMap(JooqDeliveries::held).toList();
    var last = given.getLast().time();
    rows.insertInto(NOTICE_PORTION)
        .set(NOTICE_PORTION.NUMBER, number)
        .set(NOTICE_PORTION.HELD_UNTIL, held.isEmpty() ? null : until)
        .set(NOTICE_PORTION.ENDED_AT, held.isEmpty() ? last : null)
        .execute();
    rows.connection(
        connection -> INSERT.run(connection, given, (params, one) -> set(params, one, number)));
    new NoticeTries(rows)
        .cannotBeSent(given.stream().filter(one -> one.officer().isEmpty()).toList(), NOBODY);
    return new Portion(OptionalLong.of(number), newOf(held, rows, number));
  }

  /** Counted apart from the moves, which begin anew where the follower's row was taken out. */
  private static long nextNumber(DSLContext rows) {
    return rows.select(coalesce(max(NOTICE_PORTION.NUMBER), 0L))
            .from(NOTICE_PORTION)
            .fetchSingle()
            .value1()
        + 1;
  }

  /** Those of {@code held} that were not given before, by whoever read the journal then. */
  private static List<Claimed> newOf(List<Claimed> held, DSLContext rows, long number) {
    var ofPortion = NOTICE.GIVEN_IN.eq(number).and(NOTICE.OFFICER.isNotNull());
    if (rows.fetchCount(NOTICE, ofPortion) == held.size()) {
      return held;
    }
    var ids = rows.select(NOTICE.ID).from(NOTICE).where(ofPortion).fetchSet(NOTICE.ID);
    return held.stream().filter(one -> ids.contains(one.id())).toList();
  }

  private static void set(Params params, Delivery given, long portion) throws SQLException {
    params
        .add(given.id())
        .add(given.about().kind().name())
        .add(given.about().id())
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
        .orderBy(NOTICE_PORTION.HELD_UNTIL, NOTICE_PORTION.NUMBER)
        .limit(limit)
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
    portion.requireOfAll(endings);
    var sent = new ArrayList<UUID>();
    var failed = new ArrayList<Ending.NotSent>();
    for (var ending : endings) {
      switch (ending) {
        case Ending.Sent(var claimed) -> sent.add(claimed.id());
        case Ending.NotSent one -> failed.add(one);
      }
    }
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (unlessAborted(false, rows -> end(rows, portion, sent, failed, now))) {
        return;
      }
    }
    throw new IllegalStateException("what became of a portion of notices cannot be kept");
  }

  private static boolean end(
      DSLContext rows, Portion portion, List<UUID> sent, List<Ending.NotSent> failed, Instant now) {
    var tries = new NoticeTries(rows);
    if (portion.number().isPresent() && ended(rows, portion.number().getAsLong(), now)) {
      tries.add(failed, now);
    } else {
      tries.sent(sent, now);
      failed.forEach(one -> tries.failed(one, now));
    }
    return true;
  }

  @Override
  public Backlog backlog() {
    // First what is held: what is released or ended meanwhile is at worst counted twice.
    var held =
        database
            .select(count(), min(NOTICE.MADE_AT))
            .from(NOTICE_PORTION)
            .join(NOTICE)
            .on(NOTICE.GIVEN_IN.eq(NOTICE_PORTION.NUMBER))
            .where(NOTICE_PORTION.HELD_UNTIL.isNotNull())
            .and(NOTICE.OFFICER.isNotNull())
            .fetchSingle();
    var again = new NoticeTries(database).backlog();
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
      if (Trouble.among(e).contains(Trouble.ABORTED)) {
        return otherwise;
      }
      throw e;
    }
  }
}
