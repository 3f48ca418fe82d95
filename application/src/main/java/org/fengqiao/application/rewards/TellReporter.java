package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.ClueRewardAt;
import org.fengqiao.domain.rewards.TellingWay;

/** Takes on record that whoever reported a clue was told of the reward (告知). */
public final class TellReporter {
  private final ClueDesk desk;
  private final MoveWords words;

  /**
   * How, and when.
   *
   * @param told now where it is not said
   * @param note at most 2,000 characters
   */
  public record Command(
      OfficerMove<ClueId> on, TellingWay way, Optional<Instant> told, String note) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(way);
      Objects.requireNonNull(told);
      note = MoveWords.optional("note", note);
    }
  }

  @Inject
  public TellReporter(ClueDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND, INVALID_FIELD
   */
  public Answer<Clue> tell(Caller caller, Command command) {
    var note = words.content(command.note());
    return desk.move(
        caller,
        Right.TELL_REPORTER,
        command.on(),
        List.of(note),
        (clue, officer) ->
            new ClueRewardAt(clue)
                .tell(officer, command.way(), command.told().orElseGet(clue::now), note.ref()));
  }
}
