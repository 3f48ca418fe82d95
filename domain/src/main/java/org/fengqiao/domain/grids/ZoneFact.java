package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.people.UnitId;

/** What is decided about a zone. Its name and range are public, and no person's. */
public sealed interface ZoneFact extends Fact {
  /** The zone was set up. */
  record ZoneCreated(
      ZoneId id,
      String name,
      String range,
      DivisionCode town,
      Optional<UnitId> station,
      Instant time)
      implements ZoneFact {}

  /** It is described otherwise from now on. */
  record ZoneDescribed(String name, String range, Optional<UnitId> station) implements ZoneFact {}

  /**
   * It has more or fewer grids. Whose, the grids say; that it was decided here as well keeps a zone
   * from ending while a grid is placed in it.
   *
   * @param change not 0
   */
  record ZoneRedrawn(int change) implements ZoneFact {}

  /** It is no more. */
  record ZoneEnded(Instant time) implements ZoneFact {}
}
