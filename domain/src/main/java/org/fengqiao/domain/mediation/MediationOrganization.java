package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.DivisionCode;
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
import org.fengqiao.domain.people.UnitId;

/**
 * A mediation organization (调解组织): where disputes are mediated, and who sits there.
 *
 * <p>It counts who depends on it, rather than being asked about: whoever names it as host or as an
 * organization of a mediator writes a fact here, so that it cannot be closed, or filled beyond its
 * bound, meanwhile.
 *
 * @param name 1 to 64 characters
 * @param unit whose officers act for it; no other organization is the same unit, now or ever
 * @param division where it stands, of the kind's level
 * @param host the one above it, to which a dispute goes that fails here; in a division that
 *     contains its own
 * @param guests how many that stand have it as their host
 * @param mediators how many belong to it that have not ended
 * @param closed when it was closed; empty while it stands
 */
public record MediationOrganization(
    OrganizationId id,
    String name,
    OrganizationKind kind,
    UnitId unit,
    DivisionCode division,
    Optional<OrganizationId> host,
    Seating seating,
    int guests,
    int mediators,
    Instant created,
    Optional<Instant> closed)
    implements Aggregate {
  /** The most mediators of one organization: all of them are looked at for each assignment. */
  public static final int MOST_MEDIATORS = 500;

  /** The register of the units that are organizations. */
  public static final String UNIT = "mediation_organization.unit";

  private static final int LONGEST_NAME = 64;

  public static final Lineage<MediationOrganization, OrganizationFact> LINEAGE =
      new Lineage<>(
          AggregateKind.MEDIATION_ORGANIZATION,
          MediationOrganization.class,
          OrganizationFact.class,
          OrganizationFold::begun,
          OrganizationFold::after);

  public MediationOrganization {
    Objects.requireNonNull(id);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(host);
    Objects.requireNonNull(seating);
    Objects.requireNonNull(created);
    Objects.requireNonNull(closed);
    name = Text.required("display_name", name, LONGEST_NAME);
    if (!kind.standsAt(division.level())) {
      throw Refusal.invalid("division", "is of the level at which organizations of its kind stand");
    }
  }

  /**
   * Sets up an organization.
   *
   * @param host the one above it, whose guest it becomes in the same commit
   * @throws Refusal INVALID_FIELD; ORGANIZATION_CLOSED of the host
   */
  public static Decided<MediationOrganization> create(
      OrganizationId id,
      String name,
      OrganizationKind kind,
      UnitId unit,
      DivisionCode division,
      Optional<MediationOrganization> host,
      Instant now) {
    var above = host.map(MediationOrganization::id);
    var said = new OrganizationCreated(id, name, kind, unit, division, above, now);
    var clean = OrganizationFold.begun(said);
    clean.requireBelow(host);
    return LINEAGE.begin(
        List.of(new OrganizationCreated(id, clean.name(), kind, unit, division, above, now)));
  }

  private void requireBelow(Optional<MediationOrganization> host) {
    if (host.isEmpty()) {
      return;
    }
    var above = host.get();
    if (!kind.hosts().contains(above.kind())) {
      throw Refusal.invalid("host", "is a centre of a level above, and none for a district centre");
    }
    if (!above.division().contains(division)) {
      throw Refusal.invalid("host", "stands in a division that contains the organization's own");
    }
    above.requireStanding();
  }

  /**
   * Gives it another name.
   *
   * @throws Refusal INVALID_FIELD; ORGANIZATION_CLOSED
   */
  public Decided<MediationOrganization> rename(String newName) {
    requireStanding();
    var clean = Text.required("display_name", newName, LONGEST_NAME);
    return LINEAGE.move(this, List.of(new OrganizationRenamed(clean)));
  }

  /**
   * Puts it under another one, or under none.
   *
   * @param newHost whose guest it becomes in the same commit, as it leaves the former one
   * @throws Refusal INVALID_FIELD; ORGANIZATION_CLOSED of either
   */
  public Decided<MediationOrganization> moveUnder(Optional<MediationOrganization> newHost) {
    requireStanding();
    requireBelow(newHost);
    return LINEAGE.move(this, List.of(new HostChanged(newHost.map(MediationOrganization::id))));
  }

  /**
   * Becomes the host of another one.
   *
   * @throws Refusal ORGANIZATION_CLOSED
   */
  public Decided<MediationOrganization> receive(OrganizationId guest) {
    requireStanding();
    return LINEAGE.move(this, List.of(new GuestCame(guest)));
  }

  /** Is the host of another one no more. */
  public Decided<MediationOrganization> release(OrganizationId guest) {
    return LINEAGE.move(this, List.of(new GuestLeft(guest)));
  }

  /**
   * Takes a mediator in.
   *
   * @throws Refusal ORGANIZATION_CLOSED; ORGANIZATION_FULL
   */
  public Decided<MediationOrganization> admit(MediatorId mediator) {
    requireStanding();
    if (mediators == MOST_MEDIATORS) {
      throw Refusal.illegalNow(
          OrganizationReason.ORGANIZATION_FULL,
          List.of(),
          Map.of("name", id.name(), "most", "" + MOST_MEDIATORS));
    }
    return LINEAGE.move(this, List.of(new MediatorJoined(mediator)));
  }

  /** Lets a mediator go, closed or not. */
  public Decided<MediationOrganization> dismiss(MediatorId mediator) {
    return LINEAGE.move(this, List.of(new MediatorLeft(mediator)));
  }

  /**
   * Gives a unit a seat from now on.
   *
   * @throws Refusal ORGANIZATION_CLOSED; UNIT_SEATED; TOO_MANY_SEATS
   */
  public Decided<MediationOrganization> seat(UnitId newcomer, SeatKind how, Instant now) {
    requireStanding();
    seating.requireRoomFor(newcomer);
    return LINEAGE.move(this, List.of(new UnitSeated(newcomer, how, now)));
  }

  /**
   * Takes a unit's seat away; its turns that begin after today are void.
   *
   * @throws Refusal ORGANIZATION_CLOSED; UNIT_NOT_SEATED
   */
  public Decided<MediationOrganization> unseat(UnitId leaving, Instant now, LocalDate today) {
    requireStanding();
    seating.requireSeated(leaving);
    return LINEAGE.move(this, List.of(new UnitUnseated(leaving, now, today)));
  }

  /**
   * Sets which turns begin in a span of days, in the place of those that did.
   *
   * @throws Refusal ORGANIZATION_CLOSED; and what {@link Seating#requireFit} says
   */
  public Decided<MediationOrganization> setRoster(
      LocalDate from, LocalDate until, List<Turn> turns, LocalDate today) {
    requireStanding();
    seating.requireFit(from, until, turns, today);
    return LINEAGE.move(this, List.of(new RosterSet(from, until, turns)));
  }

  /**
   * Closes it for ever. Its mediators stay what they are, and are given nothing there.
   *
   * @throws Refusal ORGANIZATION_CLOSED; ORGANIZATION_HAS_GUESTS
   */
  public Decided<MediationOrganization> close(Instant now) {
    requireStanding();
    if (guests > 0) {
      throw Refusal.illegalNow(
          OrganizationReason.ORGANIZATION_HAS_GUESTS, List.of(), Map.of("guests", "" + guests));
    }
    return LINEAGE.move(this, List.of(new OrganizationClosed(now)));
  }

  /** Whether it was not closed. */
  public boolean stands() {
    return closed.isEmpty();
  }

  private void requireStanding() {
    if (closed.isPresent()) {
      throw Refusal.illegalNow(
          OrganizationReason.ORGANIZATION_CLOSED,
          List.of(),
          Map.of("name", id.name(), "close_time", closed.get().toString()));
    }
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        Claim.exclusive(UNIT, unit.value().toString(), OrganizationReason.UNIT_HAS_ORGANIZATION));
  }
}
