package org.fengqiao.domain.petitions;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.UnitId;

/**
 * That a unit says a petition is not its own (异议).
 *
 * @param unit that objected
 * @param ruling what became of it; empty while that is open
 */
public record RoutingObjection(UnitId unit, OfficerWords said, Optional<Ruling> ruling) {
  /**
   * What the forwarder made of it.
   *
   * @param upheld whether it is to be routed elsewhere; else it stays
   */
  public record Ruling(boolean upheld, OfficerWords said) {
    public Ruling {
      Objects.requireNonNull(said);
    }
  }

  public RoutingObjection {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(said);
    Objects.requireNonNull(ruling);
  }

  RoutingObjection ruled(Ruling made) {
    return new RoutingObjection(unit, said, Optional.of(made));
  }
}
