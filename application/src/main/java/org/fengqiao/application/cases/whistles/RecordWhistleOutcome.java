package org.fengqiao.application.cases.whistles;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Role;

/** Says what an organ that reported in did. */
public final class RecordWhistleOutcome {
  private final WhistleDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param organ as which it was called
   * @param outcome 1 to 2,000 characters
   */
  public record Command(OfficerMove<WhistleId> on, Role organ, String outcome) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(organ);
      outcome = MoveWords.required("outcome", outcome);
    }
  }

  @Inject
  public RecordWhistleOutcome(WhistleDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the whistle as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, WHISTLE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_CALLED, WHISTLE_OVER, ILLEGAL_ANSWER,
   *     INVALID_FIELD
   */
  public Answer<Whistle> record(Caller caller, Command command) {
    var words = this.words.content(command.outcome());
    return desk.move(
        caller,
        Right.RECORD_WHISTLE_OUTCOME,
        command.on(),
        List.of(words),
        (whistle, officer) -> whistle.recordOutcome(officer, command.organ(), words.ref()));
  }
}
