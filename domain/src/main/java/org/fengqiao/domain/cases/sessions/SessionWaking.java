package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.LimitLook;

/** Decides what becomes of a joint session when its times are looked at. */
public final class SessionWaking {
  private SessionWaking() {}

  /**
   * Tells due times that have moved, and fires every rung that has come due while its clock ran, in
   * the order of their times. Whom a rung tells is for notices to see.
   *
   * @return empty when nothing is due
   */
  public static Optional<Decided<JointSession>> wake(
      JointSession s, LimitFaces faces, Instant now) {
    var look = LimitLook.at(running(s, faces), now);
    var facts = new ArrayList<SessionFact>();
    for (var moved : look.moved()) {
      facts.add(
          new SessionFact.DueTimeMoved(
              moved.which(), moved.from(), moved.to(), moved.provisional()));
    }
    for (var fired : look.fired()) {
      facts.add(new SessionFact.RungFired(fired.which(), fired.rung()));
    }
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    var decided = JointSession.LINEAGE.move(s, facts);
    return Optional.of(decided.waking(wakes(decided.after(), faces)));
  }

  /** When to look at the running times next. */
  public static List<Wake> wakes(JointSession s, LimitFaces faces) {
    return SessionAt.wakes(s, faces);
  }

  /** The times that run, each by its task; that to hold the session by none. */
  private static List<LimitLook.On<Optional<Integer>>> running(JointSession s, LimitFaces faces) {
    return Stream.concat(
            Stream.of(Map.entry(Optional.<Integer>empty(), s.clock())),
            s.tasks().stream().map(task -> Map.entry(Optional.of(task.number()), task.clock())))
        .filter(limit -> limit.getValue().isRunning())
        .map(limit ->
            new LimitLook.On<>(
                limit.getKey(), faces.face(limit.getValue()), limit.getValue().toldDue()))
        .toList();
  }
}
