package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;

/**
 * What a reporter answered to a survey (问卷答复).
 *
 * @param solved whether the matter is solved, as the reporter says
 */
public record SurveyAnswer(
    boolean solved, Satisfaction satisfaction, Instant time, Optional<ContentRef> words)
    implements ReporterAnswer {
  public SurveyAnswer {
    Objects.requireNonNull(satisfaction);
    Objects.requireNonNull(time);
    Objects.requireNonNull(words);
  }
}
