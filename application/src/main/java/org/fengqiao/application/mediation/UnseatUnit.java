package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Today;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;

/** Takes a unit's seat in a mediation organization away (退驻). */
public final class UnseatUnit {
  private final RegisterDesk desk;
  private final Today today;

  @Inject
  public UnseatUnit(RegisterDesk desk, Today today) {
    this.desk = desk;
    this.today = today;
  }

  /** Which unit sits there no more. */
  public record Command(Revision<OrganizationId> revision, UnitId unit) {
    public Command {
      Objects.requireNonNull(revision);
      Objects.requireNonNull(unit);
    }
  }

  /**
   * Unseats it; its turns to come are void.
   *
   * @throws Refusal RIGHT_MISSING, ORGANIZATION_NOT_FOUND, ORGANIZATION_CLOSED, UNIT_NOT_SEATED,
   *     STALE_ETAG, REQUEST_ID_REUSED
   */
  public Answer<MediationOrganization> unseat(Caller caller, Command command) {
    return desk.organization(
        caller,
        Right.UNSEAT_UNIT,
        command.revision(),
        at -> at.moving(at.aggregate().unseat(command.unit(), at.now(), today.date())));
  }
}
