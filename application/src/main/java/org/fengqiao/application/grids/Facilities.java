package org.fengqiao.application.grids;

import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.grids.FacilityId;

/** All notice boards and stations. */
public interface Facilities {
  /** The facility, ended or not. */
  Optional<Loaded<Facility>> find(FacilityId id);

  /**
   * A page by the division each lay in when it was bound to its patch, and then in the order they
   * were set up; for its key see {@link #key}.
   */
  Page<Loaded<Facility>> list(FacilityFilter filter, PageRequest page);

  /** The key of a facility in a list: the division of its patch and its id. */
  static String key(Facility facility) {
    return facility.patch().division().value() + "/" + facility.id().value();
  }
}
