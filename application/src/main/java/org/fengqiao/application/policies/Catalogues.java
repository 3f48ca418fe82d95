package org.fengqiao.application.policies;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.policies.CategoryCatalogue;

/** All catalogues, as committed now. One is found through {@code Aggregates}. */
public interface Catalogues {
  /** A page of catalogues by id; the key is the id. */
  Page<Loaded<CategoryCatalogue>> list(PageRequest page);
}
