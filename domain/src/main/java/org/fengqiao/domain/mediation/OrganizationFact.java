package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;

/** What is decided about a mediation organization. Its name is public. */
public sealed interface OrganizationFact extends Fact {
  /** The organization was set up. */
  record OrganizationCreated(
      OrganizationId id,
      String name,
      OrganizationKind kind,
      UnitId unit,
      DivisionCode division,
      Optional<OrganizationId> host,
      Instant time)
      implements OrganizationFact {}

  /** It has another name. */
  record OrganizationRenamed(String name) implements OrganizationFact {}

  /** It has another one above it, or none. */
  record HostChanged(Optional<OrganizationId> host) implements OrganizationFact {}

  /** Another one has it as its host. */
  record GuestCame(OrganizationId guest) implements OrganizationFact {}

  /** One that had it as its host has another, or was closed. */
  record GuestLeft(OrganizationId guest) implements OrganizationFact {}

  /** A mediator belongs to it. */
  record MediatorJoined(MediatorId mediator) implements OrganizationFact {}

  /** A mediator belongs to it no more. */
  record MediatorLeft(MediatorId mediator) implements OrganizationFact {}

  /** A unit sits in it. */
  record UnitSeated(UnitId unit, SeatKind kind, Instant time) implements OrganizationFact {}

  /**
   * A unit sits in it no more.
   *
   * @param day by the calendar of the place; its turns that begin after it are void
   */
  record UnitUnseated(UnitId unit, Instant time, LocalDate day) implements OrganizationFact {}

  /** The turns that begin in a span of days were set, both days counted. */
  record RosterSet(LocalDate from, LocalDate until, List<Turn> turns) implements OrganizationFact {
    public RosterSet {
      turns = List.copyOf(turns);
    }
  }

  /** It is no more; nobody sits there. */
  record OrganizationClosed(Instant time) implements OrganizationFact {}
}
