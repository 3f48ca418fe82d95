package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.supervisions.SupervisionStatus;
import org.fengqiao.domain.partners.Right;

/** Lists supervisions in the caller's sight, the newest first. */
public final class ListSupervisions {
  private final Access access;
  private final Supervisions supervisions;
  private final SupervisionViews views;
  private final InstantSource clock;

  /**
   * Which to list.
   *
   * @param status empty for any
   * @param lateOnly only those whose reply is overdue now
   */
  public record Query(
      SupervisionFilter.Scope scope, Optional<SupervisionStatus> status, boolean lateOnly) {
    public Query {
      Objects.requireNonNull(scope);
      Objects.requireNonNull(status);
    }
  }

  @Inject
  public ListSupervisions(
      Access access, Supervisions supervisions, SupervisionViews views, InstantSource clock) {
    this.access = access;
    this.supervisions = supervisions;
    this.views = views;
    this.clock = clock;
  }

  /**
   * A page of them.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING; INVALID_FIELD
   */
  public Page<SupervisionView> list(Caller caller, Query query, PageRequest page) {
    access.require(caller, Right.LIST_SUPERVISIONS);
    var now = clock.instant();
    var late = Optional.of(now).filter(_ -> query.lateOnly());
    var filter = new SupervisionFilter(query.scope(), query.status(), late);
    var found = supervisions.list(filter, access.sightOf(caller), page);
    return new Page<>(views.of(found.items(), now), found.next());
  }
}
