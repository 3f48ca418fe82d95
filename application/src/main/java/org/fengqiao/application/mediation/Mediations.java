package org.fengqiao.application.mediation;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.Mediation;

/** All mediations, as committed now. One is found through {@code Aggregates}. */
public interface Mediations {
  /**
   * A page of what the filter means and the sight allows, the newest first; the key is the id,
   * which rises with time.
   */
  Page<Loaded<Mediation>> list(MediationFilter filter, Sight sight, PageRequest page);
}
