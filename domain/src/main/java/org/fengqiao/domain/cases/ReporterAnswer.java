package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;

/**
 * What a reporter said of one round of the handling, by whichever way was answered first (评价):
 * nobody is asked twice in a round.
 */
public sealed interface ReporterAnswer permits Callback, SurveyAnswer {
  /** Whether the matter is solved, as the reporter says. */
  boolean solved();

  Satisfaction satisfaction();

  Instant time();

  /** The reporter's words; of a call, or about it. */
  Optional<ContentRef> words();

  /** The one answer of a round; a call and a survey of the same round are never both answered. */
  static Optional<ReporterAnswer> of(Optional<Callback> callback, Optional<Survey> survey) {
    return callback
        .<ReporterAnswer>map(called -> called)
        .or(() -> survey.flatMap(Survey::answer).map(said -> said));
  }
}
