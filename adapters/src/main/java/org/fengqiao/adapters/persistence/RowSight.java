package org.fengqiao.adapters.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.people.UnitId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What a caller sees, as a condition on rows: the same that {@link Sight#sees} says of what they
 * hold.
 */
final class RowSight {
  private RowSight() {}

  /**
   * The rows seen by what their own columns tell.
   *
   * @param table with columns {@code partner} and {@code division}
   * @param units its columns of units that see a row
   */
  static Condition of(Sight sight, Table<?> table, List<? extends Field<UUID>> units) {
    var partner = Objects.requireNonNull(table.field("partner", String.class));
    var division = Objects.requireNonNull(table.field("division", String.class));
    var acting = units(sight);
    var ways = new ArrayList<Condition>();
    ways.add(partner.eq(sight.partner().value()));
    units.forEach(column -> ways.add(column.in(acting)));
    sight.subtrees().forEach(root -> ways.add(division.like(root.stem() + "%")));
    return DSL.or(ways);
  }

  /** The units the caller acts for. */
  static List<UUID> units(Sight sight) {
    return sight.units().stream().map(UnitId::value).toList();
  }
}
