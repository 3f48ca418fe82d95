package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CASES;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.people.UnitId;
import org.jooq.Condition;
import org.jooq.impl.SQLDataType;

/** {@link RowSight} of cases, whose further units stand in one column. */
final class CaseSight {
  private static final String BETWEEN = " ";

  private CaseSight() {}

  static Condition of(Sight sight) {
    var ways = RowSight.of(sight, CASES, List.of(CASES.LEAD_UNIT));
    return sight.units().isEmpty() ? ways : ways.or(hadByOneOf(sight.units()));
  }

  /**
   * As arrays of JSON, which are looked into only for the seldom row that has any. A pattern of the
   * hundreds of units that a city's platform acts for would be compiled for each status of a list.
   */
  private static Condition hadByOneOf(Collection<UnitId> units) {
    var separated = replace(CASES.HAD_UNITS, inline(BETWEEN), inline("\",\""));
    var had = concat(inline("[\""), separated, inline("\"]"));
    var own = val("[\"" + joined(units, "\",\"") + "\"]");
    return condition(function("JSON_OVERLAPS", SQLDataType.BOOLEAN, had, own));
  }

  /** The column that tells which units besides its lead see a case; empty for none. */
  static Optional<String> otherUnits(Case c) {
    var units = c.traits().units().stream().filter(unit -> !c.lead().equals(Optional.of(unit)));
    return Optional.of(joined(units.toList(), BETWEEN)).filter(joined -> !joined.isEmpty());
  }

  private static String joined(Collection<UnitId> units, String between) {
    return units.stream().map(unit -> unit.value().toString()).collect(Collectors.joining(between));
  }
}
