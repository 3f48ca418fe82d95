package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.UNIT;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.jooq.impl.DSL;

/** Units in their table. One is found as the store finds it: inside a decision from its cache. */
public final class JooqUnits implements Units {
  private final StateRows<Unit> rows;
  private final Aggregates aggregates;

  @Inject
  public JooqUnits(Database database, Aggregates aggregates) {
    this.rows = new StateRows<>(database.sql(), PeopleTables.UNITS, UNIT);
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<Unit>> find(UnitId id) {
    return aggregates.find(Unit.class, id.ref());
  }

  @Override
  public Page<Loaded<Unit>> list(DivisionCode within, Optional<UnitKind> kind, PageRequest page) {
    var fitting =
        LevelColumns.of(UNIT, within.level())
            .orElseThrow()
            .eq(within.value())
            .and(kind.map(one -> UNIT.KIND.eq(one.name())).orElseGet(DSL::noCondition))
            .and(PageKeys.afterId(UNIT.ID, page));
    var found = rows.list(fitting, UNIT.ID, page.limit());
    return Page.of(found, page, unit -> unit.aggregate().id().value().toString());
  }
}
