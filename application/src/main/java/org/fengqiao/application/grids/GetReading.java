package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Reading;
import org.fengqiao.domain.grids.ReadingId;
import org.fengqiao.domain.partners.Right;

/** Shows what was told of a patch for a day. */
public final class GetReading {
  private final Access access;
  private final Readings readings;

  @Inject
  public GetReading(Access access, Readings readings) {
    this.access = access;
    this.readings = readings;
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, READING_NOT_FOUND
   */
  public Loaded<Reading> get(Caller caller, ReadingId id) {
    access.require(caller, Right.READ_GROUND);
    return readings
        .find(id)
        .orElseThrow(() -> GroundDesk.notFound(id.name(), GridReason.READING_NOT_FOUND));
  }
}
