package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.application.mediation.CreateOrganization;
import org.fengqiao.application.mediation.RegisterMediator;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.Engagement;
import org.fengqiao.domain.mediation.LanguageTag;
import org.fengqiao.domain.mediation.MediatorKind;
import org.fengqiao.domain.mediation.MediatorProfile;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.Skill;

/** The mediation organizations of a place, and who mediates there, beside another work. */
final class DemoMediators {
  private static final LanguageTag SPOKEN = new LanguageTag("zh-CN");
  private static final int MOST_OPEN = 20;

  private final CreateOrganization createOrganization;
  private final RegisterMediator register;

  @Inject
  DemoMediators(CreateOrganization createOrganization, RegisterMediator register) {
    this.createOrganization = createOrganization;
    this.register = register;
  }

  /** Sets them up, those above before those below. */
  void load(Place place, DemoStaff staff) {
    var founder = place.founder();
    var made = new HashMap<DivisionCode, OrganizationId>();
    for (var centre : place.centres()) {
      var id = create(founder, centre, staff, made);
      made.put(centre.division(), id);
      register(founder, centre, id, staff);
    }
  }

  private OrganizationId create(
      Caller founder, Centre centre, DemoStaff staff, Map<DivisionCode, OrganizationId> made) {
    var command =
        new CreateOrganization.Command(
            DemoRequests.make("mediationOrganization/" + centre.division().value()),
            centre.name(),
            centre.kind(),
            staff.at(centre.head(), centre.division()).unit(),
            centre.division(),
            centre.host().map(above -> host(made, above)));
    return createOrganization.create(founder, command).aggregate().id();
  }

  private static OrganizationId host(Map<DivisionCode, OrganizationId> made, DivisionCode above) {
    return Objects.requireNonNull(made.get(above), () -> above + " has no organization yet");
  }

  private void register(
      Caller founder, Centre centre, OrganizationId organization, DemoStaff staff) {
    centre
        .mediators()
        .forEach((role, skills) -> {
          var what = "mediator/" + role.value() + "/" + centre.division().value();
          var officer = staff.at(role, centre.division()).officer();
          var _ =
              register.register(
                  founder,
                  new RegisterMediator.Command(
                      DemoRequests.make(what), officer, profile(organization, skills)));
        });
  }

  private static MediatorProfile profile(OrganizationId organization, Set<Skill> skills) {
    return new MediatorProfile(
        MediatorKind.PEOPLES_MEDIATOR,
        Engagement.PART_TIME,
        Set.of(organization),
        skills,
        Set.of(SPOKEN),
        MOST_OPEN,
        Set.of());
  }
}
