package org.fengqiao.application.petitions;

import java.time.Instant;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.petitions.Petition;

/** All petitions, as committed now. One is found through {@code Aggregates}. */
public interface Petitions {
  /**
   * A page of what the filter means and the sight allows, the newest first; the key is the id,
   * which rises with time. None that accuses a unit of the sight is among them.
   *
   * @param now by which it is told what is overdue
   */
  Page<Loaded<Petition>> list(PetitionFilter filter, Sight sight, Instant now, PageRequest page);
}
