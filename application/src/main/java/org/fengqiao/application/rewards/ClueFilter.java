package org.fengqiao.application.rewards;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.RiskCode;

/**
 * Which clues are meant.
 *
 * @param type empty for any
 * @param overdue only those of which a time was told to be due before now
 */
public record ClueFilter(
    Scope scope, Optional<ClueStatus> status, Optional<RiskCode> type, boolean overdue) {
  /** One of these, each of which an index finds. */
  public sealed interface Scope {
    /** Of a risk in a division, or in one within it. */
    record InDivision(DivisionCode division) implements Scope {}

    /** That a unit verifies, and sees that the risk is removed. */
    record HandledBy(UnitId unit) implements Scope {}

    /** That a unit rewards. */
    record RewardedBy(UnitId unit) implements Scope {}

    /** That came through a partner. */
    record OfPartner(PartnerId partner) implements Scope {}
  }

  public ClueFilter {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(status);
    Objects.requireNonNull(type);
  }

  /** Whether all of its scope is meant. */
  public boolean isOfScopeAlone() {
    return status.isEmpty() && type.isEmpty() && !overdue;
  }

  /** Whether a clue is meant. */
  public boolean matches(Clue c, Instant now) {
    return status.map(c.status()::equals).orElse(true)
        && type.map(c.filing().type()::equals).orElse(true)
        && (!overdue || c.dueTold().filter(due -> !now.isBefore(due)).isPresent())
        && switch (scope) {
          case Scope.InDivision(var division) -> division.contains(c.filing().division());
          case Scope.HandledBy(var unit) -> c.handler().equals(unit);
          case Scope.RewardedBy(var unit) -> c.filing().office().equals(unit);
          case Scope.OfPartner(var partner) -> c.filing().partner().equals(partner);
        };
  }
}
