package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.domain.statistics.MediationFigures;

/** Reads what the mediations of a division, an organization or a mediator come to (调解数据). */
public final class GetMediationFigures {
  private final Access access;
  private final FigureSight sight;
  private final MediationRollup rollup;
  private final Journal journal;

  /** Whose, and over which days of acceptance. */
  public record Query(FigureSubject subject, DaySpan days) {
    public Query {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(days);
    }
  }

  @Inject
  public GetMediationFigures(
      Access access, FigureSight sight, MediationRollup rollup, Journal journal) {
    this.access = access;
    this.sight = sight;
    this.rollup = rollup;
    this.journal = journal;
  }

  /**
   * Reads them.
   *
   * @throws Refusal RIGHT_MISSING, PATCH_OFF_SCOPE, ORGANIZATION_NOT_FOUND, MEDIATOR_NOT_FOUND
   */
  public AsCounted<MediationFigures> get(Caller caller, Query query) {
    access.require(caller, Right.GET_MEDIATION_FIGURES);
    sight.require(caller, query.subject());
    return AsCounted.read(journal, rollup, () -> rollup.figures(query.subject(), query.days()));
  }
}
