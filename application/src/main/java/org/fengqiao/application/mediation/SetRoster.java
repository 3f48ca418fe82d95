package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Today;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.Turn;
import org.fengqiao.domain.partners.Right;

/** Sets whose turn it is to sit in a mediation organization, for a span of days (轮驻排班). */
public final class SetRoster {
  private final RegisterDesk desk;
  private final Today today;

  @Inject
  public SetRoster(RegisterDesk desk, Today today) {
    this.desk = desk;
    this.today = today;
  }

  /**
   * The turns.
   *
   * @param from the first day of the span, today or later
   * @param until its last day
   * @param turns all that begin in it; none, to have none
   */
  public record Command(
      Revision<OrganizationId> revision, LocalDate from, LocalDate until, List<Turn> turns) {
    public Command {
      Objects.requireNonNull(revision);
      Objects.requireNonNull(from);
      Objects.requireNonNull(until);
      turns = List.copyOf(turns);
    }
  }

  /**
   * Sets them in the place of those that began in the span.
   *
   * @throws Refusal RIGHT_MISSING, ORGANIZATION_NOT_FOUND, ORGANIZATION_CLOSED, UNIT_NOT_ROTATING,
   *     TOO_MANY_TURNS, STALE_ETAG, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<MediationOrganization> set(Caller caller, Command command) {
    return desk.organization(
        caller,
        Right.SET_ROSTER,
        command.revision(),
        at ->
            at.moving(
                at.aggregate()
                    .setRoster(command.from(), command.until(), command.turns(), today.date())));
  }
}
