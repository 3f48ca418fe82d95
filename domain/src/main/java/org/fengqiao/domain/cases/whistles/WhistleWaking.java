package org.fengqiao.domain.cases.whistles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.ClockFaces;
import org.fengqiao.domain.clocks.LimitLook;
import org.fengqiao.domain.people.Role;

/** Decides what becomes of a whistle when its clocks are looked at. */
public final class WhistleWaking {
  private WhistleWaking() {}

  /**
   * Tells due times that have moved, and fires every rung that has come due while its clock ran, in
   * the order of their times. Whom a rung tells is for notices to see.
   *
   * @return empty when nothing is due
   */
  public static Optional<Decided<Whistle>> wake(Whistle w, ClockFaces faces, Instant now) {
    var look = LimitLook.at(waiting(w, faces), now);
    var facts = new ArrayList<WhistleFact>();
    for (var moved : look.moved()) {
      facts.add(
          new WhistleFact.DueTimeMoved(
              moved.which(), moved.from(), moved.to(), moved.provisional()));
    }
    for (var fired : look.fired()) {
      facts.add(new WhistleFact.RungFired(fired.which(), fired.rung()));
    }
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    var decided = Whistle.LINEAGE.move(w, facts);
    return Optional.of(decided.waking(wakes(decided.after(), faces)));
  }

  /** When to look at the running clocks next. */
  public static List<Wake> wakes(Whistle w, ClockFaces faces) {
    return WhistleAt.wakes(w, faces);
  }

  /** The clocks that run, each by the organ that was called. */
  private static List<LimitLook.On<Role>> waiting(Whistle w, ClockFaces faces) {
    return w.waiting().stream()
        .map(call -> new LimitLook.On<>(call.organ(), faces.face(call.clock()), call.toldDue()))
        .toList();
  }
}
