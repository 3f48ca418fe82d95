package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.statistics.Counts;
import org.fengqiao.domain.statistics.DaySpan;

/** Reads the rates of a division and of all in it (各项率). */
public final class GetRates {
  private final Access access;
  private final Rollup rollup;
  private final Journal journal;

  /**
   * Which cases.
   *
   * @param channels empty for any
   */
  public record Query(DivisionCode division, DaySpan days, Set<Channel> channels) {
    public Query {
      Objects.requireNonNull(division);
      Objects.requireNonNull(days);
      channels = Set.copyOf(channels);
    }
  }

  @Inject
  public GetRates(Access access, Rollup rollup, Journal journal) {
    this.access = access;
    this.rollup = rollup;
    this.journal = journal;
  }

  /**
   * Reads them.
   *
   * @throws Refusal RIGHT_MISSING, PATCH_OFF_SCOPE unless the caller views all of the division
   */
  public AsCounted<Counts> get(Caller caller, Query query) {
    access.require(caller, Right.GET_RATES);
    access.requireView(caller, query.division());
    return AsCounted.read(
        journal, rollup, () -> rollup.counts(query.division(), query.days(), query.channels()));
  }
}
