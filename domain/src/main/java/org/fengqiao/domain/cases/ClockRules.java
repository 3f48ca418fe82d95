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

  /**
   * Whether the silence of the post that must act now moves the case to the next one: by the pack
   * version that the clock which tells of it began with, since that is what the post was told.
   */
  boolean silenceMoves(Case c, SpecRef fired);

  /**
   * The clocks of the step that silence has moved the case to: by the pack in force, or, where that
   * does not know the step any more, by the version of the clock that told of the silence. A ladder
   * that was begun is climbed to its end, whatever is published meanwhile.
   *
   * @param c the case as the move leaves it
   */
  List<Start> startedByMoving(Case c, SpecRef fired);

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
