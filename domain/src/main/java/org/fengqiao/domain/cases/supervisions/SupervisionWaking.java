package org.fengqiao.domain.cases.supervisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;

/** Decides what becomes of a supervision when its clock is looked at. */
public final class SupervisionWaking {
  private SupervisionWaking() {}

  /**
   * Tells a due time that has moved, and fires every rung that has come due while the clock ran, in
   * the order of their times. Whom a rung tells is for notices to see.
   *
   * @return empty when nothing is due
   */
  public static Optional<Decided<Supervision>> wake(Supervision s, LimitFaces faces, Instant now) {
    if (s.running().isEmpty()) {
      return Optional.empty();
    }
    var face = faces.face(s.round());
    var facts = new ArrayList<SupervisionFact>();
    face.due()
        .filter(due -> !s.round().toldDue().equals(Optional.of(due)))
        .map(
            due -> new SupervisionFact.DueTimeMoved(s.round().toldDue(), due, face.isProvisional()))
        .ifPresent(facts::add);
    for (var due : face.dueRungs(now)) {
      facts.add(new SupervisionFact.RungFired(face.fire(due.rung().key(), now)));
    }
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    var decided = Supervision.LINEAGE.move(s, facts);
    return Optional.of(decided.waking(wakes(decided.after(), faces)));
  }

  /** When to look at the running clock next. */
  public static List<Wake> wakes(Supervision s, LimitFaces faces) {
    return SupervisionAt.wakes(s, faces);
  }
}
