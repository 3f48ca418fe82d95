package org.fengqiao.application.petitions;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionStatus;

/**
 * Which petitions to list.
 *
 * @param status empty for any
 * @param kind empty for any
 * @param backlog whether only backlog cases that are not solved
 * @param overdue whether only those of which a time in which something must be done has run out
 */
public record PetitionFilter(
    Scope scope,
    Optional<PetitionStatus> status,
    Optional<PetitionKind> kind,
    boolean backlog,
    boolean overdue) {
  /** Where, with whom, or whose. */
  public sealed interface Scope {
    /** On a division or anything in it. */
    record InDivision(DivisionCode division) implements Scope {}

    /** That a unit has in hand. */
    record InHandOf(UnitId unit) implements Scope {}

    /** That a partner registered. */
    record OfPartner(PartnerId partner) implements Scope {}
  }

  public PetitionFilter {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(status);
    Objects.requireNonNull(kind);
  }

  /** Whether all of its scope is meant. */
  public boolean isOfScopeAlone() {
    return status.isEmpty() && kind.isEmpty() && !backlog && !overdue;
  }

  /** Whether a petition is meant. */
  public boolean matches(Petition p, Instant now) {
    return status.map(p.status()::equals).orElse(true)
        && kind.map(p.filing().kind()::equals).orElse(true)
        && (!backlog || p.isBacklog())
        && (!overdue || p.dueTold().filter(due -> !now.isBefore(due)).isPresent())
        && switch (scope) {
          case Scope.InDivision(var division) -> division.contains(p.filing().division());
          case Scope.InHandOf(var unit) -> p.inHand().equals(unit);
          case Scope.OfPartner(var partner) -> p.filing().partner().equals(partner);
        };
  }
}
