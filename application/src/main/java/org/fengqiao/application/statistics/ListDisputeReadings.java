package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.statistics.DisputeReading;
import org.fengqiao.domain.statistics.DisputeReadingKind;

/** Lists the numbers of a kind that were entered for a division, from the newest period back. */
public final class ListDisputeReadings {
  private final Access access;
  private final DisputeReadings readings;

  /** Which readings. */
  public record Query(DivisionCode division, DisputeReadingKind kind, PageRequest page) {
    public Query {
      Objects.requireNonNull(division);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(page);
    }
  }

  @Inject
  public ListDisputeReadings(Access access, DisputeReadings readings) {
    this.access = access;
    this.readings = readings;
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, PATCH_OFF_SCOPE unless the caller views all of the division
   */
  public Page<Loaded<DisputeReading>> list(Caller caller, Query query) {
    access.require(caller, Right.LIST_DISPUTE_READINGS);
    access.requireView(caller, query.division());
    return readings.list(query.division(), query.kind(), query.page());
  }
}
