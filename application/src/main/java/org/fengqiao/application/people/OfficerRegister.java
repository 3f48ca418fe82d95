package org.fengqiao.application.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;

/** All officers. */
public interface OfficerRegister {
  /** How many may be asked for at once. */
  int MOST = 500;

  /** The officer; inside a decision it may come from a cache that follows within a second. */
  Optional<Loaded<Officer>> find(OfficerId id);

  /** Those of {@code ids} that are there, as committed now; at most {@value #MOST} are asked. */
  List<Loaded<Officer>> find(Collection<OfficerId> ids);

  /** A page in the order they were registered; the key is the id. */
  Page<Loaded<Officer>> list(PageRequest page);
}
