package org.fengqiao.adapters.persistence;

import java.util.List;

/** Watchers of lanes for tests. */
final class LaneWatchers {
  static final LaneWatch NOBODY =
      new LaneWatch() {
        @Override
        public void holds(LaneHold taken) {}

        @Override
        public void lost(LaneHold lost) {}

        @Override
        public void committed(List<Placed> group) {}

        @Override
        public void stale(Proposal proposal) {}
      };

  private LaneWatchers() {}
}
