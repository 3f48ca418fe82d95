package org.fengqiao.application.mediation;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.mediation.MediationOrganization;

/** The mediation organizations of a store in memory. */
public record MemoryOrganizations(MemoryStore store) implements Organizations {
  @Override
  public Page<Loaded<MediationOrganization>> list(OrganizationFilter filter, PageRequest page) {
    var found =
        store
            .all(MediationOrganization.class)
            .filter(one -> filter.matches(one.aggregate()))
            .filter(one -> key(one).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryOrganizations::key))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryOrganizations::key);
  }

  private static String key(Loaded<MediationOrganization> one) {
    return one.aggregate().id().value().toString();
  }
}
