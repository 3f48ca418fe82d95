package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CASES;
import static org.fengqiao.adapters.persistence.schema.Tables.CLUE;
import static org.fengqiao.adapters.persistence.schema.Tables.JOINT_SESSION;
import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATION;
import static org.fengqiao.adapters.persistence.schema.Tables.NOTICE;
import static org.fengqiao.adapters.persistence.schema.Tables.NOTICE_TRY;
import static org.fengqiao.adapters.persistence.schema.Tables.PETITION;
import static org.fengqiao.adapters.persistence.schema.Tables.SUPERVISION;
import static org.fengqiao.adapters.persistence.schema.Tables.WHISTLE;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.notices.About;
import org.fengqiao.application.notices.Undelivered;
import org.fengqiao.application.notices.Undelivered.State;
import org.fengqiao.application.notices.Undeliveries;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/**
 * Notices that are not delivered, in the table of those that were not taken over with their
 * portion. Where each belongs is read off what it tells of: a case may have been handed on since.
 */
public final class JooqUndeliveries implements Undeliveries {
  private static final Field<String> DIVISION =
      DSL.coalesce(
          CASES.VILLAGE,
          CASES.TOWN,
          CASES.DISTRICT,
          CASES.CITY,
          WHISTLE.DIVISION,
          SUPERVISION.DIVISION,
          JOINT_SESSION.DIVISION,
          MEDIATION.DIVISION,
          PETITION.DIVISION,
          CLUE.DIVISION);
  private static final String PENDING = "PENDING";
  private static final String FAILED = "FAILED";

  private final DSLContext database;

  @Inject
  public JooqUndeliveries(Database database) {
    this.database = database.sql();
  }

  @Override
  public Page<Undelivered> list(DivisionCode root, State state, Sight sight, PageRequest page) {
    var found =
        undelivered(database, sight)
            .and(is(state))
            .and(DIVISION.like(root.stem() + "%"))
            .and(PageKeys.afterId(NOTICE_TRY.ID, page))
            .orderBy(NOTICE_TRY.ID)
            .limit(page.limit())
            .fetch(JooqUndeliveries::read);
    return Page.of(found, page, one -> one.id().toString());
  }

  @Override
  public Optional<Undelivered> find(UUID id, Sight sight) {
    return undelivered(database, sight)
        .and(NOTICE_TRY.ID.eq(id))
        .and(NOTICE_TRY.STATE.in(PENDING, FAILED))
        .fetchOptional(JooqUndeliveries::read);
  }

  private static SelectConditionStep<? extends Record> undelivered(DSLContext rows, Sight sight) {
    return rows.select(
            NOTICE.ID,
            NOTICE.KIND,
            NOTICE.CASE_ID,
            NOTICE.ROLE,
            NOTICE.OFFICER,
            NOTICE.RULE,
            NOTICE.MADE_AT,
            NOTICE_TRY.TRIES,
            NOTICE_TRY.FAILURE,
            NOTICE_TRY.STATE,
            NOTICE_TRY.NEXT_TRY,
            NOTICE_TRY.ENDED_AT,
            DIVISION)
        .from(NOTICE_TRY)
        .join(NOTICE)
        .on(NOTICE.ID.eq(NOTICE_TRY.ID))
        .leftJoin(CASES)
        .on(isAbout(About.Kind.CASE, CASES.ID))
        .leftJoin(WHISTLE)
        .on(isAbout(About.Kind.WHISTLE, WHISTLE.ID))
        .leftJoin(SUPERVISION)
        .on(isAbout(About.Kind.SUPERVISION, SUPERVISION.ID))
        .leftJoin(JOINT_SESSION)
        .on(isAbout(About.Kind.SESSION, JOINT_SESSION.ID))
        .leftJoin(MEDIATION)
        .on(isAbout(About.Kind.MEDIATION, MEDIATION.ID))
        .leftJoin(PETITION)
        .on(isAbout(About.Kind.PETITION, PETITION.ID))
        .leftJoin(CLUE)
        .on(isAbout(About.Kind.CLUE, CLUE.ID))
        .where(DIVISION.isNotNull())
        .and(PetitionTable.accusesNone(NOTICE.CASE_ID, sight.units()));
  }

  private static Condition isAbout(About.Kind kind, Field<UUID> id) {
    return NOTICE.KIND.eq(kind.name()).and(id.eq(NOTICE.CASE_ID));
  }

  private static Condition is(State state) {
    return NOTICE_TRY.STATE.eq(
        switch (state) {
          case WAITING -> PENDING;
          case STUCK -> FAILED;
        });
  }

  private static Undelivered read(Record row) {
    var waits = row.get(NOTICE_TRY.STATE).equals(PENDING);
    return new Undelivered(
        row.get(NOTICE.ID),
        new About(About.Kind.valueOf(row.get(NOTICE.KIND)), row.get(NOTICE.CASE_ID)),
        new DivisionCode(row.get(DIVISION)),
        new Role(row.get(NOTICE.ROLE)),
        Optional.ofNullable(row.get(NOTICE.OFFICER)).map(OfficerId::new),
        row.get(NOTICE.RULE),
        row.get(NOTICE.MADE_AT),
        row.get(NOTICE_TRY.TRIES),
        Objects.requireNonNullElse(row.get(NOTICE_TRY.FAILURE), ""),
        waits ? State.WAITING : State.STUCK,
        row.get(waits ? NOTICE_TRY.NEXT_TRY : NOTICE_TRY.ENDED_AT));
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
    return rows.update(NOTICE_TRY)
            .set(NOTICE_TRY.STATE, PENDING)
            .set(NOTICE_TRY.TRIES, 0)
            .set(NOTICE_TRY.NEXT_TRY, now)
            .setNull(NOTICE_TRY.ENDED_AT)
            .where(NOTICE_TRY.ID.eq(id))
            .and(NOTICE_TRY.STATE.eq(FAILED))
            .execute()
        > 0;
  }
}
