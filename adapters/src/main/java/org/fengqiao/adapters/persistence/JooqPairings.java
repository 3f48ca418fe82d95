package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.PAIRING;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.PairingFilter;
import org.fengqiao.application.people.Pairings;
import org.fengqiao.application.people.UnitScope;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Pairing;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Pairings in their table. */
public final class JooqPairings implements Pairings {
  private final Database database;
  private final LoadedRows<Pairing> rows = new LoadedRows<>(PeopleTables.PAIRINGS, PAIRING);

  @Inject
  public JooqPairings(Database database) {
    this.database = database;
  }

  @Override
  public Page<Loaded<Pairing>> list(PairingFilter filter, PageRequest page) {
    var found = database.sql().fetch(page(filter, page)).map(rows::loaded);
    return Page.of(found, page, JooqPairings::key);
  }

  /** Read off an index in its order. */
  Select<? extends Record> page(PairingFilter filter, PageRequest page) {
    return DSL.select(rows.fields())
        .from(PAIRING)
        .where(
            in(filter.scope()),
            filter.ended() ? DSL.noCondition() : PAIRING.ENDED.isNull(),
            filter
                .notVisitedSince()
                .map(day -> PAIRING.LAST_VISIT.isNull().or(PAIRING.LAST_VISIT.lt(day.toString())))
                .orElseGet(DSL::noCondition),
            PageKeys.afterPair(PAIRING.VILLAGE, PAIRING.ID, PageKeys::uuid, page))
        .orderBy(PAIRING.VILLAGE, PAIRING.ID)
        .limit(page.limit());
  }

  private static Condition in(UnitScope scope) {
    return switch (scope) {
      case UnitScope.OfUnit(var unit) -> PAIRING.UNIT.eq(unit.value());
      case UnitScope.Within(var root) -> PAIRING.VILLAGE.like(root.stem() + "%");
    };
  }

  private static String key(Loaded<Pairing> pairing) {
    return pairing.aggregate().village().value() + "/" + pairing.aggregate().id().value();
  }
}
