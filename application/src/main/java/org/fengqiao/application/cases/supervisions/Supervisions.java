package org.fengqiao.application.cases.supervisions;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.supervisions.Supervision;

/** All supervisions, as committed now. One is found through {@code Aggregates}. */
public interface Supervisions {
  /**
   * A page of what the filter means and the sight allows, the newest first; the key is the id,
   * which rises with time.
   */
  Page<Loaded<Supervision>> list(SupervisionFilter filter, Sight sight, PageRequest page);
}
