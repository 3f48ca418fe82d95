package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.LimitLook;

/** Decides what becomes of a clue when its times are looked at. */
public final class ClueWaking {
  private ClueWaking() {}

  /**
   * Tells due times that have moved, fires every rung that has come due while its clock ran, and
   * lets a reward expire that was not claimed in time, once there is no more to tell of that.
   *
   * @return empty when nothing is due
   */
  public static Optional<Decided<Clue>> wake(Clue c, LimitFaces faces, Instant now) {
    var look = LimitLook.at(running(c, faces), now);
    var facts = new ArrayList<ClueFact>();
    for (var moved : look.moved()) {
      facts.add(
          new ClueFact.DueTimeMoved(moved.which(), moved.from(), moved.to(), moved.provisional()));
    }
    for (var fired : look.fired()) {
      facts.add(new ClueFact.RungFired(fired.which(), fired.rung()));
    }
    expired(Clue.LINEAGE.fold(c, facts), faces, now).ifPresent(facts::add);
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    var decided = Clue.LINEAGE.move(c, facts);
    return Optional.of(decided.waking(wakes(decided.after(), faces)));
  }

  /** When to look at the running times next. */
  public static List<Wake> wakes(Clue c, LimitFaces faces) {
    return ClueAt.wakes(c, faces);
  }

  private static List<LimitLook.On<ClueLimit>> running(Clue c, LimitFaces faces) {
    return c.runningTimes()
        .map(
            time -> new LimitLook.On<>(time.of(), faces.face(time.limit()), time.limit().toldDue()))
        .toList();
  }

  private static Optional<ClueFact> expired(Clue c, LimitFaces faces, Instant now) {
    return c.time(ClueLimit.CLAIM)
        .filter(Limit::isRunning)
        .map(faces::face)
        .filter(face -> face.nextWake().isEmpty())
        .flatMap(ClockFace::due)
        .filter(due -> !now.isBefore(due))
        .map(ClueFact.Expired::new);
  }
}
