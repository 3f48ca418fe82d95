package org.fengqiao.domain.mediation;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a mediation organization (调解组织). UUIDv7. */
public record OrganizationId(UUID value) {
  public OrganizationId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.MEDIATION_ORGANIZATION, value);
  }

  /** As it is named to callers. */
  public String name() {
    return "mediationOrganizations/" + value;
  }
}
