package org.fengqiao.domain.cases.whistles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.ClockFaces;
import org.fengqiao.domain.clocks.DueRung;

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
    var facts = new ArrayList<WhistleFact>();
    w.waiting().forEach(call -> moved(call, faces).ifPresent(facts::add));
    for (var due : due(w, faces, now)) {
      var fired = faces.face(due.call().clock()).fire(due.rung().rung().key(), now);
      facts.add(new WhistleFact.RungFired(due.call().organ(), fired));
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

  private static Optional<WhistleFact> moved(Call call, ClockFaces faces) {
    var face = faces.face(call.clock());
    return face.due()
        .filter(due -> !call.toldDue().equals(Optional.of(due)))
        .map(due ->
            new WhistleFact.DueTimeMoved(call.organ(), call.toldDue(), due, face.isProvisional()));
  }

  private record DueOn(Call call, DueRung rung) {}

  private static List<DueOn> due(Whistle w, ClockFaces faces, Instant now) {
    var all = new ArrayList<DueOn>();
    for (var call : w.waiting()) {
      faces.face(call.clock()).dueRungs(now).forEach(rung -> all.add(new DueOn(call, rung)));
    }
    all.sort(Comparator.comparing(on -> on.rung().explainedTime()));
    return all;
  }
}
