package org.fengqiao.domain.cases;

import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;

/** Reads running clocks, each by the pack version it began with. */
public interface ClockFaces {
  ClockFace face(RunningClock clock);
}
