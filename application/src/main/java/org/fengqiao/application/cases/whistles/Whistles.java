package org.fengqiao.application.cases.whistles;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.whistles.Whistle;

/** All whistles, as committed now. One is found through {@code Aggregates}. */
public interface Whistles {
  /**
   * A page of what the filter means and the sight allows, the newest first; the key is the id,
   * which rises with time.
   */
  Page<Loaded<Whistle>> list(WhistleFilter filter, Sight sight, PageRequest page);
}
