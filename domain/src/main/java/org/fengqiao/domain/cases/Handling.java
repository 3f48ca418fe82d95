package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * Who has a case in hand.
 *
 * @param lead the unit it was dispatched to
 * @param officer who signed for it, or was handed it since; empty until then
 * @param signTime when it was signed for; with the officer
 */
public record Handling(
    UnitId lead, Instant dispatchTime, Optional<OfficerId> officer, Optional<Instant> signTime) {
  public Handling {
    Objects.requireNonNull(lead);
    Objects.requireNonNull(dispatchTime);
    if (officer.isPresent() != signTime.isPresent()) {
      throw new IllegalArgumentException("who signed and when stand together");
    }
  }

  static Handling dispatched(UnitId lead, Instant time) {
    return new Handling(lead, time, Optional.empty(), Optional.empty());
  }

  /** In another officer's hand, as it was signed for. */
  Handling handedTo(OfficerId other) {
    return new Handling(lead, dispatchTime, Optional.of(other), signTime);
  }

  Handling signed(OfficerId by, Instant time) {
    return new Handling(lead, dispatchTime, Optional.of(by), Optional.of(time));
  }

  /** Who has a case in that state, or had it when it was resolved. */
  static Optional<Handling> of(CaseState state) {
    return switch (state) {
      case CaseState.Given given -> Optional.of(given.handling());
      case Waiting waiting -> Optional.of(waiting.was().handling());
      case CaseState.Resolved resolved -> Optional.of(resolved.handling());
      case CaseState.Closed closed -> Optional.of(closed.handling());
      case CaseState.Merged merged -> of(merged.was());
      case CaseState.Untaken _,
          CaseState.Redirected _,
          CaseState.Withdrawn _,
          CaseState.Rejected _ ->
          Optional.empty();
    };
  }

  /** As {@link CaseState#inHandOf} says. */
  static Optional<OfficerId> inHandOf(CaseState state) {
    return switch (state) {
      case CaseState.Given given -> given.handling().officer();
      case Waiting waiting -> waiting.was().handling().officer();
      case CaseState.Untaken _, CaseState.Merged _, CaseState.Resolved _, CaseState.Ended _ ->
          Optional.empty();
    };
  }
}
