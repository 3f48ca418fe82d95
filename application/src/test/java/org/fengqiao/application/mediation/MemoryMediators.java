package org.fengqiao.application.mediation;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;

/** The mediators of a store in memory. */
public record MemoryMediators(MemoryStore store) implements Mediators {
  @Override
  public Page<Loaded<Mediator>> list(MediatorFilter filter, PageRequest page) {
    var found =
        all()
            .filter(one -> filter.matches(one.aggregate()))
            .filter(one -> key(one).compareTo(page.after().orElse("")) > 0)
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryMediators::key);
  }

  @Override
  public List<Loaded<Mediator>> candidates(OrganizationId organization) {
    return all()
        .filter(one -> one.aggregate().isActive())
        .filter(one -> one.aggregate().profile().organizations().contains(organization))
        .toList();
  }

  @Override
  public Optional<Integer> leastTaken(Set<OrganizationId> organizations, MediatorId except) {
    return all()
        .map(Loaded::aggregate)
        .filter(Mediator::isActive)
        .filter(one -> !one.id().equals(except))
        .filter(one -> !Collections.disjoint(one.profile().organizations(), organizations))
        .map(one -> one.load().taken())
        .min(Comparator.naturalOrder());
  }

  private Stream<Loaded<Mediator>> all() {
    return store.all(Mediator.class).sorted(Comparator.comparing(MemoryMediators::key));
  }

  private static String key(Loaded<Mediator> one) {
    return one.aggregate().id().value().toString();
  }
}
