package org.fengqiao.application.policies;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.policies.Pack;

/** All packs, as committed now. One pack is found through {@code Aggregates}. */
public interface Packs {
  /** A page of packs by id; the key is the id. */
  Page<Loaded<Pack>> list(PageRequest page);
}
