package org.fengqiao.application.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.CaseCount;
import org.fengqiao.domain.statistics.Counts;
import org.fengqiao.domain.statistics.DaySpan;

/**
 * What cases are counted as, the counters made of it, and how far the journal was read for them.
 */
public interface Rollup {
  /** So many cases are asked for or counted at once. */
  int MOST = Cases.MOST;

  /** How far the journal was read, by whichever process. */
  Reached reached();

  /** At which version each of them was counted last; those counted never are missing. */
  Map<CaseId, Version> versions(Collection<CaseId> cases);

  /**
   * Moves on from {@code from} to {@code to}, and from what each case was counted as to what it is
   * counted as now, whole or not at all.
   *
   * @param counted of each case once
   * @return false, with nothing changed, if another process moved on first
   */
  boolean count(Reached from, Reached to, List<Counted> counted);

  /**
   * The cases of a division and of all in it, received in the span by one of the channels.
   *
   * @param channels empty for any
   */
  Counts counts(DivisionCode division, DaySpan days, Set<Channel> channels);

  /**
   * What a case is counted as.
   *
   * @param version of the case, as it was counted
   */
  record Counted(CaseId id, Version version, CaseCount count) {
    public Counted {
      Objects.requireNonNull(id);
      Objects.requireNonNull(version);
      Objects.requireNonNull(count);
    }
  }
}
