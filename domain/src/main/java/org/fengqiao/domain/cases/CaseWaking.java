package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.DueRung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.people.OfficerId;

/** Decides what becomes of a case when its clocks are looked at. */
public final class CaseWaking {
  private CaseWaking() {}

  /**
   * Tells due times that have moved, fires every rung that has come due while its clock ran, in the
   * order of their times, then moves the case one post up its ladder if one of them asks for it.
   * One post only, however many rungs were missed: the next post must have its own time to act.
   *
   * @param holders who acts for a post now
   * @return empty when nothing is due
   */
  public static Optional<Decided<Case>> wake(
      Case c, ClockRules rules, Function<LadderPost, List<OfficerId>> holders, Instant now) {
    var due = due(c, rules, now);
    var moved = moved(c, rules);
    if (due.isEmpty() && moved.isEmpty()) {
      return Optional.empty();
    }
    var chapter = new Chapter(c, rules, now);
    moved.forEach(chapter::rewake);
    for (var rung : due) {
      var face = rules.face(rung.run().clock());
      var fired = face.fire(rung.due().rung().key(), now);
      chapter.rewake(
          new CaseFact.RungFired(rung.run().clock().name(), rung.run().clock().run(), fired));
    }
    due.stream()
        .filter(rung -> rung.due().rung().action() == RungAction.ESCALATE)
        .map(rung -> rung.run().clock().spec())
        .filter(chapter::silenceMoves)
        .findFirst()
        .ifPresent(fired -> climb(chapter, fired, holders, now));
    return Optional.of(chapter.end());
  }

  /** When to look at the running clocks next. */
  public static List<Wake> wakes(Case c, ClockRules rules) {
    return Chapter.wakes(c, rules);
  }

  private static void climb(
      Chapter chapter, SpecRef fired, Function<LadderPost, List<OfficerId>> holders, Instant now) {
    var c = chapter.state();
    if (!(c.state() instanceof CaseState.Given)) {
      return;
    }
    var climb = c.climb().orElseThrow();
    climb
        .next()
        .ifPresent(next ->
            chapter
                .voidObjection()
                .add(
                    new CaseFact.LadderMoved(climb.at(), next.at(), holders.apply(next.now()), now))
                .movedBy(fired));
  }

  /** The running clocks whose due time is another than was told. */
  static List<CaseFact> moved(Case c, ClockRules rules) {
    var facts = new ArrayList<CaseFact>();
    for (var run : c.runningClocks()) {
      var face = rules.face(run.clock());
      face.due()
          .filter(due -> !run.toldDue().equals(Optional.of(due)))
          .ifPresent(due ->
              facts.add(
                  new CaseFact.DueTimeMoved(
                      run.clock().name(),
                      run.clock().run(),
                      run.toldDue(),
                      due,
                      face.isProvisional())));
    }
    return facts;
  }

  private record DueOn(TimedRun run, DueRung due) {}

  private static List<DueOn> due(Case c, ClockRules rules, Instant now) {
    var all = new ArrayList<DueOn>();
    for (var run : c.runningClocks()) {
      for (var rung : rules.face(run.clock()).dueRungs(now)) {
        all.add(new DueOn(run, rung));
      }
    }
    all.sort(Comparator.comparing(on -> on.due().explainedTime()));
    return all;
  }
}
