package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.DueRung;

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
      JointSession s, SessionFaces faces, Instant now) {
    var running = running(s);
    var facts = new ArrayList<SessionFact>();
    running.forEach(on -> moved(on, faces).ifPresent(facts::add));
    due(running, faces, now).stream()
        .map(due ->
            new SessionFact.RungFired(
                due.on().task(), faces.face(due.on().clock()).fire(due.rung().rung().key(), now)))
        .forEach(facts::add);
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    var decided = JointSession.LINEAGE.move(s, facts);
    return Optional.of(decided.waking(wakes(decided.after(), faces)));
  }

  /** When to look at the running times next. */
  public static List<Wake> wakes(JointSession s, SessionFaces faces) {
    return SessionAt.wakes(s, faces);
  }

  /**
   * A time that runs.
   *
   * @param task of which task; empty for that to hold the session
   */
  private record On(Optional<Integer> task, SessionClock clock) {}

  private record DueOn(On on, DueRung rung) {}

  private static List<On> running(JointSession s) {
    return Stream.concat(
            Stream.of(new On(Optional.empty(), s.clock())),
            s.tasks().stream().map(task -> new On(Optional.of(task.number()), task.clock())))
        .filter(on -> on.clock().isRunning())
        .toList();
  }

  private static Optional<SessionFact> moved(On on, SessionFaces faces) {
    var told = on.clock().toldDue();
    var face = faces.face(on.clock());
    return face.due()
        .filter(due -> !told.equals(Optional.of(due)))
        .map(due -> new SessionFact.DueTimeMoved(on.task(), told, due, face.isProvisional()));
  }

  private static List<DueOn> due(List<On> running, SessionFaces faces, Instant now) {
    return running.stream()
        .flatMap(
            on -> faces.face(on.clock()).dueRungs(now).stream().map(rung -> new DueOn(on, rung)))
        .sorted(Comparator.comparing(due -> due.rung().explainedTime()))
        .toList();
  }
}
