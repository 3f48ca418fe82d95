package org.fengqiao.application.mediation;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationStatus;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;

/**
 * Which mediations to list.
 *
 * @param status empty for any
 * @param type empty for any
 */
public record MediationFilter(
    Scope scope, Optional<MediationStatus> status, Optional<DisputeCode> type) {
  public MediationFilter {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(status);
    Objects.requireNonNull(type);
  }

  /** Whose. */
  public sealed interface Scope {
    /** All of a division's subtree. */
    record InDivision(DivisionCode division) implements Scope {
      public InDivision {
        Objects.requireNonNull(division);
      }
    }

    /** Those that an organization has, or had last. */
    record At(OrganizationId organization) implements Scope {
      public At {
        Objects.requireNonNull(organization);
      }
    }

    /** Those that a mediator has in hand. */
    record InHandOf(MediatorId mediator) implements Scope {
      public InHandOf {
        Objects.requireNonNull(mediator);
      }
    }
  }

  /** Whether a mediation is meant. */
  public boolean matches(Mediation one) {
    return status.map(one.status()::equals).orElse(true)
        && type.map(one.matter().type().code()::equals).orElse(true)
        && switch (scope) {
          case Scope.InDivision(var division) -> division.contains(one.matter().patch().division());
          case Scope.At(var organization) -> one.stage().organization().equals(organization);
          case Scope.InHandOf(var mediator) -> one.inHand().contains(mediator);
        };
  }
}
