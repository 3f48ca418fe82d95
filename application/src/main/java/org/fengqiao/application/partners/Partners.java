package org.fengqiao.application.partners;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.partners.Partner;

/** All partners, as committed now. */
public interface Partners {
  /** A page by id; the key is the id. */
  Page<Loaded<Partner>> list(PageRequest page);
}
