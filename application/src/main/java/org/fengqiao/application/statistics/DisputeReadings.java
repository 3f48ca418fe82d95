package org.fengqiao.application.statistics;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.DisputeReading;
import org.fengqiao.domain.statistics.DisputeReadingKind;

/** All numbers of disputes that were entered. One is found through {@code Aggregates}. */
public interface DisputeReadings {
  /**
   * A page of those of a kind of that very division, and of none in it, from the newest period
   * back; the key is the period's text.
   */
  Page<Loaded<DisputeReading>> list(
      DivisionCode division, DisputeReadingKind kind, PageRequest page);
}
