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

/** Says that what a whistle was blown for is settled (哨结): all who were called have come. */
public final class SettleWhistle {
  private final WhistleDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param outcome 1 to 2,000 characters
   */
  public record Command(OfficerMove<WhistleId> on, String outcome) {
    public Command {
      Objects.requireNonNull(on);
      outcome = MoveWords.required("outcome", outcome);
    }
  }

  @Inject
  public SettleWhistle(WhistleDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the whistle as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, WHISTLE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_BLOWER, WHISTLE_OVER, ORGANS_STILL_OUT,
   *     INVALID_FIELD
   */
  public Answer<Whistle> settle(Caller caller, Command command) {
    var words = this.words.content(command.outcome());
    return desk.move(
        caller,
        Right.SETTLE_WHISTLE,
        command.on(),
        List.of(words),
        (whistle, officer) -> whistle.settle(officer, words.ref()));
  }
}
