package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.grids.Readings;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.statistics.DisputePeriod;
import org.fengqiao.domain.statistics.DisputeReading;
import org.fengqiao.domain.statistics.DisputeReadingKind;
import org.fengqiao.domain.statistics.FigureSubject.OfDivision;
import org.fengqiao.domain.statistics.Litigation;
import org.fengqiao.domain.statistics.MediationMeasure;

/** Reads how many disputes a division had in a period, on the platform, off it and in court. */
public final class GetDisputeFigures {
  private final Access access;
  private final Aggregates aggregates;
  private final Readings populations;
  private final MediationRollup rollup;
  private final Journal journal;

  /** Where, and when. */
  public record Query(DivisionCode division, DisputePeriod period) {
    public Query {
      Objects.requireNonNull(division);
      Objects.requireNonNull(period);
    }
  }

  @Inject
  public GetDisputeFigures(
      Access access,
      Aggregates aggregates,
      Readings populations,
      MediationRollup rollup,
      Journal journal) {
    this.access = access;
    this.aggregates = aggregates;
    this.populations = populations;
    this.rollup = rollup;
    this.journal = journal;
  }

  /**
   * Reads them; what nobody told is missing, and no reason to refuse.
   *
   * @throws Refusal RIGHT_MISSING, PATCH_OFF_SCOPE unless the caller views all of the division
   */
  public AsCounted<DisputeFigures> get(Caller caller, Query query) {
    access.require(caller, Right.GET_DISPUTE_FIGURES);
    access.requireView(caller, query.division());
    return AsCounted.read(journal, rollup, () -> figures(query.division(), query.period()));
  }

  private DisputeFigures figures(DivisionCode division, DisputePeriod period) {
    return new DisputeFigures(
        rollup.figures(new OfDivision(division), period.days()).of(MediationMeasure.ACCEPTED),
        told(division, period, DisputeReadingKind.OFF_PLATFORM),
        litigation(division, period),
        period.before().flatMap(before -> litigation(division, before)));
  }

  private Optional<Integer> told(
      DivisionCode division, DisputePeriod period, DisputeReadingKind kind) {
    return aggregates
        .find(DisputeReading.class, DisputeReading.ref(division, period, kind))
        .map(found -> found.aggregate().count());
  }

  private Optional<Litigation> litigation(DivisionCode division, DisputePeriod period) {
    var population = populations.last(Patch.of(division), period.last()).map(Loaded::aggregate);
    return told(division, period, DisputeReadingKind.LITIGATION)
        .map(cases -> new Litigation(cases, population));
  }
}
