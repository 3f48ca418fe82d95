package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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

  /** How a case in that state was resolved. */
  static Optional<Resolution> of(CaseState state) {
    return switch (state) {
      case CaseState.Resolved resolved -> Optional.of(resolved.resolution());
      case CaseState.Closed closed -> Optional.of(closed.resolution());
      case CaseState.Untaken _,
          CaseState.Given _,
          Waiting _,
          CaseState.Merged _,
          CaseState.Redirected _,
          CaseState.Withdrawn _,
          CaseState.Rejected _ ->
          Optional.empty();
    };
  }
}
