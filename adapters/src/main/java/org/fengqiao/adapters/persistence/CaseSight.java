package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CASES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.people.UnitId;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** {@link RowSight} of cases, whose further units stand in one column. */
final class CaseSight {
  private static final int UNITS_A_PATTERN = 500;

  private CaseSight() {}

  static Condition of(Sight sight) {
    var ways = new ArrayList<Condition>();
    ways.add(RowSight.of(sight, CASES, List.of(CASES.LEAD_UNIT)));
    // A pattern for many, since a city's platform acts for hundreds; one may have 64 KiB compiled.
    sight.units().stream()
        .gather(Gatherers.windowFixed(UNITS_A_PATTERN))
        .forEach(some -> ways.add(CASES.HAD_UNITS.likeRegex(joined(some, "|"))));
    return DSL.or(ways);
  }

  /** The column that tells which units besides its lead see a case; empty for none. */
  static Optional<String> otherUnits(Case c) {
    var units = c.traits().units().stream().filter(unit -> !c.lead().equals(Optional.of(unit)));
    return Optional.of(joined(units.toList(), " ")).filter(joined -> !joined.isEmpty());
  }

  private static String joined(Collection<UnitId> units, String between) {
    return units.stream().map(unit -> unit.value().toString()).collect(Collectors.joining(between));
  }
}
