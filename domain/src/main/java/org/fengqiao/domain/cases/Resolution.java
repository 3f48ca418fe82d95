package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/**
 * What the handler came to (办结).
 *
 * @param words the answer to the reporter, and the evidence
 */
public record Resolution(OutcomeKind outcome, OfficerId officer, ContentRef words, Instant time) {
  public Resolution {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(words);
    Objects.requireNonNull(time);
  }
}
