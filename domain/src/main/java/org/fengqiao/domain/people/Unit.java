package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitFact.UnitCreated;

/**
 * A unit (单位): whatever can be given work.
 *
 * @param name 1 to 64 characters
 * @param division the one it serves
 * @param parent the unit it belongs to
 */
public record Unit(
    UnitId id,
    String name,
    UnitKind kind,
    DivisionCode division,
    Optional<UnitId> parent,
    Instant created)
    implements Aggregate {
  private static final int LONGEST_NAME = 64;

  public static final Lineage<Unit, UnitFact> LINEAGE =
      new Lineage<>(
          AggregateKind.UNIT, Unit.class, UnitFact.class, Unit::begun, (unit, fact) -> begun(fact));

  public Unit {
    name = Text.required("display_name", name, LONGEST_NAME);
  }

  /**
   * Sets up a unit.
   *
   * @throws Refusal INVALID_FIELD
   */
  public static Decided<Unit> create(
      UnitId id,
      String name,
      UnitKind kind,
      DivisionCode division,
      Optional<UnitId> parent,
      Instant now) {
    var clean = new Unit(id, name, kind, division, parent, now);
    return LINEAGE.begin(List.of(new UnitCreated(id, clean.name(), kind, division, parent, now)));
  }

  private static Unit begun(UnitFact fact) {
    return switch (fact) {
      case UnitCreated made ->
          new Unit(
              made.id(), made.name(), made.kind(), made.division(), made.parent(), made.time());
    };
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
