package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;

/**
 * Decides of the survey of a closed case (满意度调查), as {@link CaseCallbackAt} decides of calls: of
 * both the first that is answered is the answer of the round, and ends the other.
 */
public record CaseSurveyAt(CaseCallbackAt after, SurveyRule rule) {
  public CaseSurveyAt {
    Objects.requireNonNull(after);
    Objects.requireNonNull(rule);
  }

  /**
   * Asks the reporter (发送调查), who answers with the code.
   *
   * @throws Refusal ILLEGAL_MOVE: it is not closed, or its reporter was asked by a survey or has
   *     answered a call since
   */
  public Decided<Case> send(SurveyCode code) {
    var now = at().now();
    return at().move(Move.SEND_SURVEY)
        .add(new CaseFact.SurveySent(code.hash(), now, now.plus(rule.expiresAfter())))
        .end();
  }

  /**
   * Passes if the code is of the survey that waits for an answer. It comes before all else that is
   * said of the case: whoever has none learns nothing.
   *
   * @throws Refusal SURVEY_NOT_FOUND; SURVEY_OF_EARLIER_ROUND; SURVEY_ANSWERED
   */
  public void requireCode(SurveyCode code) {
    var c = at().c();
    var hash = code.hash();
    if (c.rounds().stream().flatMap(round -> round.survey().stream()).anyMatch(of(hash))) {
      throw Refusal.conflict(CaseReason.SURVEY_OF_EARLIER_ROUND, Map.of("case", at().name()));
    }
    if (c.survey().filter(of(hash)).isEmpty()) {
      throw notFound(at().name());
    }
    if (c.answer().isPresent()) {
      throw Refusal.conflict(CaseReason.SURVEY_ANSWERED, Map.of("case", at().name()));
    }
  }

  private static Predicate<Survey> of(Digest hash) {
    return survey -> survey.code().equals(hash);
  }

  /** That no survey of a case of that name has the code, whether or not there is such a case. */
  public static Refusal notFound(String name) {
    return Refusal.notFound(CaseReason.SURVEY_NOT_FOUND, name);
  }

  /**
   * Keeps what the reporter answered (答复调查). One who is dissatisfied opens the case again where the
   * pack says so, as long as it has rounds left; nothing that was closed with another, see {@link
   * #asksForPrimary}.
   *
   * @throws Refusal SURVEY_EXPIRED
   */
  public Decided<Case> answer(
      boolean solved, Satisfaction satisfaction, Optional<ContentRef> words) {
    var chapter = at().move(Move.ANSWER_SURVEY);
    var expires = at().c().survey().orElseThrow();
    if (expires.isOver(at().now())) {
      throw Refusal.illegalNow(
          CaseReason.SURVEY_EXPIRED,
          List.of(),
          Map.of("case", at().name(), "expired", expires.expireTime().toString()));
    }
    chapter
        .add(new CaseFact.SurveyAnswered(new SurveyAnswer(solved, satisfaction, at().now(), words)))
        .on(ClockEvent.CALLED_BACK);
    if (asksForMore(satisfaction) && at().c().mergedInto().isEmpty() && after.hasRoundsLeft()) {
      after.reopen(chapter, Optional.empty());
    }
    return chapter.end();
  }

  /**
   * Whether such an answer opens {@code primary} again, which this case was closed with: as long as
   * that one still stands as it was closed then.
   *
   * @param primary the case this one was merged into, under the rules of its own place
   */
  public boolean asksForPrimary(Satisfaction satisfaction, CaseCallbackAt primary) {
    return asksForMore(satisfaction)
        && primary.at().c().state() instanceof CaseState.Closed closed
        && at().c().state() instanceof CaseState.Closed own
        && closed.endTime().equals(own.endTime())
        && primary.hasRoundsLeft();
  }

  private boolean asksForMore(Satisfaction satisfaction) {
    return satisfaction == Satisfaction.DISSATISFIED && rule.reopens();
  }

  private CaseAt at() {
    return after.at();
  }
}
