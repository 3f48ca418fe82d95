package org.fengqiao.domain.cases.supervisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.LimitLook;

/** Decides what becomes of a supervision when its clock is looked at. */
public final class SupervisionWaking {
  private SupervisionWaking() {}

  /**
   * Tells a due time that has moved, and fires every rung that has come due while the clock ran, in
   * the order of their times. Whom a rung tells is for notices to see.
   *
   * @return empty when nothing is due
   */
  public static Optional<Decided<Supervision>> wake(Supervision s, RoundFaces faces, Instant now) {
    var running =
        s.running().isEmpty()
            ? List.<LimitLook.On<Integer>>of()
            : List.of(
                new LimitLook.On<>(s.rounds().size(), faces.face(s.round()), s.round().toldDue()));
    var look = LimitLook.at(running, now);
    var facts = new ArrayList<SupervisionFact>();
    for (var moved : look.moved()) {
      facts.add(new SupervisionFact.DueTimeMoved(moved.from(), moved.to(), moved.provisional()));
    }
    look.fired().forEach(fired -> facts.add(new SupervisionFact.RungFired(fired.rung())));
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    var decided = Supervision.LINEAGE.move(s, facts);
    return Optional.of(decided.waking(wakes(decided.after(), faces)));
  }

  /** When to look at the running clock next. */
  public static List<Wake> wakes(Supervision s, RoundFaces faces) {
    return SupervisionAt.wakes(s, faces);
  }
}
