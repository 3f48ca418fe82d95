package org.fengqiao.application.cases.spotchecks;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.grids.DivisionCode;

/** All spot checks, as committed now. One is found through {@code Aggregates}. */
public interface SpotChecks {
  /**
   * A page of those of a division and of divisions in it: by division, in one in the order they
   * were drawn; the key is the division's code and the id, with a slash between.
   */
  Page<Loaded<SpotCheck>> list(DivisionCode root, PageRequest page);
}
