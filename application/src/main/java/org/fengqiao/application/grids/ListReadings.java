package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Reading;
import org.fengqiao.domain.partners.Right;

/** Lists the readings of a patch, ended or not, the newest day first. */
public final class ListReadings {
  private final Access access;
  private final Ground ground;
  private final Readings readings;

  @Inject
  public ListReadings(Access access, Ground ground, Readings readings) {
    this.access = access;
    this.ground = ground;
    this.readings = readings;
  }

  /**
   * Which readings.
   *
   * @param spot a division, a grid or a micro-grid
   * @param asOf those of that day and before; empty for all
   */
  public record Command(Spot spot, Optional<LocalDate> asOf, PageRequest page) {
    public Command {
      spot.requirePatch();
      Objects.requireNonNull(asOf);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, GRID_NOT_FOUND, MICRO_GRID_NOT_FOUND,
   *     INVALID_FIELD
   */
  public Page<Loaded<Reading>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    return readings.list(ground.known(command.spot()), command.asOf(), command.page());
  }
}
