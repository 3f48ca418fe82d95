package org.fengqiao.domain.cases;

import java.time.Instant;

/** Says of a case whether those who have it can go no further by themselves (用尽). */
public final class Exhaustion {
  private Exhaustion() {}

  /** Whether a clock of it ran out, whether it runs still or stopped after that. */
  public static boolean ofLimits(Case c, ClockFaces faces, Instant now) {
    return c.clocks().stream().anyMatch(run -> faces.face(run.clock()).isOverdue(now));
  }

  /**
   * Whether it was returned, and may not be again: as often as units may object to it, or as often
   * as it may be handled.
   */
  public static boolean ofReturns(Case c, ObjectionRule objections, CallbackRule callback) {
    return isUsedUp(c.objections().size(), objections.most())
        || isUsedUp(c.rounds().size(), callback.mostRounds() - 1);
  }

  private static boolean isUsedUp(int times, int most) {
    return times > 0 && times >= most;
  }
}
