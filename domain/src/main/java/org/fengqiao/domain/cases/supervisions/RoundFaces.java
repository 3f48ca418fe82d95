package org.fengqiao.domain.cases.supervisions;

import java.util.Optional;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;

/** Reads running clocks by the pack version they began with, where another budget may be given. */
public interface RoundFaces {
  /**
   * The clock, read.
   *
   * @param budget empty for the pack's
   */
  ClockFace face(RunningClock clock, Optional<Budget> budget);

  /** The clock of a round, read. */
  default ClockFace face(SupervisionRound round) {
    return face(round.clock(), round.budget());
  }
}
