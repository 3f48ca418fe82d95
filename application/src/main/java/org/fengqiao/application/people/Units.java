package org.fengqiao.application.people;

import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;

/** All units. */
public interface Units {
  /** The unit; inside a decision it may come from a cache that follows within a second. */
  Optional<Loaded<Unit>> find(UnitId id);

  /**
   * A page of the units of a division's subtree in the order they were set up; the key is the id.
   *
   * @param kind empty for any
   */
  Page<Loaded<Unit>> list(DivisionCode within, Optional<UnitKind> kind, PageRequest page);
}
