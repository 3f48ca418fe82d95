package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Today;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.Presence;
import org.fengqiao.domain.partners.Right;

/** Says which units sit in a mediation organization on a day. */
public final class GetPresence {
  private final Access access;
  private final MediationRegister register;
  private final Today today;
  private final ZoneId zone;

  @Inject
  public GetPresence(Access access, MediationRegister register, Today today, ZoneId zone) {
    this.access = access;
    this.register = register;
    this.today = today;
    this.zone = zone;
  }

  /**
   * Says who, as far as past seats and turns are kept.
   *
   * @param day empty for today
   * @throws Refusal RIGHT_MISSING, ORGANIZATION_NOT_FOUND
   */
  public Presence get(Caller caller, OrganizationId id, Optional<LocalDate> day) {
    access.require(caller, Right.READ_MEDIATORS);
    var seating = register.organization(id).aggregate().seating();
    return seating.on(day.orElseGet(today::date), zone);
  }
}
