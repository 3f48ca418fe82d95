package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;

/**
 * Decides what becomes of cases of the same matter (合并、拆分), as {@link CaseAt} decides the other
 * moves. Of two that are merged one, the primary, is handled for both, and both are written: that
 * the primary is open is what the other's state rests on.
 */
public record CaseMergeAt(CaseAt at) {
  public CaseMergeAt {
    Objects.requireNonNull(at);
  }

  /**
   * Merges the case into {@code primary} (并入): its clocks stop.
   *
   * @param primary another case, which {@link #take takes} it
   * @throws Refusal ILLEGAL_MOVE; HAS_MERGED_CASES; PRIMARY_NOT_OPEN; TOO_MANY_MERGED;
   *     TOO_MANY_CLOCK_RUNS
   */
  public Decided<Case> mergeInto(Case primary, ContentRef reason) {
    var chapter = at.move(Move.MERGE);
    if (primary.id().equals(at.c().id())) {
      throw new IllegalArgumentException("a case is merged into another");
    }
    requireNoneMerged();
    requireTakes(primary);
    requireRunsLeft();
    return chapter
        .add(new CaseFact.Merged(primary.id(), at.now(), reason))
        .on(ClockEvent.ENDED)
        .end();
  }

  /** Takes another case in (合并), of which {@link #mergeInto} decides. */
  public Decided<Case> take(CaseId other, ContentRef reason) {
    return chapter().add(new CaseFact.Joined(other, reason)).end();
  }

  /**
   * Takes the case out again (拆分): it is what it was, and the clocks that stopped when it was
   * merged start anew.
   *
   * @throws Refusal ILLEGAL_MOVE
   */
  public Decided<Case> unmerge(ContentRef reason) {
    var chapter = at.move(Move.UNMERGE);
    var state = CaseFold.in(at.c(), CaseState.Merged.class);
    var stopped = at.c().clocks().stream().filter(run -> stoppedWith(run, state)).toList();
    var from = at.c().mergedInto().orElseThrow();
    var to = state.unmerge().status();
    return chapter.add(new CaseFact.Unmerged(from, to, at.now(), reason)).startAnew(stopped).end();
  }

  /** Lets another case go (拆分), of which {@link #unmerge} decides. */
  public Decided<Case> part(CaseId other, ContentRef reason) {
    return chapter().add(new CaseFact.Parted(other, reason)).end();
  }

  /**
   * Ends the merged case as its primary ends, with the answer given there.
   *
   * @param primary the decision that ends it
   */
  public Decided<Case> endWith(Decided<Case> primary) {
    var chapter = chapter();
    for (var fact : primary.facts()) {
      if (fact instanceof CaseFact.Closed closed) {
        chapter.add(closed(primary.after(), closed));
      } else if (fact instanceof CaseFact.Rejected || fact instanceof CaseFact.Redirected) {
        chapter.add((CaseFact) fact);
      }
    }
    return chapter.end();
  }

  private static CaseFact closed(Case primary, CaseFact.Closed fact) {
    var state = CaseFold.in(primary, CaseState.Closed.class);
    return new CaseFact.ClosedWithPrimary(
        primary.id(), state.handling(), state.resolution(), fact.time());
  }

  /**
   * Passes if nothing is merged into the case.
   *
   * @throws Refusal HAS_MERGED_CASES
   */
  void requireNoneMerged() {
    if (!at.c().merged().isEmpty()) {
      throw Refusal.illegalNow(CaseReason.HAS_MERGED_CASES, List.of(), Map.of("case", at.name()));
    }
  }

  private static void requireTakes(Case primary) {
    var name = "cases/" + primary.id().value();
    if (!(primary.state() instanceof CaseState.Open)) {
      throw Refusal.illegalNow(
          CaseReason.PRIMARY_NOT_OPEN,
          List.of(),
          Map.of("primary", name, "state", primary.status().name()));
    }
    if (primary.merged().size() >= Case.MOST_MERGED) {
      throw Refusal.illegalNow(
          CaseReason.TOO_MANY_MERGED,
          List.of(),
          Map.of("primary", name, "most", Integer.toString(Case.MOST_MERGED)));
    }
  }

  /** Asked when it is merged, so that taking it out is never refused. */
  private void requireRunsLeft() {
    if (at.c().clocks().size() + at.c().runningClocks().size() > Case.MOST_RUNS) {
      throw at.tooManyRuns();
    }
  }

  /** A case that is not over was stopped so by its merging alone. */
  private static boolean stoppedWith(TimedRun run, CaseState.Merged state) {
    return run.stoppedBy().filter(ClockEvent.ENDED::equals).isPresent()
        && run.clock().stopTime().filter(state.since()::equals).isPresent();
  }

  private Chapter chapter() {
    return new Chapter(at.c(), at.rules(), at.now());
  }
}
