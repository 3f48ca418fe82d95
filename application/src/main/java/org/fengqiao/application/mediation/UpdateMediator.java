package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.KnownFooting;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Engagement;
import org.fengqiao.domain.mediation.LanguageTag;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorKind;
import org.fengqiao.domain.mediation.MediatorProfile;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.Skill;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;

/** Changes what is known of a mediator, and where the mediator belongs. */
public final class UpdateMediator {
  private final RegisterDesk desk;
  private final MediationRegister register;
  private final Memberships memberships;
  private final Mediators mediators;
  private final KnownFooting footing;

  @Inject
  public UpdateMediator(
      RegisterDesk desk,
      MediationRegister register,
      Memberships memberships,
      Mediators mediators,
      KnownFooting footing) {
    this.desk = desk;
    this.register = register;
    this.memberships = memberships;
    this.mediators = mediators;
    this.footing = footing;
  }

  /** What to change; each is empty to be left. */
  public record Change(
      Optional<MediatorKind> kind,
      Optional<Engagement> engagement,
      Optional<Set<OrganizationId>> organizations,
      Optional<Set<Skill>> skills,
      Optional<Set<LanguageTag>> languages,
      Optional<Integer> mostOpen,
      Optional<Set<UnitId>> conflicts) {
    public Change {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(engagement);
      organizations = organizations.map(Set::copyOf);
      skills = skills.map(Set::copyOf);
      languages = languages.map(Set::copyOf);
      Objects.requireNonNull(mostOpen);
      conflicts = conflicts.map(Set::copyOf);
    }

    MediatorProfile of(MediatorProfile has) {
      return new MediatorProfile(
          kind.orElse(has.kind()),
          engagement.orElse(has.engagement()),
          organizations.orElse(has.organizations()),
          skills.orElse(has.skills()),
          languages.orElse(has.languages()),
          mostOpen.orElse(has.mostOpen()),
          conflicts.orElse(has.conflicts()));
    }
  }

  /** Whose, and what. */
  public record Command(Revision<MediatorId> revision, Change change) {
    public Command {
      Objects.requireNonNull(revision);
      Objects.requireNonNull(change);
    }
  }

  /**
   * Changes it. Who joins an organization is lifted to the least taken, as who is registered.
   *
   * @throws Refusal RIGHT_MISSING, MEDIATOR_NOT_FOUND, ORGANIZATION_NOT_FOUND, ORGANIZATION_CLOSED
   *     or ORGANIZATION_FULL of one that is joined, UNIT_NOT_FOUND of a conflict, STALE_ETAG,
   *     INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Mediator> update(Caller caller, Command command) {
    return desk.mediator(
        caller, Right.UPDATE_MEDIATOR, command.revision(), at -> decide(at, command.change()));
  }

  private Changes<Mediator> decide(RegisterDesk.At<Mediator> at, Change change) {
    var has = at.aggregate();
    var known = change.of(has.profile());
    // Of one who has ended they are not joined, and must be there all the same.
    known.organizations().forEach(register::organization);
    change.conflicts().orElse(Set.of()).forEach(footing::require);
    var before = has.joined();
    int least = before.containsAll(known.organizations()) ? 0 : least(has, known);
    var changed = has.change(known, least);
    return memberships.counted(at.moving(changed), before, changed.after());
  }

  private int least(Mediator has, MediatorProfile known) {
    return mediators.leastTaken(known.organizations(), has.id()).orElse(0);
  }
}
