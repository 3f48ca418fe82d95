package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.KnownFooting;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;

/** Sets up a mediation organization. */
public final class CreateOrganization {
  private final RegisterDesk desk;
  private final MediationRegister register;
  private final Ground ground;
  private final KnownFooting footing;
  private final Ids ids;

  @Inject
  public CreateOrganization(
      RegisterDesk desk, MediationRegister register, Ground ground, KnownFooting footing, Ids ids) {
    this.desk = desk;
    this.register = register;
    this.ground = ground;
    this.footing = footing;
    this.ids = ids;
  }

  /** The organization to set up; see {@link MediationOrganization} for the rules of its fields. */
  public record Command(
      Request request,
      String name,
      OrganizationKind kind,
      UnitId unit,
      DivisionCode division,
      Optional<OrganizationId> host) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(name);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(division);
      Objects.requireNonNull(host);
    }
  }

  /**
   * Sets it up. Its host is written with it, so that it is not closed meanwhile.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, UNIT_NOT_FOUND, UNIT_HAS_ORGANIZATION,
   *     ORGANIZATION_NOT_FOUND and ORGANIZATION_CLOSED of the host, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<MediationOrganization> create(Caller caller, Command command) {
    return desk.enter(
        caller, Right.CREATE_MEDIATION_ORGANIZATION, command.request(), by -> decide(by, command));
  }

  private Changes<MediationOrganization> decide(RegisterDesk.By by, Command command) {
    var division = ground.division(command.division()).code();
    footing.require(command.unit());
    var host = command.host().map(register::organization);
    var id = new OrganizationId(ids.next());
    var made =
        by.making(
            MediationOrganization.create(
                id,
                command.name(),
                command.kind(),
                command.unit(),
                division,
                host.map(Loaded::aggregate),
                by.now()));
    return host.map(above -> made.and(new Step<>(host, above.aggregate().receive(id))))
        .orElse(made);
  }
}
