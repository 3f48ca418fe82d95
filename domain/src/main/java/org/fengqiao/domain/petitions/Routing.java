package org.fengqiao.domain.petitions;

import java.util.Objects;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.UnitId;

/**
 * That a petition was given to a unit (转送、交办).
 *
 * @param said what the unit is told with it
 */
public record Routing(UnitId unit, Forwarding forwarding, OfficerWords said) {
  public Routing {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(forwarding);
    Objects.requireNonNull(said);
  }
}
