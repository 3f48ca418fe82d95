package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;

/**
 * Decides what becomes of a case after its close (回访与重启), as {@link CaseAt} decides the other
 * moves: its reporter is called back by the post the pack names, and where that or anybody else
 * finds the handling wanting, it is handled once more. The earlier round is kept.
 *
 * @param holders who acts now for the post that had the case: it is theirs again
 */
public record CaseCallbackAt(CaseAt at, CallbackRule rule, List<OfficerId> holders) {
  public CaseCallbackAt {
    Objects.requireNonNull(at);
    Objects.requireNonNull(rule);
    holders = List.copyOf(holders);
  }

  /** What a call came to. */
  public sealed interface Call {
    /** Nobody was reached; it is to be tried again. */
    record NotReached(Optional<ContentRef> note) implements Call {}

    /** The reporter answered. */
    record Answered(boolean solved, Satisfaction satisfaction, Optional<ContentRef> words)
        implements Call {}
  }

  /**
   * Notes a call (回访). A reporter who is dissatisfied opens the case again, as long as it has
   * rounds left.
   *
   * @param officer of the unit of the post that is to call
   * @throws Refusal ILLEGAL_MOVE; NOT_THE_CALLER
   */
  public Decided<Case> record(ActingOfficer officer, Call call) {
    var chapter = at.move(Move.RECORD_CALLBACK);
    var caller = at.c().caller().orElseThrow();
    if (!officer.units().contains(caller.unit())) {
      throw Refusal.notPermitted(CaseReason.NOT_THE_CALLER, Map.of("case", at.name()));
    }
    return switch (call) {
      case Call.NotReached(var note) ->
          chapter.add(new CaseFact.CallbackTried(officer.id(), at.now(), note)).end();
      case Call.Answered(boolean solved, var satisfaction, var words) -> {
        var callback = new Callback(officer.id(), solved, satisfaction, at.now(), words);
        chapter.add(new CaseFact.CalledBack(callback)).on(ClockEvent.CALLED_BACK);
        if (satisfaction == Satisfaction.DISSATISFIED && hasRoundsLeft()) {
          reopen(chapter, Optional.empty());
        }
        yield chapter.end();
      }
    };
  }

  /**
   * Opens a closed case again (重启), as when a spot check found it wanting.
   *
   * @throws Refusal ILLEGAL_MOVE; ROUNDS_USED_UP
   */
  public Decided<Case> reopen(ContentRef reason) {
    var chapter = at.move(Move.REOPEN);
    if (!hasRoundsLeft()) {
      throw Refusal.conflict(
          CaseReason.ROUNDS_USED_UP,
          Map.of("case", at.name(), "most", Integer.toString(rule.mostRounds())));
    }
    return reopen(chapter, Optional.of(reason)).end();
  }

  /** Whether the pack grants it another round. */
  public boolean hasRoundsLeft() {
    return at.c().rounds().size() + 1 < rule.mostRounds();
  }

  Chapter reopen(Chapter chapter, Optional<ContentRef> reason) {
    return chapter
        .stopAll(ClockEvent.REOPENED)
        .add(new CaseFact.Reopened(holders, at.now(), reason))
        .on(ClockEvent.REOPENED)
        .on(ClockEvent.DISPATCHED)
        .on(ClockEvent.STEP_BEGUN);
  }
}
