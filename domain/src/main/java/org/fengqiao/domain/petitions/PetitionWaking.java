package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.LimitLook;

/** Decides what becomes of a petition when its times are looked at. */
public final class PetitionWaking {
  private PetitionWaking() {}

  /**
   * Tells due times that have moved, fires every rung that has come due while its clock ran, and
   * ends the times in which something might have been done and was not, once they have no more to
   * tell.
   *
   * @return empty when nothing is due
   */
  public static Optional<Decided<Petition>> wake(Petition p, LimitFaces faces, Instant now) {
    var look = LimitLook.at(running(p, faces), now);
    var facts = new ArrayList<PetitionFact>();
    for (var moved : look.moved()) {
      facts.add(
          new PetitionFact.DueTimeMoved(
              moved.which(), moved.from(), moved.to(), moved.provisional()));
    }
    for (var fired : look.fired()) {
      facts.add(new PetitionFact.RungFired(fired.which(), fired.rung()));
    }
    facts.addAll(lapsed(Petition.LINEAGE.fold(p, facts), faces, now));
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    var decided = Petition.LINEAGE.move(p, facts);
    return Optional.of(decided.waking(wakes(decided.after(), faces)));
  }

  /** When to look at the running times next. */
  public static List<Wake> wakes(Petition p, LimitFaces faces) {
    return PetitionAt.wakes(p, faces);
  }

  private static List<LimitLook.On<PetitionLimit>> running(Petition p, LimitFaces faces) {
    return p.runningTimes()
        .map(
            time -> new LimitLook.On<>(time.of(), faces.face(time.limit()), time.limit().toldDue()))
        .toList();
  }

  private static List<PetitionFact> lapsed(Petition p, LimitFaces faces, Instant now) {
    return p.runningTimes()
        .filter(time -> time.of().isOfRight())
        .flatMap(time ->
            lapsed(faces.face(time.limit()), now)
                .<PetitionFact>map(due -> new PetitionFact.Lapsed(time.of(), due))
                .stream())
        .toList();
  }

  private static Optional<Instant> lapsed(ClockFace face, Instant now) {
    return face.nextWake().isPresent()
        ? Optional.empty()
        : face.due().filter(due -> !now.isBefore(due));
  }
}
