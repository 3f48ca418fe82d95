package org.fengqiao.application.cases;

import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;

/** All cases. */
public interface Cases {
  /** The case, whoever may see it. */
  Optional<Loaded<Case>> find(CaseId id);

  /**
   * A page of what the filter means and the sight allows, the newest report first.
   *
   * @throws Refusal FILTER_NOT_INDEXED if the filter has no scope, or names channels, or its scope
   *     is a province: a deployment serves one city, and to list a province is to list all of it;
   *     INVALID_FIELD if the page's key is none that such a list gave
   */
  Page<Loaded<Case>> list(CaseFilter filter, Sight sight, PageRequest page);
}
