package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.PerformanceAt;
import org.fengqiao.domain.mediation.Share;
import org.fengqiao.domain.partners.Right;

/** Records whether a term of an agreement is kept (履行回访). */
public final class RecordPerformance {
  private final MediationDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param agreement by number
   * @param term by number
   * @param performed whether it is done; of a term that gives money told by {@code paid}
   * @param paid what was paid since the last look
   * @param text 1 to 2,000 characters
   */
  public record Command(
      OfficerMove<MediationId> on,
      int agreement,
      int term,
      boolean performed,
      List<Share> paid,
      String text) {
    public Command {
      Objects.requireNonNull(on);
      paid = List.copyOf(paid);
      text = MoveWords.required("text", text);
    }
  }

  @Inject
  public RecordPerformance(MediationDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, AGREEMENT_NOT_FOUND,
   *     NOT_IN_EFFECT, TERM_NOT_FOUND, TERM_PERFORMED, MORE_THAN_AGREED, TOO_MANY_OF_A_MEDIATION,
   *     INVALID_FIELD
   */
  public Answer<Mediation> record(Caller caller, Command command) {
    var said = words.content(command.text());
    return desk.move(
        caller,
        Right.RECORD_PERFORMANCE,
        command.on(),
        List.of(said),
        (mediation, officer) ->
            new PerformanceAt(mediation)
                .follow(
                    officer,
                    command.agreement(),
                    command.term(),
                    command.performed(),
                    command.paid(),
                    said.ref()));
  }
}
