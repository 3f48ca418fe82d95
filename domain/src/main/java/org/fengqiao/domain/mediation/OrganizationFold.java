package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.mediation.OrganizationFact.GuestCame;
import org.fengqiao.domain.mediation.OrganizationFact.GuestLeft;
import org.fengqiao.domain.mediation.OrganizationFact.HostChanged;
import org.fengqiao.domain.mediation.OrganizationFact.MediatorJoined;
import org.fengqiao.domain.mediation.OrganizationFact.MediatorLeft;
import org.fengqiao.domain.mediation.OrganizationFact.OrganizationClosed;
import org.fengqiao.domain.mediation.OrganizationFact.OrganizationCreated;
import org.fengqiao.domain.mediation.OrganizationFact.OrganizationRenamed;
import org.fengqiao.domain.mediation.OrganizationFact.RosterSet;
import org.fengqiao.domain.mediation.OrganizationFact.UnitSeated;
import org.fengqiao.domain.mediation.OrganizationFact.UnitUnseated;
import org.fengqiao.domain.people.Period;

/**
 * Makes the organization that a fact leaves. Decides nothing: a fact that does not fit is a bug.
 */
final class OrganizationFold {
  private OrganizationFold() {}

  static MediationOrganization begun(OrganizationFact fact) {
    if (!(fact instanceof OrganizationCreated made)) {
      throw new IllegalStateException("an organization is set up first, not " + fact);
    }
    return new MediationOrganization(
        made.id(),
        made.name(),
        made.kind(),
        made.unit(),
        made.division(),
        made.host(),
        Seating.EMPTY,
        0,
        0,
        made.time(),
        Optional.empty());
  }

  static MediationOrganization after(MediationOrganization o, OrganizationFact fact) {
    return switch (fact) {
      case OrganizationCreated _ ->
          throw new IllegalStateException("an organization is set up once");
      case OrganizationRenamed(var name) -> named(o, name, o.host());
      case HostChanged(var host) -> named(o, o.name(), host);
      case GuestCame _ -> counting(o, o.guests() + 1, o.mediators());
      case GuestLeft _ -> counting(o, o.guests() - 1, o.mediators());
      case MediatorJoined _ -> counting(o, o.guests(), o.mediators() + 1);
      case MediatorLeft _ -> counting(o, o.guests(), o.mediators() - 1);
      case UnitSeated(var unit, var kind, var time) ->
          seating(o, o.seating().with(new Seat(unit, kind, new Period(time, Optional.empty()))));
      case UnitUnseated(var unit, var time, var day) ->
          seating(o, o.seating().without(unit, time, day));
      case RosterSet(var from, var until, var turns) ->
          seating(o, o.seating().with(from, until, turns));
      case OrganizationClosed(var time) -> closed(o, time);
    };
  }

  private static MediationOrganization named(
      MediationOrganization o, String name, Optional<OrganizationId> host) {
    return new MediationOrganization(
        o.id(),
        name,
        o.kind(),
        o.unit(),
        o.division(),
        host,
        o.seating(),
        o.guests(),
        o.mediators(),
        o.created(),
        o.closed());
  }

  private static MediationOrganization counting(
      MediationOrganization o, int guests, int mediators) {
    return whole(o, o.seating(), guests, mediators, o.closed());
  }

  private static MediationOrganization seating(MediationOrganization o, Seating seating) {
    return whole(o, seating, o.guests(), o.mediators(), o.closed());
  }

  private static MediationOrganization closed(MediationOrganization o, Instant time) {
    return whole(o, o.seating().emptied(time), o.guests(), o.mediators(), Optional.of(time));
  }

  private static MediationOrganization whole(
      MediationOrganization o,
      Seating seating,
      int guests,
      int mediators,
      Optional<Instant> closed) {
    return new MediationOrganization(
        o.id(),
        o.name(),
        o.kind(),
        o.unit(),
        o.division(),
        o.host(),
        seating,
        guests,
        mediators,
        o.created(),
        closed);
  }
}
