package org.fengqiao.application.mediation;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.MediationOrganization;

/** All mediation organizations, as committed now. One is found through {@code Aggregates}. */
public interface Organizations {
  /** A page in the order they were set up; the key is the id. */
  Page<Loaded<MediationOrganization>> list(OrganizationFilter filter, PageRequest page);
}
