package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Set;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;

/** What packs and calendars say of the clocks of a case. Pure: a snapshot of what is published. */
public interface ClockRules {
  /**
   * The clocks that {@code event} starts, by the pack in force on the patch, in its order.
   *
   * @param c the case as the event leaves it
   */
  List<Start> startedBy(ClockEvent event, Case c);

  /** Whether the silence of the post that must act now moves the case to the next one. */
  boolean silenceMoves(Case c);

  /** Reads a running clock by the pack version it began with. */
  ClockFace face(RunningClock clock);

  /**
   * A clock to be started.
   *
   * @param stopsOn the events that stop it; the end of the case stops it besides
   */
  record Start(SpecRef spec, Set<ClockEvent> stopsOn) {
    public Start {
      stopsOn = Set.copyOf(stopsOn);
    }
  }
}
