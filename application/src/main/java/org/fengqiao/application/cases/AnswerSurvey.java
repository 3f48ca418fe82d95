package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseState;
import org.fengqiao.domain.cases.CaseSurveyAt;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.SurveyCode;
import org.fengqiao.domain.partners.Right;

/**
 * Keeps what a reporter answered to a survey (答复满意度调查). Whoever has the code answers for the
 * reporter, and need not see the case.
 */
public final class AnswerSurvey {
  private final CaseDesk desk;
  private final Reopening reopening;

  /**
   * An answer.
   *
   * @param words the reporter's; 0 to 2,000 characters
   */
  public record Command(
      MoveOn on, SurveyCode code, boolean solved, Satisfaction satisfaction, String words) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(code);
      Objects.requireNonNull(satisfaction);
      words = Text.optional("text", words, 2_000);
    }
  }

  /**
   * What was kept.
   *
   * @param answer the case as it is left, not to be shown to a caller without sight of it
   * @param openAgain whether it, or the case it was closed with, is open again; as it is now when
   *     repeated
   */
  public record Kept(Answer<Case> answer, boolean openAgain) {
    public Kept {
      Objects.requireNonNull(answer);
    }
  }

  @Inject
  public AnswerSurvey(CaseDesk desk, Reopening reopening) {
    this.desk = desk;
    this.reopening = reopening;
  }

  /**
   * Makes the move.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SURVEY_NOT_FOUND, SURVEY_OF_EARLIER_ROUND,
   *     SURVEY_ANSWERED, SURVEY_EXPIRED, REQUEST_ID_REUSED, INVALID_FIELD
   */
  public Kept answer(Caller caller, Command command) {
    var answer =
        desk.moveBySecret(
            caller,
            Right.ANSWER_SURVEY,
            command.on(),
            () -> CaseSurveyAt.notFound("cases/" + command.on().caseId().value()),
            sitting -> decide(sitting, command));
    return new Kept(answer, isOpenAgain(answer.aggregate()));
  }

  private boolean isOpenAgain(Case c) {
    var handled = c.mergedInto().map(id -> desk.get(id).aggregate()).orElse(c);
    return !(handled.state() instanceof CaseState.Ended);
  }

  private Decided<Case> decide(Sitting sitting, Command command) {
    var survey = reopening.surveyAt(sitting);
    survey.requireCode(command.code());
    var words = sitting.note(command.words());
    var decided = survey.answer(command.solved(), command.satisfaction(), words);
    sitting
        .subject()
        .mergedInto()
        .ifPresent(primary -> openPrimary(sitting, survey, command.satisfaction(), primary));
    return decided;
  }

  /**
   * What was closed with another is opened again by that one. That it is not is said for good, and
   * is therefore no matter of what a cache remembers of it.
   */
  private void openPrimary(
      Sitting sitting, CaseSurveyAt survey, Satisfaction satisfaction, CaseId id) {
    var primary = Freshness.FRESH.within(() -> desk.get(id));
    var again = reopening.at(desk.beside(sitting, primary.aggregate()));
    if (survey.asksForPrimary(satisfaction, again)) {
      var why = sitting.reason("cases/" + sitting.subject().id().value());
      sitting.also(new Step<>(Optional.of(primary), again.reopen(why)));
    }
  }
}
