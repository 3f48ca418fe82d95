package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.RewardReason;

/** Takes on record that the risk of a clue is removed (处置). */
public final class DisposeClue {
  private final ClueDesk desk;
  private final Cases cases;
  private final MoveWords words;

  /**
   * How, and when.
   *
   * @param disposed now where it is not said
   * @param measures 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, Optional<Instant> disposed, String measures) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(disposed);
      measures = MoveWords.required("measures", measures);
    }
  }

  @Inject
  public DisposeClue(ClueDesk desk, Cases cases, Ids ids) {
    this.desk = desk;
    this.cases = cases;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND, CASE_NOT_CLOSED while the case goes on
   *     that is linked to it, INVALID_FIELD
   */
  public Answer<Clue> dispose(Caller caller, Command command) {
    var measures = words.content(command.measures());
    return desk.move(
        caller,
        Right.DISPOSE_CLUE,
        command.on(),
        List.of(measures),
        (clue, officer) -> {
          clue.c().linked().ifPresent(this::requireOver);
          return clue.dispose(officer, measures.ref(), command.disposed().orElseGet(clue::now));
        });
  }

  /** One that ended otherwise than closed says nothing: what was done is said with the move. */
  private void requireOver(CaseId linked) {
    cases
        .find(linked)
        .map(found -> found.aggregate().status())
        .filter(status -> status != CaseStatus.CLOSED && !status.isOver())
        .ifPresent(_ -> {
          throw Refusal.conflict(
              RewardReason.CASE_NOT_CLOSED, Map.of("case", "cases/" + linked.value()));
        });
  }
}
