package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.grids.DivisionCode;

/** Names the pairing of a unit and a village by the two: they are paired once at a time. */
public record PairingId(UUID value) {
  public PairingId {
    Objects.requireNonNull(value);
  }

  /** That of a unit and a village, whether or not they were ever paired. */
  public static PairingId of(UnitId unit, DivisionCode village) {
    var name = unit.value() + "/" + village.value();
    return new PairingId(AggregateRef.named(AggregateKind.PAIRING, name).id());
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.PAIRING, value);
  }
}
