package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Digest;

/**
 * The reporter of a closed case is asked what the handling was like (满意度调查); once a round.
 *
 * @param code the hash of what lets one answer; the code itself is kept nowhere
 * @param expireTime from when on it is not answered any more; after {@code sendTime}
 */
public record Survey(
    Digest code, Instant sendTime, Instant expireTime, Optional<SurveyAnswer> answer) {
  public Survey {
    Objects.requireNonNull(code);
    Objects.requireNonNull(answer);
    if (!expireTime.isAfter(sendTime)) {
      throw new IllegalArgumentException("a survey stands for some time");
    }
  }

  boolean isOver(Instant now) {
    return !now.isBefore(expireTime);
  }

  Survey answered(SurveyAnswer said) {
    return new Survey(code, sendTime, expireTime, Optional.of(said));
  }
}
