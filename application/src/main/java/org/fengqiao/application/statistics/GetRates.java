package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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

  /**
   * What was counted.
   *
   * @param time when the newest entry was made that is counted in; empty before the first
   * @param unread how many entries are not counted in yet
   */
  public record Found(Counts counts, Optional<Instant> time, long unread) {
    public Found {
      Objects.requireNonNull(counts);
      Objects.requireNonNull(time);
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
  public Found get(Caller caller, Query query) {
    access.require(caller, Right.GET_RATES);
    access.requireView(caller, query.division());
    // How far it is comes first: what is counted meanwhile is in the counts, and not told of.
    var reached = rollup.reached();
    var counts = rollup.counts(query.division(), query.days(), query.channels());
    return new Found(counts, reached.time(), journal.unread(reached.cursor()));
  }
}
