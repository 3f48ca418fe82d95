package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.MediatorFilter;
import org.fengqiao.application.mediation.MediatorViews;
import org.fengqiao.application.mediation.Mediators;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.FigureSubject.OfMediator;
import org.fengqiao.domain.statistics.FigureSubject.OfOrganization;

/** Lists the mediators of an organization, those who have ended too, each with their figures. */
public final class ListMediatorFigures {
  private final Access access;
  private final FigureSight sight;
  private final Mediators mediators;
  private final MediatorViews views;
  private final FigurePages figures;

  /** The mediators of which organization, and over which days of acceptance. */
  public record Query(OrganizationId organization, DaySpan days, PageRequest page) {
    public Query {
      Objects.requireNonNull(organization);
      Objects.requireNonNull(days);
      Objects.requireNonNull(page);
    }
  }

  @Inject
  public ListMediatorFigures(
      Access access,
      FigureSight sight,
      Mediators mediators,
      MediatorViews views,
      FigurePages figures) {
    this.access = access;
    this.sight = sight;
    this.mediators = mediators;
    this.views = views;
    this.figures = figures;
  }

  /**
   * Lists a page, in the order the mediators were registered.
   *
   * @throws Refusal RIGHT_MISSING, ORGANIZATION_NOT_FOUND
   */
  public AsCounted<Page<FiguresOf>> list(Caller caller, Query query) {
    access.require(caller, Right.LIST_MEDIATOR_FIGURES);
    sight.require(caller, new OfOrganization(query.organization()));
    var filter = new MediatorFilter(Optional.of(query.organization()), Optional.empty());
    var found = mediators.list(filter, query.page());
    return figures.of(
        new Page<>(views.of(found.items()), found.next()),
        query.days(),
        one -> new OfMediator(one.mediator().aggregate().id()),
        one -> one.name());
  }
}
