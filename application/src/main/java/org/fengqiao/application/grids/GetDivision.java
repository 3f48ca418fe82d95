package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.Right;

/** Shows a division as it stood at a time. */
public final class GetDivision {
  private final Access access;
  private final Divisions divisions;
  private final Editions editions;

  @Inject
  public GetDivision(Access access, Divisions divisions, Editions editions) {
    this.access = access;
    this.divisions = divisions;
    this.editions = editions;
  }

  /**
   * Which division.
   *
   * @param at empty for now
   */
  public record Command(DivisionCode code, Optional<Instant> at) {
    public Command {
      Objects.requireNonNull(code);
      Objects.requireNonNull(at);
    }
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND
   */
  public DivisionView get(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    var edition = command.at().map(editions::at).orElseGet(editions::newest);
    return divisions
        .find(command.code(), edition)
        .map(span -> DivisionView.of(span, editions))
        .orElseThrow(() ->
            Refusal.notFound(
                GridReason.DIVISION_NOT_FOUND, new Spot.InDivision(command.code()).name()));
  }
}
