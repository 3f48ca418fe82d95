package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.OrganizationFilter;
import org.fengqiao.application.mediation.Organizations;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.FigureSubject.OfOrganization;

/** Lists the organizations of a division's subtree, closed ones too, each with its figures. */
public final class ListOrganizationFigures {
  private final Access access;
  private final Organizations organizations;
  private final FigurePages figures;

  /**
   * Which organizations, and over which days of acceptance.
   *
   * @param kind empty for any
   */
  public record Query(
      DivisionCode division, Optional<OrganizationKind> kind, DaySpan days, PageRequest page) {
    public Query {
      Objects.requireNonNull(division);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(days);
      Objects.requireNonNull(page);
    }
  }

  @Inject
  public ListOrganizationFigures(Access access, Organizations organizations, FigurePages figures) {
    this.access = access;
    this.organizations = organizations;
    this.figures = figures;
  }

  /**
   * Lists a page, in the order the organizations were set up.
   *
   * @throws Refusal RIGHT_MISSING, PATCH_OFF_SCOPE unless the caller views all of the division
   */
  public AsCounted<Page<FiguresOf>> list(Caller caller, Query query) {
    access.require(caller, Right.LIST_ORGANIZATION_FIGURES);
    access.requireView(caller, query.division());
    var within = new OrganizationFilter.Scope.Within(query.division());
    var filter = new OrganizationFilter(within, query.kind(), true);
    return figures.of(
        organizations.list(filter, query.page()),
        query.days(),
        one -> new OfOrganization(one.aggregate().id()),
        one -> one.aggregate().name());
  }
}
