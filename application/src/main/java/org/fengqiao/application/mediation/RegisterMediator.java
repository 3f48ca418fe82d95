package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.KnownFooting;
import org.fengqiao.application.people.OfficerRegister;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorProfile;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;

/** Registers an officer as a mediator. */
public final class RegisterMediator {
  private final RegisterDesk desk;
  private final Memberships memberships;
  private final Mediators mediators;
  private final OfficerRegister officers;
  private final KnownFooting footing;
  private final Ids ids;

  @Inject
  public RegisterMediator(
      RegisterDesk desk,
      Memberships memberships,
      Mediators mediators,
      OfficerRegister officers,
      KnownFooting footing,
      Ids ids) {
    this.desk = desk;
    this.memberships = memberships;
    this.mediators = mediators;
    this.officers = officers;
    this.footing = footing;
    this.ids = ids;
  }

  /** Who is one from now on; see {@link MediatorProfile} for the rules of what is known. */
  public record Command(Request request, OfficerId officer, MediatorProfile profile) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(profile);
    }
  }

  /**
   * Registers. The officer is not written with it: one who is erased meanwhile counts as absent,
   * and is given nothing.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_FOUND, OFFICER_ERASED, ALREADY_MEDIATOR,
   *     ORGANIZATION_NOT_FOUND, ORGANIZATION_CLOSED, ORGANIZATION_FULL, UNIT_NOT_FOUND of a
   *     conflict, REQUEST_ID_REUSED
   */
  public Answer<Mediator> register(Caller caller, Command command) {
    return desk.enter(
        caller, Right.REGISTER_MEDIATOR, command.request(), by -> decide(by, command));
  }

  private Changes<Mediator> decide(RegisterDesk.By by, Command command) {
    requireThere(command.officer());
    var profile = command.profile();
    profile.conflicts().forEach(footing::require);
    var id = new MediatorId(ids.next());
    int headStart = mediators.leastTaken(profile.organizations(), id).orElse(0);
    var made = Mediator.register(id, command.officer(), profile, headStart, by.now());
    return memberships.counted(by.making(made), Set.of(), made.after());
  }

  private void requireThere(OfficerId officer) {
    officers
        .find(officer)
        .orElseThrow(
            () -> Refusal.notFound(PeopleReason.OFFICER_NOT_FOUND, "officers/" + officer.value()))
        .aggregate()
        .requireThere();
  }
}
