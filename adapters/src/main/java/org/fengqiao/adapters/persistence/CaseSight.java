package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CASES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.people.UnitId;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What a caller sees, as a condition on rows: the same that {@link Sight#sees} says of traits. */
final class CaseSight {
  private CaseSight() {}

  static Condition of(Sight sight) {
    var ways = new ArrayList<Condition>();
    ways.add(CASES.PARTNER.eq(sight.partner().value()));
    ways.add(CASES.LEAD_UNIT.in(sight.units().stream().map(UnitId::value).toList()));
    for (var root : sight.subtrees()) {
      ways.add(CASES.DIVISION.like(root.stem() + "%"));
    }
    if (!sight.units().isEmpty()) {
      // One pattern, since a city's platform may act for hundreds of units.
      ways.add(CASES.HAD_UNITS.likeRegex(joined(sight.units(), "|")));
    }
    return DSL.or(ways);
  }

  /** The column that tells which units had a case before its lead; empty for none. */
  static Optional<String> hadUnits(List<UnitId> units) {
    return Optional.of(joined(units, " ")).filter(joined -> !joined.isEmpty());
  }

  private static String joined(Collection<UnitId> units, String between) {
    return units.stream().map(unit -> unit.value().toString()).collect(Collectors.joining(between));
  }
}
