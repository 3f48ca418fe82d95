package org.fengqiao.application.cases.lives;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.statistics.Counted;
import org.fengqiao.application.statistics.Rollup;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.CaseCount;
import org.fengqiao.domain.statistics.Counts;
import org.fengqiao.domain.statistics.DaySpan;

/** Moves on past a portion now and then without counting what is in it. */
final class LosingRollup implements Rollup {
  private static final int LOSES_ONE_OF = 5;

  private final Rollup kept;
  private int portions;

  LosingRollup(Rollup kept) {
    this.kept = kept;
  }

  @Override
  public Reached reached() {
    return kept.reached();
  }

  @Override
  public Map<CaseId, Version> versions(Collection<CaseId> cases) {
    return kept.versions(cases);
  }

  @Override
  public boolean count(Reached from, Reached to, List<Counted<CaseId, CaseCount>> counted) {
    portions++;
    return kept.count(from, to, portions % LOSES_ONE_OF == 0 ? List.of() : counted);
  }

  @Override
  public Counts counts(DivisionCode division, DaySpan days, Set<Channel> channels) {
    return kept.counts(division, days, channels);
  }
}
