package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.cases.SurveyCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/**
 * Asks the reporter of a closed case what the handling was like (发送满意度调查). The caller brings the
 * code to the reporter, as the link of a mini-program; Fengqiao sends it to nobody.
 */
public final class SendSurvey {
  private final CaseDesk desk;
  private final Reopening reopening;
  private final Ids ids;

  public record Command(MoveOn on, Optional<OfficerId> officer) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
    }
  }

  /**
   * A survey that was sent.
   *
   * @param code shown this once: empty when repeated
   */
  public record Sent(Answer<Case> answer, Optional<SurveyCode> code) {
    public Sent {
      Objects.requireNonNull(answer);
      Objects.requireNonNull(code);
    }
  }

  @Inject
  public SendSurvey(CaseDesk desk, Reopening reopening, Ids ids) {
    this.desk = desk;
    this.reopening = reopening;
    this.ids = ids;
  }

  /**
   * Makes the move; answers the case as it leaves it, and the code.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING
   */
  public Sent send(Caller caller, Command command) {
    var code = SurveyCode.of(HexFormat.of().parseHex(ids.random(SurveyCode.BYTES)));
    var answer =
        desk.move(
            caller,
            Right.SEND_SURVEY,
            command.on(),
            sitting -> {
              sitting.officer(command.officer());
              sitting.at().require(Move.SEND_SURVEY);
              return reopening.surveyAt(sitting).send(code);
            });
    return new Sent(answer, answer.repeated() ? Optional.empty() : Optional.of(code));
  }
}
