package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.KnownFooting;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.SeatKind;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;

/** Gives a unit a seat in a mediation organization, from now on (入驻). */
public final class SeatUnit {
  private final RegisterDesk desk;
  private final KnownFooting footing;

  @Inject
  public SeatUnit(RegisterDesk desk, KnownFooting footing) {
    this.desk = desk;
    this.footing = footing;
  }

  /** Which unit sits there, and how. */
  public record Command(Revision<OrganizationId> revision, UnitId unit, SeatKind kind) {
    public Command {
      Objects.requireNonNull(revision);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(kind);
    }
  }

  /**
   * Seats it.
   *
   * @throws Refusal RIGHT_MISSING, ORGANIZATION_NOT_FOUND, ORGANIZATION_CLOSED, UNIT_NOT_FOUND,
   *     UNIT_SEATED, TOO_MANY_SEATS, STALE_ETAG, REQUEST_ID_REUSED
   */
  public Answer<MediationOrganization> seat(Caller caller, Command command) {
    return desk.organization(
        caller,
        Right.SEAT_UNIT,
        command.revision(),
        at -> {
          footing.require(command.unit());
          return at.moving(at.aggregate().seat(command.unit(), command.kind(), at.now()));
        });
  }
}
