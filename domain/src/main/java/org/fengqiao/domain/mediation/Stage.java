package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;

/**
 * The time a dispute is with one organization (调解层级); each that it is raised to begins another.
 *
 * @param unit whose officers act for the organization, as it was then
 * @param division at which the organization stands
 */
public record Stage(
    OrganizationId organization,
    OrganizationKind kind,
    UnitId unit,
    DivisionCode division,
    Instant since) {
  public Stage {
    Objects.requireNonNull(organization);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(division);
    Objects.requireNonNull(since);
  }
}
