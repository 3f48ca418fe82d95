package org.fengqiao.application.mediation;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;

/**
 * Which mediation organizations to list.
 *
 * @param kind empty for any
 * @param closed whether to list closed ones too
 */
public record OrganizationFilter(Scope scope, Optional<OrganizationKind> kind, boolean closed) {
  public OrganizationFilter {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(kind);
  }

  /** Where. */
  public sealed interface Scope {
    /** In a division's subtree. */
    record Within(DivisionCode division) implements Scope {
      public Within {
        Objects.requireNonNull(division);
      }
    }

    /** Under a host. */
    record Under(OrganizationId host) implements Scope {
      public Under {
        Objects.requireNonNull(host);
      }
    }
  }

  /** Whether an organization is meant. */
  public boolean matches(MediationOrganization one) {
    return (closed || one.stands())
        && kind.map(one.kind()::equals).orElse(true)
        && switch (scope) {
          case Scope.Within(var division) -> division.contains(one.division());
          case Scope.Under(var host) -> one.host().filter(host::equals).isPresent();
        };
  }
}
